import type { PostingBuffer } from './postingBuffer.ts'
import { mergedLists, type PlacedList } from './mergedLists.ts'
import type { PackedRun } from './sortedRun.ts'

/** The places of the grams whose lists differ between the texts of some articles as they were and as they are. */
export function changedPlaces(before: readonly PackedRun[], after: readonly PackedRun[]): number[] {
  const changed: number[] = []
  const [olds, news] = [mergedLists(before), mergedLists(after)]
  let old = next(olds)
  let now = next(news)
  while (old !== null || now !== null) {
    const place = Math.min(old?.place ?? past, now?.place ?? past)
    const isIn = { old: old?.place === place, now: now?.place === place }
    if (old === null || now === null || !isIn.old || !isIn.now || !isSame(old.list, now.list))
      changed.push(place)
    if (isIn.old) old = next(olds)
    if (isIn.now) now = next(news)
  }
  return changed
}

const past = 2 ** 32

function next(lists: Generator<PlacedList>): PlacedList | null {
  const { done, value } = lists.next()
  return done === true ? null : value
}

function isSame(one: PostingBuffer, other: PostingBuffer): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1)
    if (one.articles[at] !== other.articles[at] || one.ends[at] !== other.ends[at]) return false
  const places = one.ends[one.length - 1] ?? 0
  for (let at = 0; at < places; at += 1) if (one.places[at] !== other.places[at]) return false
  return true
}
