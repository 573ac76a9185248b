import { fold } from '../text/foldText.ts'
import { termGrams } from './format/grams.ts'
import { editPatterns, formsIn, isOneEdit, type EditPattern } from './oneEdit.ts'
import type { SearchIndex } from './openIndex.ts'
import { isUnfiltered, parseQuery } from './parseQuery.ts'
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
/** What bounds the cost: of each pattern and each form some lists and texts. */
const mostPatterns = 6
const textsPerPattern = 4
const textsRead = 6
const mostForms = 3

interface NearContext {
  index: SearchIndex
  /** Null where they cannot be had. */
  suggestions: OpenSuggestions | null
  signal: AbortSignal
}

/**
 * For a query of one term that nothing holds: what is one character different and does occur, those of the same
 * length first, then those of most articles. Names and terms are looked up among the suggestions, and only where
 * none is as long as the query, the index itself. Files that cannot be read are passed over.
 */
export async function nearForms(query: string, context: NearContext): Promise<NearForm[]> {
  const term = onlyTerm(query)
  if (term === null) return []
  const isAsLong = (form: string) => Number(fold(form).length === term.length)
  const byLength = (a: string, b: string) => isAsLong(b) - isAsLong(a)
  const named = (await namesNear(term, context)).sort(byLength)
  const written = named.some(isAsLong) ? [] : await textsNear(term, context)
  const forms = [...new Set([...named, ...written])].sort(byLength).slice(0, mostForms)
  const counted = await Promise.all(forms.map(async (text) => countOf(text, context)))
  return counted
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => byLength(a.text, b.text) || b.articles - a.articles)
}

/** The query's one term, if it is long enough to have gone wrong: a short word of letters is likely pinyin. */
function onlyTerm(query: string): string | null {
  const parsed = parseQuery(query)
  const [term = '', another] = parsed.terms
  const shortest = /^[a-z]+$/u.test(term) ? 5 : 2
  const isLone = another === undefined && isUnfiltered(parsed)
  return isLone && term.length >= shortest && term.length <= longest ? term : null
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
  return inOrder.map(({ text }) => text)
}

/** Forms out of the texts, those met most often first. */
async function textsNear(term: string, context: NearContext): Promise<string[]> {
  const counts = new Map<string, number>()
  const patterns = editPatterns(term, await articlesOfPairs(term, context)).filter(isWorthwhile)
  for (const pattern of patterns.slice(0, mostPatterns)) {
    context.signal.throwIfAborted()
    for (const form of await formsOf(pattern, context)) counts.set(form, (counts.get(form) ?? 0) + 1)
    if (counts.size >= mostForms) break
  }
  return Array.from(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([form]) => form)
}

/** One character says too little, and two single ones stand together in every other text. */
function isWorthwhile({ before, after }: EditPattern): boolean {
  return before.length + after.length > 2 || (after === '' && before.length === 2)
}

/** Of each pair of neighbours, how many articles have it; of one that cannot be read, more than any. */
async function articlesOfPairs(term: string, { index }: NearContext): Promise<number[]> {
  const characters = Array.from(term)
  const pairs = characters.slice(1).map((second, at) => `${characters[at] ?? ''}${second}`)
  return Promise.all(
    pairs.map(async (pair) => {
      const lists = index.volumes.flatMap((volume) =>
        termGrams(pair).grams.map(async (gram) => (await volume.listOf(gram))?.list.total.articles ?? 0),
      )
      return Promise.all(lists).then(
        (counts) => counts.reduce((sum, count) => sum + count, 0),
        () => Infinity,
      )
    }),
  )
}

async function formsOf(pattern: EditPattern, { index, signal }: NearContext): Promise<string[]> {
  const options = { limit: textsPerPattern, mostTexts: textsRead, strictly: true, signal }
  const { found } = await search(index, `${pattern.before} ${pattern.after}`, options)
  if (!pattern.gap) return found.length === 0 ? [] : [pattern.before]
  return found.flatMap(({ hits }) => hits.flatMap(({ text }) => formsIn(fold(text), pattern)))
}

async function countOf(text: string, { index, signal }: NearContext): Promise<NearForm> {
  const { articles, exact } = await search(index, text, {
    limit: 1,
    mostTexts: textsRead,
    strictly: true,
    signal,
  })
  return { text, articles, exact }
}
