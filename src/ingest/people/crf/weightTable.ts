import { mayFollow, tagCount } from './lattice.ts'
import { type NameModel, perBucket } from './nameModel.ts'

/** A model's numbers as they are looked up: made once for each model. */
export interface WeightTable {
  weights: Int8Array
  /** One bit a bucket, set where any of its weights is not 0: few are, and this fits a processor's cache. */
  occupied: Uint8Array
  /** What a hash is cut to. */
  mask: number
  scale: number
  gate: number
  /** exp(transition) for each pair of tags, row by the earlier one; 0 where one may not follow the other. */
  moves: Float64Array
}

const tables = new WeakMap<NameModel, WeightTable>()

export function weightTable(model: NameModel): WeightTable {
  const known = tables.get(model)
  if (known !== undefined) return known
  const { weights, scale, gate } = model
  const table = {
    weights,
    occupied: occupiedBuckets(weights),
    mask: weights.length / perBucket - 1,
    scale,
    gate,
    moves: movesOf(model),
  }
  tables.set(model, table)
  return table
}

function occupiedBuckets(weights: Int8Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(weights.length / perBucket / 8))
  for (let at = 0; at < weights.length; at += 1) {
    if (weights[at] === 0) continue
    const bucket = Math.floor(at / perBucket)
    bits[bucket >> 3] = (bits[bucket >> 3] ?? 0) | (1 << (bucket & 7))
  }
  return bits
}

function movesOf({ transitions }: NameModel): Float64Array {
  const moves = new Float64Array(tagCount * tagCount)
  for (let from = 0; from < tagCount; from += 1)
    for (let to = 0; to < tagCount; to += 1)
      moves[from * tagCount + to] = mayFollow(from, to) ? Math.exp(transitions[from * tagCount + to] ?? 0) : 0
  return moves
}
