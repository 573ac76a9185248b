import { gramAtPlace, hasPlaces, placeOfGram, type Gram } from '../format/grams.ts'
import { PostingBuffer } from './postingBuffer.ts'
import { pairsOf, sortByKey } from './sortByKey.ts'
import { placeBits, SortedRun } from './sortedRun.ts'

/** One gram with its list; `place` is the gram's place (see placeOfGram). */
export interface PlacedList {
  place: number
  /** Only until the next one is asked for. */
  list: PostingBuffer
}

/** 18 bits of a posting are the article, 14 the place in it. */
export const mostArticles = 2 ** 18

/** How many occurrences are sorted at once: those of some thousand articles, in 32 megabytes twice. */
const usualRun = 2 ** 22
const smallestRun = 2 ** 12

/**
 * Collects where grams stand and gives the lists in the order of their places. Occurrences are sorted in runs of
 * bounded length, and the runs packed: what is held is about three kilobytes an article.
 */
export class GramSorter {
  #pairs = pairsOf(smallestRun)
  #scratch = pairsOf(smallestRun)
  #length = 0
  readonly #runs: SortedRun[] = []
  readonly #longestRun: number

  /** `longestRun` is how many occurrences are sorted at once. */
  constructor(longestRun = usualRun) {
    this.#longestRun = longestRun
  }

  /**
   * `article` is below `mostArticles`, `place` below 2^14 (0 for a gram without places). Articles and, within one,
   * a gram's places are given in increasing order.
   */
  add(gram: Gram, article: number, place: number): void {
    if (this.#length === this.#longestRun) this.#finishRun()
    else if (this.#length === this.#pairs.keys.length) this.#grow()
    this.#pairs.keys[this.#length] = placeOfGram(gram)
    this.#pairs.values[this.#length] = (article << placeBits) | place
    this.#length += 1
  }

  /** The lists of the grams whose places are at least `from` and less than `to`. */
  *lists(from = 0, to = 2 ** 32): Generator<PlacedList> {
    if (this.#length > 0) this.#finishRun()
    const list = new PostingBuffer()
    const cursors = this.#runs.map((run) => new Cursor(run, from, to))
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

  #grow(): void {
    const { keys, values } = this.#pairs
    this.#pairs = pairsOf(this.#length * 4)
    this.#pairs.keys.set(keys)
    this.#pairs.values.set(values)
    this.#scratch = pairsOf(this.#length * 4)
  }

  #finishRun(): void {
    sortByKey(this.#pairs, this.#scratch, this.#length)
    this.#runs.push(new SortedRun(this.#pairs, this.#length))
    this.#length = 0
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
