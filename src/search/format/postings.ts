import { SmallCode } from './numberCodes.ts'
import { PlaceCode } from './placeCode.ts'
import { isParagraph, isShared } from './places.ts'
import { Contexts } from './rangeCoder.ts'

/** Where a gram stands, as it is written: newest article first, `length` of them. */
export interface Postings {
  length: number
  /** Their numbers in their volume, increasing. */
  articles: Int32Array
  /** The places (places.ts) in all of them, increasing in each, and where those of each end. */
  places: Uint16Array
  ends: Int32Array
}

/** A list as far as it has been read. */
export interface PostingList {
  /** Numbers of articles in their volume, increasing. */
  articles: number[]
  /** The places in each, increasing; null where the list does not say: only long ones do (see saysPlaces). */
  places: (readonly number[])[] | null
  /** The articles that have the gram in their headline, where the list says that instead of places. */
  headlines: ReadonlySet<number> | null
  /** Articles below this number are in the list or do not have the gram; of the others nothing is known yet. */
  covered: number
  /** Of the whole list, read or not. Places and paragraphs are both 0 where they have not been counted. */
  total: { articles: number; places: number; paragraphs: number }
  /** How many files of continuation the list has, and how many of them have been read. */
  chunks: number
  read: number
}

/**
 * Two grams of `count` articles each meet by chance in count * count / articles. While these are few, the texts that
 * are checked cost less than knowing the places everywhere.
 */
export function saysPlaces(count: number, articles: number): boolean {
  return count * count >= articles * chanceMeetings
}
const chanceMeetings = 1

/** What is learnt from the lists of a shard, or of a continuation, while they are written or read. */
export class ListCodes {
  readonly flags = new Contexts(4)
  readonly counts = new SmallCode()
  readonly sizes = new SmallCode()
  readonly places = new PlaceCode()
  readonly repeats = new SmallCode()
  readonly others = new SmallCode()
}
/** Numbers of flags. */
export const isContinued = 0
export const isCounted = 1
export const inHeadline = 2

/** How many places there are, and how many of them are paragraphs; both 0 where that is not known. */
export interface Counted {
  places: number
  paragraphs: number
}
export const notCounted: Counted = { places: 0, paragraphs: 0 }

/** Counts the places of a list; those that several share cannot be counted. */
export function countPlaces(places: readonly ArrayLike<number>[]): Counted {
  let all = 0
  let paragraphs = 0
  for (const ofArticle of places)
    for (let at = 0; at < ofArticle.length; at += 1) {
      const place = ofArticle[at] ?? 0
      if (isShared(place)) return notCounted
      all += 1
      if (isParagraph(place)) paragraphs += 1
    }
  return { places: all, paragraphs }
}

/** Whether any place is, or may be, something else than a paragraph. */
export function mayBeInHeadlines({ places, paragraphs }: Counted): boolean {
  return places === 0 || places > paragraphs
}
