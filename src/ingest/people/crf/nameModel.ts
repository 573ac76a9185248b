import { classDescription } from './characterCodes.ts'
import { cueLists } from './cueWords.ts'
import { featureVersion } from './features.ts'
import { tagCount } from './lattice.ts'
import type { WordFilter } from './wordFilter.ts'

/** What the finder has learned: weights of hashed features, how tags follow each other, and the filter of listed words. */
export interface NameModel {
  /** Four weights a bucket, for the tags but outside, whose weight is 0. The number of buckets is a power of two. */
  weights: Int8Array
  /** What a weight is multiplied with. */
  scale: number
  /** A name is looked for only where the gate's features weigh this much for a first or a single character. */
  gate: number
  /** `tagCount` x `tagCount` logarithms, row by the earlier tag. */
  transitions: Float32Array
  filter: WordFilter
  /** How the evidence of a whole document for and against a name is weighed, `judgeSize` numbers. */
  judge: Float32Array
}

/** Room for the weights of the judge. */
export const judgeSize = 40

/** Weights of a bucket. */
export const perBucket = tagCount - 1

/** A number that changes with what the features are made of: a model fits only the features it was trained with. */
export function featureFingerprint(): number {
  const description = `${featureVersion} ${classDescription()} ${JSON.stringify(cueLists)}`
  let hash = 0
  for (let at = 0; at < description.length; at += 1)
    hash = Math.imul(hash ^ description.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
