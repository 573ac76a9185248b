import { type Glance, glanceOf } from './glance.ts'
import { mayFollow, tagCount } from './lattice.ts'
import { type NameModel, perBucket } from './nameModel.ts'

/** A model's numbers as they are looked up: made once for each model, and small, since most of the time is waiting for memory. */
export interface WeightTable {
  /** For every 32 buckets which of them hold weights, one bit each, and beside that how many before them do. */
  index: Int32Array
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
  { index, mask }: WeightTable,
  hashes: Int32Array,
  { from, to }: { from: number; to: number },
): number {
  let count = from
  for (let each = from; each < to; each += 1) {
    const bucket = (hashes[each] ?? 0) & mask
    hashes[count] = bucket
    count += ((index[(bucket >> 5) << 1] ?? 0) >>> (bucket & 31)) & 1
  }
  for (let each = from; each < count; each += 1) {
    const bucket = hashes[each] ?? 0
    const word = (bucket >> 5) << 1
    const below = (index[word] ?? 0) & ((1 << (bucket & 31)) - 1)
    hashes[each] = (index[word + 1] ?? 0) + countBits(below)
  }
  return count
}

function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

function packWeights(weights: Int8Array): Pick<WeightTable, 'index' | 'packed'> {
  const buckets = weights.length / perBucket
  const index = new Int32Array(2 * Math.ceil(buckets / 32))
  const packed = new Int32Array(buckets)
  // Four bytes at once: nine of ten buckets are empty.
  const fours = new Int32Array(weights.buffer, weights.byteOffset, buckets)
  let count = 0
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const word = (bucket >> 5) << 1
    if ((bucket & 31) === 0) index[word + 1] = count
    if (fours[bucket] === 0) continue
    index[word] = (index[word] ?? 0) | (1 << (bucket & 31))
    packed[count++] = raise(weights, bucket * perBucket)
  }
  return { index, packed: packed.slice(0, count) }
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
