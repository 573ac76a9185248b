import { codeText, margin } from '../src/ingest/people/crf/codedText.ts'
import { featureCount, featuresAt } from '../src/ingest/people/crf/features.ts'
import type { WordFilter } from '../src/ingest/people/crf/wordFilter.ts'

/** The numbers of the kept features of each character of one line: those of character `at` from `starts[at]` on. */
export interface FeatureRows {
  starts: Int32Array
  numbers: Int32Array
}

/** Features worth learning, numbered from 0; the bucket of each is what the finder will look under. */
export interface FeatureIndex {
  bits: number
  filter: WordFilter
  /** Number of a bucket's feature plus one, 0 for one that is not kept. */
  numberOf: Int32Array
  buckets: Int32Array
}

const hashes = new Int32Array(featureCount)

/** Counts the features of all lines and keeps what is seen `least` times or more. */
export function indexFeatures(
  texts: readonly string[],
  filter: WordFilter,
  { bits, least }: { bits: number; least: number },
): FeatureIndex {
  const counts = new Uint8Array(1 << bits)
  const mask = (1 << bits) - 1
  for (const text of texts) {
    const coded = codeText(text, filter)
    for (let at = margin; at < margin + coded.length; at += 1) {
      featuresAt(coded, at, hashes)
      for (let index = 0; index < featureCount; index += 1) {
        const bucket = (hashes[index] ?? 0) & mask
        counts[bucket] = Math.min(255, (counts[bucket] ?? 0) + 1)
      }
    }
  }
  const numberOf = new Int32Array(1 << bits)
  let kept = 0
  for (let bucket = 0; bucket < counts.length; bucket += 1)
    if ((counts[bucket] ?? 0) >= least) numberOf[bucket] = kept += 1
  const buckets = new Int32Array(kept)
  for (let bucket = 0; bucket < counts.length; bucket += 1) {
    const number = numberOf[bucket] ?? 0
    if (number > 0) buckets[number - 1] = bucket
  }
  return { bits, filter, numberOf, buckets }
}

const longest = 1 << 13
const room = new Int32Array(longest * featureCount)

/** The kept features of a text of at most 8,000 characters. */
export function featureRows(text: string, { bits, filter, numberOf }: FeatureIndex): FeatureRows {
  const coded = codeText(text.slice(0, longest), filter)
  const mask = (1 << bits) - 1
  const starts = new Int32Array(coded.length + 1)
  let count = 0
  for (let at = 0; at < coded.length; at += 1) {
    featuresAt(coded, at + margin, hashes)
    for (let index = 0; index < featureCount; index += 1) {
      const number = numberOf[(hashes[index] ?? 0) & mask] ?? 0
      if (number > 0) room[count++] = number - 1
    }
    starts[at + 1] = count
  }
  return { starts, numbers: room.slice(0, count) }
}
