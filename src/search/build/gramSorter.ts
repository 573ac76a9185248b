import { gramAtPlace, hasPlaces, placeOfGram, type Gram } from '../format/grams.ts'
import type { PlacedList } from '../format/shard.ts'

const partitionCount = 256
const smallestChunk = 64
const largestChunk = 16_384
/** 18 bits of a posting are the article, 14 the place in it. */
export const mostArticles = 2 ** 18
const placeBits = 14

/**
 * Collects where grams stand and gives the lists in the order of their places. Eight bytes for each occurrence,
 * partitioned by the first byte of the gram's place, so that what is sorted at once is small.
 */
export class GramSorter {
  readonly #partitions = Array.from({ length: partitionCount }, () => new Pairs())

  /** `article` is below `mostArticles`, `place` below 2^14 (0 for a gram without places). */
  add(gram: Gram, article: number, place: number): void {
    const key = placeOfGram(gram)
    this.#partitions[key >>> 24]?.push(key, ((article << placeBits) | place) >>> 0)
  }

  /** All lists; or those of every `step`-th partition, as a sample. */
  *lists(step = 1): Generator<PlacedList> {
    for (let at = 0; at < partitionCount; at += step) {
      const partition = this.#partitions[at]
      if (partition !== undefined) yield* listsOf(partition.sorted())
    }
  }
}

/** Most articles have a gram in one place: millions of equal arrays would only be in each other's way. */
const single: (readonly number[])[] = []

/** `sorted` are pairs of posting and key. */
function* listsOf(sorted: Uint32Array): Generator<PlacedList> {
  for (let at = 0; at < sorted.length;) {
    const place = sorted[at + 1] ?? 0
    const articles: number[] = []
    const places: (readonly number[])[] = []
    for (; at < sorted.length && sorted[at + 1] === place; at += 2) {
      const posting = sorted[at] ?? 0
      const article = posting >>> placeBits
      const inArticle = posting & (2 ** placeBits - 1)
      const known = places.at(-1)
      if (known === undefined || articles.at(-1) !== article) {
        articles.push(article)
        places.push((single[inArticle] ??= [inArticle]))
      } else if (known.at(-1) !== inArticle) places[places.length - 1] = [...known, inArticle]
    }
    yield { place, list: { articles, places: hasPlaces(gramAtPlace(place)) ? places : null } }
  }
}

/** A growing list of pairs of 32-bit numbers. */
class Pairs {
  readonly #full: Uint32Array[] = []
  #chunk = new Uint32Array(0)
  #used = 0

  push(key: number, value: number): void {
    if (this.#used === this.#chunk.length) this.#grow()
    this.#chunk[this.#used] = value
    this.#chunk[this.#used + 1] = key
    this.#used += 2
  }

  /** A copy, by key, then value: as one number of 64 bits each, on a machine that stores low bytes first. */
  sorted(): Uint32Array {
    const length = this.#full.reduce((sum, chunk) => sum + chunk.length, this.#used)
    const pairs = new Uint32Array(length)
    let at = 0
    for (const chunk of [...this.#full, this.#chunk.subarray(0, this.#used)]) {
      pairs.set(chunk, at)
      at += chunk.length
    }
    new BigUint64Array(pairs.buffer).sort()
    return pairs
  }

  #grow(): void {
    if (this.#used > 0) this.#full.push(this.#chunk)
    this.#chunk = new Uint32Array(Math.min(Math.max(this.#used * 2, smallestChunk), largestChunk))
    this.#used = 0
  }
}
