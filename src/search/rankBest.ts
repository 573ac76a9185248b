import { fold } from '../text/foldText.ts'
import type { FoundArticle, SearchHit } from './searchResult.ts'

/** Within how many articles the order is by their texts: a page. Beyond, the lists alone decide. */
const pageLength = 10

/**
 * The order `best` of articles whose texts were read, page by page, so that a longer list begins with the shorter
 * one: those with every term in the headline, then more different terms in one place, then terms nearer to each
 * other, then more hits; else as they come.
 */
export function rankBest(found: readonly FoundArticle[], terms: readonly string[]): FoundArticle[] {
  const ranked: FoundArticle[] = []
  for (let at = 0; at < found.length; at += pageLength) {
    const page = found
      .slice(at, at + pageLength)
      .map((article) => ({ article, rank: rankOf(article, terms) }))
    ranked.push(...page.sort((a, b) => compareRanks(a.rank, b.rank)).map(({ article }) => article))
  }
  return ranked
}

/** Smaller is better, the first difference counts. */
type Rank = readonly number[]

function rankOf({ hits }: FoundArticle, terms: readonly string[]): Rank {
  const places = hits.map((hit) => ({ hit, ...nearest(fold(hit.text), terms) }))
  const most = Math.max(...places.map(({ different }) => different))
  const span = Math.min(...places.map((place) => (place.different === most ? place.span : Infinity)))
  const headline = places.some(({ hit, different }) => isHeadline(hit) && different === terms.length)
  return [headline ? 0 : 1, -most, span, -hits.length]
}

function isHeadline({ place }: SearchHit): boolean {
  return place === 'headline'
}

/** How many different terms a folded text holds, and the length of the shortest stretch that holds them all. */
function nearest(folded: string, terms: readonly string[]): { different: number; span: number } {
  const occurrences = terms
    .flatMap((term) => startsOf(folded, term).map((start) => ({ term, start, end: start + term.length })))
    .sort((a, b) => a.start - b.start)
  const different = new Set(occurrences.map(({ term }) => term)).size
  const last = new Map<string, { start: number; end: number }>()
  let span = Infinity
  for (const { term, start, end } of occurrences) {
    last.set(term, { start, end })
    if (last.size < different) continue
    const held = [...last.values()]
    const from = Math.min(...held.map((place) => place.start))
    span = Math.min(span, Math.max(...held.map((place) => place.end)) - from)
  }
  return { different, span }
}

function startsOf(folded: string, term: string): number[] {
  const starts: number[] = []
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) starts.push(at)
  return starts
}

function compareRanks(a: Rank, b: Rank): number {
  // Two infinite spans are equal, and their difference is no number.
  for (const [at, left] of a.entries()) {
    const right = b[at] ?? left
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}
