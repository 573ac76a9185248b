import { GapCode, SmallCode } from './numberCodes.ts'
import { gramAtPlace, hasPlaces, placeOfGram, type Gram } from './grams.ts'
import { ListCodes, readList, writeList, type PostingList, type Postings } from './postings.ts'
import { RangeDecoder, RangeEncoder } from './rangeCoder.ts'

/** One gram with its list; `place` is the gram's place (see placeOfGram). */
export interface PlacedList {
  place: number
  list: Postings
}

/** What a shard needs to know of its volume. */
export interface ShardOf {
  /** How many articles the volume has, and into how many shards its lists are cut. */
  articles: number
  shards: number
}

/** The shard in which a gram's list stands. */
export function shardOfPlace(place: number, { shards }: ShardOf): number {
  return Math.floor((place / 2 ** 32) * shards)
}

/** A continuation, to be published as a file of its own: number `chunk` (from 0) of the list at `place`. */
export interface Continuation {
  place: number
  chunk: number
  bytes: Uint8Array
}

/**
 * The lists of one shard, in the order of their places: how many, then of each the gap between its place and the
 * one before, then the list.
 */
export function writeShard(
  lists: readonly PlacedList[],
  volume: ShardOf,
): { bytes: Uint8Array; continuations: Continuation[] } {
  const out = new RangeEncoder()
  const codes = new ListCodes()
  const continuations: Continuation[] = []
  new SmallCode().write(out, lists.length)
  const gaps = new GapCode(2 ** 32 / volume.shards, lists.length)
  let last = placeBefore(shardOfPlace(lists[0]?.place ?? 0, volume), volume)
  for (const { place, list } of lists) {
    gaps.write(out, place - last - 1)
    last = place
    const chunks = writeList(out, codes, list, volume.articles)
    continuations.push(...chunks.map((bytes, chunk) => ({ place, chunk, bytes })))
  }
  return { bytes: out.toBytes(), continuations }
}

/** The list of one gram out of its shard, null when it has none: no article has it. Throws BitError. */
export function findList(bytes: Uint8Array, gram: Gram, volume: ShardOf): PostingList | null {
  const bits = new RangeDecoder(bytes)
  const codes = new ListCodes()
  const wanted = placeOfGram(gram)
  const count = new SmallCode().read(bits)
  const gaps = new GapCode(2 ** 32 / volume.shards, count)
  let place = placeBefore(shardOfPlace(wanted, volume), volume)
  for (let left = count; left > 0; left -= 1) {
    place += gaps.read(bits) + 1
    if (place > wanted) return null
    const list = readList(bits, codes, volume.articles, hasPlaces(gramAtPlace(place)))
    if (place === wanted) return list
  }
  return null
}

/** The last place that is not in the shard any more. */
function placeBefore(shard: number, { shards }: ShardOf): number {
  return Math.ceil((shard / shards) * 2 ** 32) - 1
}
