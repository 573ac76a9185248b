import { alignParagraphs } from '../../src/ledger/alignParagraphs.ts'
import { locateQuotation, quotationOf } from '../../src/text/quotation.ts'
import { copyOf, type Tracked } from './tracked.ts'
import { isWord, truthOf } from './truth.ts'

export type QuotationVerdict = 'carried' | 'honestly lost' | 'lost' | 'wrong'

/** At least this share of a quotation must be in one paragraph for it to be there; a tenth less or more is either. */
const floor = 0.6
const doubt = 0.1

/** One quotation from each paragraph of 4-40 units, followed into the revised article and judged. */
export function quotations(
  random: () => number,
  first: readonly string[],
  article: readonly Tracked[],
): QuotationVerdict[] {
  const now = article.map(({ text }) => text)
  const { fates } = alignParagraphs(first, now)
  const truths = truthOf(first, article)
  return first.flatMap((text, o) => {
    const start = Math.floor(random() * Math.max(1, text.length - 4))
    const end = Math.min(text.length, start + 4 + Math.floor(random() * 37))
    const quotation = quotationOf({ id: 'k7m2', text }, { start, end })
    if (quotation === null || quotation.length < 4) return []
    const to = fates[o]?.to ?? []
    const located = locateQuotation(
      quotation,
      to.map((n) => now[n] ?? ''),
      [text],
    )
    // Of a paragraph that is gone a copy may be left, as in truth.ts.
    const owner = truths[o]?.holders.size === 0 ? copyOf(o) : o
    const quoted = { owner, start, end, words: wordsIn(text.slice(start, end)) }
    if (located === null) return [isThere(quoted, article) ? 'lost' : 'honestly lost']
    const paragraph = article[to[located.index] ?? -1]
    return [isRight(quoted, paragraph, located) ? 'carried' : 'wrong']
  })
}

interface Quoted {
  owner: number
  start: number
  end: number
  words: number
}

function isThere(quoted: Quoted, article: readonly Tracked[]): boolean {
  return article.some(
    (paragraph) => kept(quoted, paragraph, 0, paragraph.text.length) >= (floor + doubt) * quoted.words,
  )
}

/** Most of what is marked was quoted, and half of what was quoted is marked. */
function isRight(
  quoted: Quoted,
  paragraph: Tracked | undefined,
  { start, end }: { start: number; end: number },
): boolean {
  if (paragraph === undefined) return false
  const right = kept(quoted, paragraph, start, end)
  return (
    right >= (floor - doubt) * quoted.words &&
    right >= (floor - doubt) * wordsIn(paragraph.text.slice(start, end))
  )
}

/** How many of the quoted characters stand between `from` and `to` of a new paragraph. */
function kept(
  { owner, start, end }: Quoted,
  { text, owner: owners, at }: Tracked,
  from: number,
  to: number,
): number {
  let count = 0
  for (let unit = from; unit < to; unit += 1) {
    const place = at[unit] ?? -1
    if (owners[unit] === owner && place >= start && place < end && isWord(text.charAt(unit))) count += 1
  }
  return count
}

function wordsIn(text: string): number {
  return text.split('').filter(isWord).length
}
