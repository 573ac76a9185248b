import { gramAtPlace, hasPlaces } from '../format/grams.ts'
import { PostingBuffer } from './postingBuffer.ts'
import { SortedRun, type PackedRun } from './sortedRun.ts'

/** One gram with its list; `place` is the gram's place (see placeOfGram). */
export interface PlacedList {
  place: number
  /** Only until the next one is asked for. */
  list: PostingBuffer
}

/**
 * The lists of the grams whose places are at least `from` and less than `to`, in the order of these, out of runs
 * whose articles increase from one to the next.
 */
export function* mergedLists(runs: readonly PackedRun[], from = 0, to = 2 ** 32): Generator<PlacedList> {
  const list = new PostingBuffer()
  const cursors = runs.map((run) => new Cursor(new SortedRun(run), from, to))
  for (;;) {
    let signed = past
    for (const { place } of cursors) if (place < signed) signed = place
    if (signed === past) return
    const place = signed + 2 ** 31
    const placed = hasPlaces(gramAtPlace(place))
    list.clear()
    for (const cursor of cursors) if (cursor.place === signed) cursor.appendTo(list, placed)
    yield { place, list }
  }
}

/** No signed place is as large. */
const past = 2 ** 31

/** Goes through the grams of a run. */
class Cursor {
  /** The gram's, less 2^31; `past` after the last one. */
  place = past
  readonly #run: SortedRun
  #at: number
  readonly #end: number

  constructor(run: SortedRun, from: number, to: number) {
    this.#run = run
    this.#at = run.firstAt(from)
    this.#end = run.firstAt(to)
    this.#look()
  }

  /** Adds the gram's postings to `list` and goes to the next gram. */
  appendTo(list: PostingBuffer, placed: boolean): void {
    this.#run.appendTo(list, this.#at, placed)
    this.#at += 1
    this.#look()
  }

  #look(): void {
    this.place = this.#at < this.#end ? this.#run.signedPlace(this.#at) : past
  }
}
