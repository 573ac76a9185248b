import { fold } from '../text/foldText.ts'
import { termGrams } from './format/grams.ts'
import { editPatterns, formsIn, isOneEdit, type EditPattern } from './oneEdit.ts'
import type { SearchIndex } from './openIndex.ts'
import { parseQuery } from './parseQuery.ts'
import { search } from './search.ts'
import type { OpenSuggestions } from './suggest/openSuggestions.ts'

/** A form that texts do hold, in how many articles; `exact` false for an estimate. */
export interface NearForm {
  text: string
  articles: number
  exact: boolean
}

/** Longer queries are phrases: another one is one character away from nothing. */
const longest = 12
/** Each pattern costs up to three lists and six texts. */
const mostPatterns = 6
const textsPerPattern = 6
const mostForms = 4

interface NearContext {
  index: SearchIndex
  /** Null where they cannot be had. */
  suggestions: OpenSuggestions | null
  signal: AbortSignal
}

/**
 * For a query of one term that nothing holds: what is one character different and does occur, most articles first.
 * Names and terms are looked up among the suggestions; any other words in the index itself. Files that cannot be
 * read are passed over.
 */
export async function nearForms(query: string, context: NearContext): Promise<NearForm[]> {
  const term = onlyTerm(query)
  if (term === null) return []
  const [named, written] = await Promise.all([namesNear(term, context), textsNear(term, context)])
  const forms = [...new Set([...named, ...written])].slice(0, mostForms * 2)
  const counted = await Promise.all(forms.map(async (text) => countOf(text, context)))
  return counted
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => b.articles - a.articles)
    .slice(0, mostForms)
}

/** The query's one term, if it is long enough to have gone wrong: a short word of letters is likely pinyin. */
function onlyTerm(query: string): string | null {
  const { terms, people, channels, without, from, to } = parseQuery(query)
  const [term = ''] = terms
  const filtered = people.length + channels.length + without.length > 0 || from !== null || to !== null
  const shortest = /^[a-z]+$/u.test(term) ? 5 : 2
  return terms.length !== 1 || filtered || term.length < shortest || term.length > longest ? null : term
}

/** Suggested names and terms: those that begin with, end with, or hold the same one or two characters. */
async function namesNear(term: string, { suggestions }: NearContext): Promise<string[]> {
  if (suggestions === null) return []
  const [first = '', second = ''] = term
  const [last = '', beforeLast = ''] = Array.from(term).reverse()
  const keys = new Set([first, last, first + second, beforeLast + last])
  const lists = await Promise.all(Array.from(keys, async (key) => suggestions.near(key).catch(() => [])))
  const near = new Map<string, { text: string; articles: number }>()
  for (const { kind, text, articles, folded } of lists.flat())
    if (kind !== 'headline' && isOneEdit(term, folded)) near.set(text, { text, articles })
  const inOrder = [...near.values()].sort((a, b) => b.articles - a.articles)
  return inOrder.slice(0, mostForms).map(({ text }) => text)
}

/** Forms out of the texts, those met most often first. */
async function textsNear(term: string, context: NearContext): Promise<string[]> {
  const counts = new Map<string, number>()
  const patterns = editPatterns(term, await missingPairs(term, context)).filter(isWorthwhile)
  for (const pattern of patterns.slice(0, mostPatterns)) {
    context.signal.throwIfAborted()
    for (const form of await formsOf(pattern, context)) counts.set(form, (counts.get(form) ?? 0) + 1)
    if (counts.size >= mostForms) break
  }
  return Array.from(counts)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostForms)
    .map(([form]) => form)
}

/** One character says too little, and two single ones stand together in every other text. */
function isWorthwhile({ before, after }: EditPattern): boolean {
  return before.length + after.length > 2 || (after === '' && before.length === 2)
}

/** The places of the pairs of neighbours that no article has; one that cannot be read may be there. */
async function missingPairs(term: string, { index }: NearContext): Promise<number[]> {
  const characters = Array.from(term)
  const pairs = characters.slice(1).map((second, at) => `${characters[at] ?? ''}${second}`)
  const there = await Promise.all(
    pairs.map(async (pair) => {
      const lists = index.volumes.flatMap((volume) =>
        termGrams(pair).grams.map(async (gram) => (await volume.listOf(gram)) !== null),
      )
      return Promise.all(lists).then(
        (found) => found.includes(true),
        () => true,
      )
    }),
  )
  return there.flatMap((is, at) => (is ? [] : [at]))
}

async function formsOf(pattern: EditPattern, { index, signal }: NearContext): Promise<string[]> {
  const options = { limit: textsPerPattern, strictly: true, signal }
  const { found } = await search(index, `${pattern.before} ${pattern.after}`, options)
  if (!pattern.gap) return found.length === 0 ? [] : [pattern.before]
  return found.flatMap(({ hits }) => hits.flatMap(({ text }) => formsIn(fold(text), pattern)))
}

async function countOf(text: string, { index, signal }: NearContext): Promise<NearForm> {
  const { articles, exact } = await search(index, text, { limit: 1, strictly: true, signal })
  return { text, articles, exact }
}
