import { gramAtPlace, hasPlaces, placeOfGram, type Gram } from './grams.ts'
import { GapCode } from './numberCodes.ts'
import { ListCodes, type PostingList, type Postings } from './postings.ts'
import { RangeDecoder, RangeEncoder } from './rangeCoder.ts'
import { readList, skipList } from './readList.ts'
import { writeList } from './writeList.ts'

/** What a shard needs to know of its volume. */
export interface ShardOf {
  /** How many articles the volume has, into how many shards its lists are cut, and about how many lists. */
  articles: number
  shards: number
  lists: number
}

/** The shard in which a gram's list stands. */
export function shardOfPlace(place: number, { shards }: ShardOf): number {
  return Math.floor((place / 2 ** 32) * shards)
}

/**
 * Writes one shard: of each list, in the order of the places of their grams (see placeOfGram), the gap to the place
 * before, then the list; in the end the gap to the next shard's first place.
 */
export class ShardWriter {
  readonly #volume: ShardOf
  readonly #shard: number
  readonly #out = new RangeEncoder()
  readonly #codes = new ListCodes()
  readonly #gaps: GapCode
  #last: number

  constructor(volume: ShardOf, shard: number) {
    this.#volume = volume
    this.#shard = shard
    this.#gaps = gapsBetweenLists(volume)
    this.#last = firstPlace(shard, volume) - 1
  }

  /** Returns the list's continuations, to be published as files of their own. */
  add(place: number, list: Postings): Uint8Array[] {
    const placed = hasPlaces(gramAtPlace(place))
    this.#writePlace(place)
    return writeList(this.#out, this.#codes, { list, placed, articlesInVolume: this.#volume.articles })
  }

  finish(): Uint8Array {
    this.#writePlace(firstPlace(this.#shard + 1, this.#volume))
    return this.#out.toBytes()
  }

  #writePlace(place: number): void {
    this.#gaps.write(this.#out, place - this.#last - 1)
    this.#last = place
  }
}

/** The list of one gram out of its shard, null when it has none: no article has it. Throws BitError. */
export function findList(bytes: Uint8Array, gram: Gram, volume: ShardOf): PostingList | null {
  const bits = new RangeDecoder(bytes)
  const codes = new ListCodes()
  const wanted = placeOfGram(gram)
  const gaps = gapsBetweenLists(volume)
  let place = firstPlace(shardOfPlace(wanted, volume), volume) - 1
  for (;;) {
    place += gaps.read(bits) + 1
    if (place > wanted) return null
    if (place === wanted) return readList(bits, codes, volume.articles, hasPlaces(gram))
    skipList(bits, codes, volume.articles, hasPlaces(gramAtPlace(place)))
  }
}

function gapsBetweenLists({ lists }: ShardOf): GapCode {
  return new GapCode(2 ** 32, lists)
}

/** The first place that is in a shard; 2^32 after the last one. */
export function firstPlace(shard: number, { shards }: ShardOf): number {
  return Math.ceil((shard / shards) * 2 ** 32)
}
