import { headlinePlace, isShared } from './format/places.ts'
import type { PostingList } from './format/postings.ts'
import type { ListRole } from './gramPlan.ts'
import type { OpenList } from './openIndex.ts'

/** A list that has been opened for a query. */
export interface ReadList extends OpenList {
  role: ListRole
}

/** An article that may hold what is asked for, and in which places; null where the lists do not say. */
export interface Candidate {
  article: number
  places: readonly number[] | null
  /** It has all that was looked for in its headline, as far as the lists say. */
  headline: boolean
}

/** The entries of a list for the articles `from` to `to`, as candidates. */
export function candidatesOf({ list, role }: ReadList, from: number, to: number): Candidate[] {
  const found: Candidate[] = []
  for (let at = firstAtLeast(list.articles, from); at < list.articles.length; at += 1) {
    const article = list.articles[at] ?? 0
    if (article >= to) break
    const places = role === 'place' ? (list.places?.[at] ?? null) : null
    found.push({ article, places, headline: isInHeadline(list, at) ?? false })
  }
  return found
}

/**
 * The candidates that a further list lets pass. What two lists say of places must be true in one of them. Where the
 * list has not been read so far, everything passes.
 */
export function refine(candidates: readonly Candidate[], { list, role }: ReadList): Candidate[] {
  return candidates.flatMap((candidate): Candidate[] => {
    if (candidate.article >= list.covered) return [candidate]
    const at = firstAtLeast(list.articles, candidate.article)
    const listed = list.articles[at] === candidate.article
    if (listed === (role === 'without')) return []
    if (role !== 'place') return [candidate]
    const { article } = candidate
    const headline = candidate.headline && (isInHeadline(list, at) ?? true)
    const places = list.places?.[at]
    if (places === undefined) return [{ ...candidate, headline }]
    const both = candidate.places?.filter((place) => places.includes(place)) ?? places
    return both.length === 0 ? [] : [{ article, places: both, headline }]
  })
}

/** Headlines first, then more places, then newer. */
export function compareBest(a: Candidate, b: Candidate): number {
  return (
    Number(b.headline) - Number(a.headline) ||
    (b.places?.length ?? 0) - (a.places?.length ?? 0) ||
    a.article - b.article
  )
}

/** Whether the places of these candidates can be counted by the lists alone. */
export function areCountable(candidates: readonly Candidate[]): boolean {
  return candidates.every(({ places }) => places !== null && !places.some(isShared))
}

/** Whether entry number `at` is in the headline; null where the list does not say. */
function isInHeadline({ articles, places, headlines }: PostingList, at: number): boolean | null {
  return places?.[at]?.includes(headlinePlace) ?? headlines?.has(articles[at] ?? -1) ?? null
}

/** Index of the first number that is at least `wanted`, in increasing numbers. */
function firstAtLeast(numbers: readonly number[], wanted: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
