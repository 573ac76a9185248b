import { placeOfGram, type Gram } from '../format/grams.ts'
import { pairsOf, sortByKey } from './sortByKey.ts'
import { packRun, placeBits, VariableBytes, type PackedRun } from './sortedRun.ts'

/** 18 bits of a posting are the article, 14 the place in it. */
export const mostArticles = 2 ** 18

/** How many occurrences are sorted at once: those of some thousand articles, in 32 megabytes twice. */
const usualRun = 2 ** 22
const smallestRun = 2 ** 12

/**
 * Collects where grams stand. Occurrences are sorted in runs of bounded length, and the runs packed: what is held is
 * about three kilobytes an article.
 */
export class GramSorter {
  #pairs = pairsOf(smallestRun)
  #scratch = pairsOf(smallestRun)
  readonly #packing = new VariableBytes()
  #length = 0
  readonly #runs: PackedRun[] = []
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

  /** What has been collected, packed; the sorter then begins anew. */
  takeRuns(): PackedRun[] {
    if (this.#length > 0) this.#finishRun()
    return this.#runs.splice(0)
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
    this.#runs.push(packRun(this.#pairs, this.#length, this.#packing))
    this.#length = 0
  }
}
