import { clauses, sentences, type Span } from '../../src/text/sentences.ts'
import { copyOf, join, mainOwner, none, slice, type Tracked, written } from './tracked.ts'

/** What an operation draws from: a random number below 1, the first version, and paragraphs of other articles. */
export interface Source {
  random: () => number
  first: readonly string[]
  foreign: readonly string[]
}

/** Changes `article` in place; false when this article has nowhere to do it. */
type Operation = (article: Tracked[], source: Source) => boolean

/** The kinds of edits that a newsroom makes, and the look-alikes that mislead. */
export const operations = {
  typo: (article, source) =>
    change(article, source, 8, (paragraph) => misspell(paragraph, source, 1 + below(source, 3))),
  punctuation: (article, source) => change(article, source, 4, (paragraph) => repunctuate(paragraph, source)),
  lookAlike(article, source) {
    const text = patchwork(source, 2 + below(source, 5))
    article.splice(below(source, article.length + 1), 0, written(text, none))
    return text !== ''
  },
  nearCopy(article, source) {
    const { text, owner, at } = pick(source, article)
    const copy = { text, at, owner: owner.map(copyOf) }
    article.splice(below(source, article.length + 1), 0, misspell(copy, source, 1 + below(source, 4)))
    return text.length > 12
  },
  move(article, source) {
    if (article.length < 3) return false
    const from = below(source, article.length)
    const moved = article.splice(from, 1 + (source.random() < 0.2 ? 1 : 0))
    article.splice(below(source, article.length + 1), 0, ...moved)
    return true
  },
  merge(article, source) {
    if (article.length < 3) return false
    const first = below(source, article.length - 1)
    article.splice(first, 2, join(article.slice(first, first + 2)))
    return true
  },
  split(article, source) {
    const found = choose(
      article,
      source,
      ({ text }) => sentences(text).length > 1 || clauses(text, whole(text)).length > 3,
    )
    if (found === null) return false
    const { paragraph, index } = found
    const units = sentences(paragraph.text)
    const spans = units.length > 1 ? units : clauses(paragraph.text, whole(paragraph.text))
    const cut = spans[1 + below(source, spans.length - 1)]?.start ?? 0
    article.splice(index, 1, slice(paragraph, 0, cut), slice(paragraph, cut))
    return true
  },
  trim: (article, source) =>
    change(article, source, 20, (paragraph) => {
      const spans = unitsOf(paragraph.text)
      if (spans.length < 2) return null
      const kept = Math.max(1, Math.round(spans.length * (0.4 + 0.5 * source.random())))
      if (kept === spans.length) return null
      const fromStart = source.random() < 0.5
      return fromStart
        ? slice(paragraph, spans[spans.length - kept]?.start ?? 0)
        : slice(paragraph, 0, spans[kept - 1]?.end)
    }),
  reorder: (article, source) =>
    change(article, source, 20, (paragraph) => {
      const spans = sentences(paragraph.text)
      if (spans.length < 2) return null
      const order = shuffled(source, spans)
      return join(order.map(({ start, end }) => slice(paragraph, start, end)))
    }),
  deletion(article, source) {
    if (article.length < 3) return false
    article.splice(below(source, article.length), 1)
    return true
  },
  rewriting: (article, source) => change(article, source, 24, (paragraph) => rewrite(paragraph, source)),
  replacement: (article, source) =>
    change(article, source, 24, ({ text }) => {
      const opening = 6 + below(source, Math.min(14, Math.floor(text.length / 3)))
      return written(text.slice(0, opening) + replacementFor(source, text), none)
    }),
} as const satisfies Record<string, Operation>
export type OperationName = keyof typeof operations

/** Replaces one paragraph of at least `length` units; `make` gives null where it cannot be done. */
function change(
  article: Tracked[],
  source: Source,
  length: number,
  make: (paragraph: Tracked) => Tracked | null,
): boolean {
  const found = choose(article, source, ({ text }) => text.length >= length)
  const made = found === null ? null : make(found.paragraph)
  if (found === null || made === null) return false
  article[found.index] = made
  return true
}

