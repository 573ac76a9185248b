import { type Glance, glanceOf } from './glance.ts'
import { mayFollow, tagCount } from './lattice.ts'
import { type NameModel, perBucket } from './nameModel.ts'

/** A model's numbers as they are looked up: made once for each model, and small, since most of the time is waiting for memory. */
export interface WeightTable {
  /** Which buckets hold weights, one bit each. */
  bits: Int32Array
  /** For every 32 buckets how many before them do, from the last of the `farRanks` on: these count for every 32,768. */
  ranks: Uint16Array
  farRanks: Int32Array
  /** The four weights of each bucket that holds any, a byte each, `raised` above what they are. */
  packed: Int32Array
  /** What a hash is cut to. */
  mask: number
  scale: number
  gate: number
  glance: Glance
  /** exp(transition) for each pair of tags, row by the earlier one; 0 where one may not follow the other. */
  moves: Float64Array
}

/** So much is added to each packed weight, so that four can be added up in two sums. */
export const raised = 128

const tables = new WeakMap<NameModel, WeightTable>()

export function weightTable(model: NameModel): WeightTable {
  const known = tables.get(model)
  if (known !== undefined) return known
  const { weights, scale, gate } = model
  const table = {
    ...packWeights(weights),
    mask: weights.length / perBucket - 1,
    scale,
    gate,
    glance: glanceOf(model),
    moves: movesOf(model),
  }
  tables.set(model, table)
  return table
}

/**
 * Of the hashes from `from` to before `to` those whose buckets hold weights become their places in `packed`, moved together
 * from `from` on; tells where they end. No branch waits for memory, so that the lookups do it side by side.
 */
export function findPlaces(
  { bits, ranks, farRanks, mask }: WeightTable,
  hashes: Int32Array,
  { from, to }: { from: number; to: number },
): number {
  let count = from
  for (let index = from; index < to; index += 1) {
    const bucket = (hashes[index] ?? 0) & mask
    hashes[count] = bucket
    count += ((bits[bucket >> 5] ?? 0) >>> (bucket & 31)) & 1
  }
  for (let index = from; index < count; index += 1) {
    const bucket = hashes[index] ?? 0
    const word = bucket >> 5
    const below = (bits[word] ?? 0) & ((1 << (bucket & 31)) - 1)
    hashes[index] = (farRanks[word >> 10] ?? 0) + (ranks[word] ?? 0) + countBits(below)
  }
  return count
}

function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

function packWeights(weights: Int8Array): Pick<WeightTable, 'bits' | 'ranks' | 'farRanks' | 'packed'> {
  const buckets = weights.length / perBucket
  const bits = new Int32Array(Math.ceil(buckets / 32))
  const ranks = new Uint16Array(bits.length)
  const farRanks = new Int32Array(Math.ceil(bits.length / 1024))
  const packed = new Int32Array(buckets)
  // Four bytes at once: nine of ten buckets are empty.
  const fours = new Int32Array(weights.buffer, weights.byteOffset, buckets)
  let count = 0
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    if ((bucket & 0x7fff) === 0) farRanks[bucket >> 15] = count
    if ((bucket & 31) === 0) ranks[bucket >> 5] = count - (farRanks[bucket >> 15] ?? 0)
    if (fours[bucket] === 0) continue
    bits[bucket >> 5] = (bits[bucket >> 5] ?? 0) | (1 << (bucket & 31))
    packed[count++] = raise(weights, bucket * perBucket)
  }
  return { bits, ranks, farRanks, packed: packed.slice(0, count) }
}

function raise(weights: Int8Array, from: number): number {
  let word = 0
  for (let tag = 0; tag < perBucket; tag += 1) word |= ((weights[from + tag] ?? 0) + raised) << (8 * tag)
  return word
}

function movesOf({ transitions }: NameModel): Float64Array {
  const moves = new Float64Array(tagCount * tagCount)
  for (let from = 0; from < tagCount; from += 1)
    for (let to = 0; to < tagCount; to += 1)
      moves[from * tagCount + to] = mayFollow(from, to) ? Math.exp(transitions[from * tagCount + to] ?? 0) : 0
  return moves
}
