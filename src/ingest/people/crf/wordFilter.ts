import { mixCode } from './wordTable.ts'

/**
 * Membership in a general word list as a Bloom filter: it answers "is this a word?" (with few false yeses) and holds no
 * word that could be read back.
 */
export interface WordFilter {
  /** Their number is a power of two. */
  bits: Uint8Array
}

const probes = 4

export function emptyFilter(bytes: number): WordFilter {
  return { bits: new Uint8Array(bytes) }
}

/** `hash` is `mixCode` over the word's codes. */
export function addWord({ bits }: WordFilter, hash: number): void {
  const step = stepOf(hash)
  let at = hash
  for (let probe = 0; probe < probes; probe += 1) {
    const bit = at & (bits.length * 8 - 1)
    bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7))
    at = (at + step) | 0
  }
}

export function hasWord({ bits }: WordFilter, hash: number): boolean {
  const step = stepOf(hash)
  const mask = bits.length * 8 - 1
  let at = hash
  for (let probe = 0; probe < probes; probe += 1) {
    const bit = at & mask
    if (((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return false
    at = (at + step) | 0
  }
  return true
}

function stepOf(hash: number): number {
  return Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) | 1
}

/**
 * Marks where words of two to four characters begin (`starts`, bit 0-2 by length) and end (`ends`): both as long as
 * `codes`, plus one.
 */
export function markListed(
  filter: WordFilter,
  codes: Uint16Array,
  starts: Uint8Array,
  ends: Uint8Array,
): void {
  for (let at = 0; at < codes.length; at += 1) {
    const first = codes[at] ?? 0
    if (first < firstHan) continue
    let hash = mixCode(0, first)
    for (let length = 2; length <= longestWord && at + length <= codes.length; length += 1) {
      const code = codes[at + length - 1] ?? 0
      if (code < firstHan) break
      hash = mixCode(hash, code)
      if (!hasWord(filter, hash)) continue
      const bit = 1 << (length - 2)
      starts[at] = (starts[at] ?? 0) | bit
      ends[at + length] = (ends[at + length] ?? 0) | bit
    }
  }
}

const longestWord = 4
const firstHan = 0x3400