function choose(article: readonly Tracked[], source: Source, may: (paragraph: Tracked) => boolean) {
  const fit = article.flatMap((paragraph, index) => (may(paragraph) ? [{ paragraph, index }] : []))
  return fit.length === 0 ? null : pick(source, fit)
}

/** Characters left out, doubled by another, or replaced by one from elsewhere in the article. */
function misspell(paragraph: Tracked, source: Source, times: number): Tracked {
  let result = paragraph
  for (let time = 0; time < times; time += 1) {
    const at = below(source, result.text.length)
    const owner = result.owner[at] ?? none
    const other = written(pick(source, unitsIn(pick(source, source.foreign))), owner)
    const kind = source.random()
    const end = kind < 0.6 || kind > 0.8 ? at + 1 : at
    result = join([slice(result, 0, at), ...(kind > 0.8 ? [] : [other]), slice(result, end)])
  }
  return result
}

const widths: Record<string, string> = {
  '，': ',', ',': '，', '。': '．', '：': ':', ':': '：', '；': ';', '“': '"', '”': '"', '（': '(', '）': ')',
  '(': '（', ')': '）', '、': '，', '！': '!', '？': '?', '—': '-',
} // prettier-ignore

function repunctuate(paragraph: Tracked, source: Source): Tracked {
  const share = source.random()
  const text = unitsIn(paragraph.text)
    .map((unit) => (source.random() < share ? (widths[unit] ?? unit) : unit))
    .join('')
  const wide =
    source.random() < 0.3
      ? text.replaceAll(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      : text
  return { ...paragraph, text: wide }
}

/** Clauses of the article's own, from anywhere in it. */
function patchwork(source: Source, count: number): string {
  return Array.from({ length: count }, () => clauseOf(source, source.first)).join('')
}

/** About as long as what it replaces, of clauses of other articles or of other paragraphs of this one. */
function replacementFor(source: Source, replaced: string): string {
  const texts = source.random() < 0.5 ? source.first : source.foreign
  let text = ''
  for (let tries = 0; text.length < replaced.length * 0.7 && tries < 99; tries += 1) {
    const clause = clauseOf(source, texts)
    if (!replaced.includes(clause)) text += clause
  }
  return text
}

function clauseOf(source: Source, texts: readonly string[]): string {
  const text = pick(source, texts)
  const { start, end } = pick(source, clauses(text, whole(text)))
  return text.slice(start, end)
}

/** 10-45 % of the clauses in other words: those of another article, or the same ones with half of the characters new. */
function rewrite(paragraph: Tracked, source: Source): Tracked | null {
  const spans = clauses(paragraph.text, whole(paragraph.text))
  const count = Math.round(spans.length * (0.1 + 0.35 * source.random()))
  if (count === 0) return null
  const rewritten = new Set(shuffled(source, spans).slice(0, count))
  return join(
    spans.map((span) => {
      const clause = slice(paragraph, span.start, span.end)
      if (!rewritten.has(span)) return clause
      if (source.random() < 0.5) return garbled(clause, source)
      return written(clauseOf(source, source.foreign), mainOwner(clause))
    }),
  )
}

/** Half of the units are other ones; those that stay are still the old ones. */
function garbled(clause: Tracked, source: Source): Tracked {
  const others = unitsIn(pick(source, source.foreign))
  return join(
    unitsIn(clause.text).map((_, at) =>
      source.random() < 0.5
        ? written(pick(source, others), clause.owner[at] ?? none)
        : slice(clause, at, at + 1),
    ),
  )
}

function unitsOf(text: string): readonly Span[] {
  const spans = sentences(text)
  return spans.length > 1 ? spans : clauses(text, whole(text))
}

function whole(text: string): Span {
  return { start: 0, end: text.length }
}

function below({ random }: Source, limit: number): number {
  return Math.floor(random() * limit)
}

function pick<T>(source: Source, from: readonly T[]): T {
  const one = from[below(source, from.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

function shuffled<T>(source: Source, from: readonly T[]): T[] {
  return from
    .map((value) => ({ value, key: source.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value)
}

/** UTF-16 units: half of a rare character may be lost, as in careless editing. */
function unitsIn(text: string): string[] {
  return Array.from({ length: text.length }, (_, at) => text.charAt(at))
}
