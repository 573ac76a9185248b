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
  return hasAll(bits, hash) !== 0
}

/** 1 where all bits of a hash are set, else 0: looked at side by side, for no branch could be foretold. */
function hasAll(bits: Uint8Array, hash: number): number {
  const step = stepOf(hash)
  const mask = bits.length * 8 - 1
  let at = hash
  let all = 1
  for (let probe = 0; probe < probes; probe += 1) {
    all &= (bits[(at & mask) >> 3] ?? 0) >> (at & 7)
    at = (at + step) | 0
  }
  return all
}

function stepOf(hash: number): number {
  return Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) | 1
}

/** The codes of a text, and which lengths (bit 0 for two characters, 1 for three, 2 for four) the words have that begin at, and end before, each. */
export interface ListedCodes {
  codes: Uint16Array
  wordStarts: Uint8Array
  wordEnds: Uint8Array
}

/** Marks the listed words among the first `size` codes; the first four codes are none of the text's. */
export function markListed(
  { bits }: WordFilter,
  { codes, wordStarts, wordEnds }: ListedCodes,
  size: number,
): void {
  for (let at = 0; at < size; at += 1) {
    const second = codes[at + 1] ?? 0
    let lengths = 0
    if ((codes[at] ?? 0) >= firstHan && second >= firstHan) {
      const two = mixCode(mixCode(0, codes[at] ?? 0), second)
      const three = mixCode(two, codes[at + 2] ?? 0)
      const four = mixCode(three, codes[at + 3] ?? 0)
      lengths = hasAll(bits, two)
      if ((codes[at + 2] ?? 0) >= firstHan) {
        lengths |= hasAll(bits, three) << 1
        if ((codes[at + 3] ?? 0) >= firstHan) lengths |= hasAll(bits, four) << 2
      }
    }
    wordStarts[at] = lengths
  }
  for (let at = 4; at < size; at += 1)
    wordEnds[at] =
      ((wordStarts[at - 2] ?? 0) & 1) | ((wordStarts[at - 3] ?? 0) & 2) | ((wordStarts[at - 4] ?? 0) & 4)
}

const firstHan = 0x3400
