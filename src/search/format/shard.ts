import { BitReader, BitWriter, riceParameter } from './bits.ts'
import { gramAtPlace, hasPlaces, placeOfGram, type Gram } from './grams.ts'
import { readList, writeList, type PostingList, type Postings } from './postings.ts'

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
 * one before (Rice), then the list.
 */
export function writeShard(
  lists: readonly PlacedList[],
  volume: ShardOf,
): { bytes: Uint8Array; continuations: Continuation[] } {
  const out = new BitWriter()
  const continuations: Continuation[] = []
  const k = riceParameter(2 ** 32 / volume.shards, lists.length)
  let last = Math.ceil((shardOfPlace(lists[0]?.place ?? 0, volume) / volume.shards) * 2 ** 32) - 1
  out.gamma(lists.length + 1)
  for (const { place, list } of lists) {
    out.rice(place - last - 1, k)
    last = place
    const chunks = writeList(out, list, volume.articles)
    continuations.push(...chunks.map((bytes, chunk) => ({ place, chunk, bytes })))
  }
  return { bytes: out.toBytes(), continuations }
}

/** The list of one gram out of its shard, null when it has none: no article has it. Throws BitError. */
export function findList(bytes: Uint8Array, gram: Gram, volume: ShardOf): PostingList | null {
  const bits = new BitReader(bytes)
  const wanted = placeOfGram(gram)
  const count = bits.gamma() - 1
  const k = riceParameter(2 ** 32 / volume.shards, count)
  let place = Math.ceil((shardOfPlace(wanted, volume) / volume.shards) * 2 ** 32) - 1
  for (let left = count; left > 0; left -= 1) {
    place += bits.rice(k) + 1
    if (place > wanted) return null
    const list = readList(bits, volume.articles, hasPlaces(gramAtPlace(place >>> 0)))
    if (place === wanted) return list
  }
  return null
}
