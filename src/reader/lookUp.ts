import type { Article } from '../article/article.ts'
import type { Wordings } from '../article/edition.ts'
import { type Quotation, readQuotationLink } from '../article/quotationLink.ts'
import { carryRange } from '../text/carryRange.ts'
import { fingerprintUnits } from '../text/fingerprintUnits.ts'
import { type Located, locateQuotation } from '../text/quotation.ts'
import { zhHansLinks } from '../ui/zhHansLinks.ts'
import { isQuoting, type Landing } from './landingOf.ts'

/** A stretch of a paragraph, in UTF-16 units of its text. */
export interface Place {
  paragraph: string
  start: number
  end: number
}

/** A landing of which is known where its words stand, and what to say of them. */
export interface Found {
  landing: Landing
  /** The quoted words, or in a merged paragraph those of the linked one; null for none, or none any more. */
  place: Place | null
}

/**
 * Finds what a link means within its paragraph, and what is to be said of it: the words that it quotes, carried
 * through what the paragraph said before. `wordings` is null where the article has no history or it could not be had.
 */
export function lookUp(
  landing: Landing,
  address: { search: string },
  { article, wordings }: { article: Article; wordings: Wordings | null },
): Found {
  const former = wordings?.paragraphs.find(({ id }) => id === landing.id)?.said ?? []
  const quotation = isQuoting(landing) ? readQuotationLink(address) : null
  if (quotation !== null) return quoted(landing, quotation, { article, former })
  const { fate, paragraphs } = landing
  if (fate === 'same' || fate === 'unknown' || paragraphs.length === 0) return { landing, place: null }
  const words = zhHansLinks.fates[fate]
  const place = fate === 'merged' ? mergedPlace(landing, article, former) : null
  return { landing: { ...landing, words, said: words }, place }
}

function quoted(
  landing: Landing,
  quotation: Quotation,
  { article, former }: { article: Article; former: readonly string[] },
): Found {
  // The paragraph itself first: it is the one that an unchanged quotation stands in.
  const own = landing.paragraphs.filter((id) => id === landing.id)
  const ids = [...own, ...landing.paragraphs.filter((id) => id !== landing.id)]
  const located = locateQuotation(
    quotation,
    ids.map((id) => textOf(article, id)),
    former,
  )
  const words = wordsOf(landing, located, former.length > 0)
  if (located === null) return { landing: { ...landing, words, said: words ?? landing.said }, place: null }
  const paragraph = ids[located.index] ?? ''
  const number = article.paragraphs.findIndex(({ id }) => id === paragraph) + 1
  const said = [zhHansLinks.quoted(number), words].filter((part) => part !== null).join('，')
  const { start, end } = located
  return {
    landing: { ...landing, paragraphs: [paragraph], words, said },
    place: { paragraph, start, end },
  }
}

/** Of unchanged words in a changed paragraph nobody can tell whether they were quoted before or after the change. */
function wordsOf({ fate }: Landing, located: Located | null, isToldBefore: boolean): string | null {
  if (located === null)
    return fate !== 'same' && isToldBefore ? zhHansLinks.quoteLost : zhHansLinks.quoteMissing
  if (!located.exact) return zhHansLinks.quoteChanged
  if (fate === 'same') return null
  return fate === 'merged' || fate === 'split' || fate === 'moved'
    ? zhHansLinks.quoteMoved
    : zhHansLinks.quoteKept
}

/** Where the linked paragraph stands in the one that took it in. */
function mergedPlace({ paragraphs }: Landing, article: Article, former: readonly string[]): Place | null {
  const [paragraph] = paragraphs
  const [old] = former
  if (paragraph === undefined || old === undefined) return null
  const before = fingerprintUnits(old).fingerprint
  const now = fingerprintUnits(textOf(article, paragraph))
  const carried = carryRange(before, { start: 0, end: before.length }, [now.fingerprint])
  if (carried === null) return null
  return { paragraph, start: now.starts[carried.start] ?? 0, end: now.ends[carried.end - 1] ?? 0 }
}

function textOf(article: Article, id: string): string {
  return article.paragraphs.find((paragraph) => paragraph.id === id)?.text ?? ''
}
