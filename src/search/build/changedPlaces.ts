import type { PostingBuffer } from './postingBuffer.ts'
import { mergedLists, type PlacedList } from './mergedLists.ts'
import { SortedRun, type PackedRun } from './sortedRun.ts'

/** The places of the grams whose lists differ between the texts of some articles as they were and as they are. */
export function changedPlaces(before: readonly PackedRun[], after: readonly PackedRun[]): number[] {
  const [old, now] = [before[0], after[0]]
  // As nearly all batches are: what is packed the same says the same, and need not be read.
  return old !== undefined && now !== undefined && before.length === 1 && after.length === 1
    ? changedIn(old, now)
    : changedInAll(before, after)
}

function changedIn(before: PackedRun, after: PackedRun): number[] {
  const changed: number[] = []
  const [old, now] = [new SortedRun(before), new SortedRun(after)]
  for (let o = 0, n = 0; o < old.length || n < now.length;) {
    const was = o < old.length ? old.signedPlace(o) : past
    const is = n < now.length ? now.signedPlace(n) : past
    if (was !== is || !isPackedSame(before, o, { other: after, at: n }))
      changed.push(Math.min(was, is) + 2 ** 31)
    if (was <= is) o += 1
    if (is <= was) n += 1
  }
  return changed
}

/** Whether the postings of one gram are packed as those of another are, in another run. */
function isPackedSame(
  { ends, bytes }: PackedRun,
  gram: number,
  { other, at }: { other: PackedRun; at: number },
): boolean {
  const begin = gram === 0 ? 0 : (ends[gram - 1] ?? 0)
  const otherBegin = at === 0 ? 0 : (other.ends[at - 1] ?? 0)
  const length = (ends[gram] ?? 0) - begin
  if (length !== (other.ends[at] ?? 0) - otherBegin) return false
  for (let byte = 0; byte < length; byte += 1)
    if (bytes[begin + byte] !== other.bytes[otherBegin + byte]) return false
  return true
}

function changedInAll(before: readonly PackedRun[], after: readonly PackedRun[]): number[] {
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
