import { type Capacity, capacityOf, lastVersion } from './capacity.ts'
import { errorCorrection } from './errorCorrection.ts'

/**
 * A text as the codewords of the smallest version that holds its UTF-8 bytes, data and correction interleaved. Throws
 * a RangeError for a text that no code made here holds.
 */
export function codewordsOf(text: string): { version: number; codewords: Uint8Array } {
  const bytes = new TextEncoder().encode(text)
  for (let version = 1; version <= lastVersion; version += 1) {
    const capacity = capacityOf(version)
    const header = headerBits(version)
    if (header + 8 * bytes.length <= 8 * capacity.data)
      return { version, codewords: interleaved(dataCodewords(bytes, version, capacity.data), capacity) }
  }
  throw new RangeError(`${bytes.length} bytes are more than a code holds`)
}

/** The mode, and the length. */
function headerBits(version: number): number {
  return 4 + (version < 10 ? 8 : 16)
}

function dataCodewords(bytes: Uint8Array, version: number, length: number): Uint8Array {
  const bits: number[] = []
  const add = (value: number, count: number): void => {
    for (let bit = count - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1)
  }
  const byteMode = 4
  add(byteMode, 4)
  add(bytes.length, headerBits(version) - 4)
  for (const byte of bytes) add(byte, 8)
  // The terminator, as much of it as there is room for, up to a whole codeword.
  add(0, Math.min(4, length * 8 - bits.length))
  add(0, (8 - (bits.length % 8)) % 8)
  const codewords = new Uint8Array(length)
  for (const [at, bit] of bits.entries())
    codewords[at >> 3] = (codewords[at >> 3] ?? 0) | (bit << (7 - (at % 8)))
  for (let at = bits.length / 8, pad = 0xec; at < length; at += 1, pad ^= 0xec ^ 0x11) codewords[at] = pad
  return codewords
}

/** Blocks differ by one codeword at most, the longer ones last; the first of each comes first, then the second … */
function interleaved(data: Uint8Array, { total, blocks, correctionPerBlock }: Capacity): Uint8Array {
  const short = Math.floor(data.length / blocks)
  const longer = data.length % blocks
  const parts: { data: Uint8Array; correction: Uint8Array }[] = []
  for (let block = 0, from = 0; block < blocks; block += 1) {
    const length = short + (block >= blocks - longer ? 1 : 0)
    const part = data.subarray(from, from + length)
    parts.push({ data: part, correction: errorCorrection(part, correctionPerBlock) })
    from += length
  }
  const woven: number[] = []
  for (let at = 0; at <= short; at += 1)
    for (const { data } of parts) if (at < data.length) woven.push(data[at] ?? 0)
  for (let at = 0; at < correctionPerBlock; at += 1)
    for (const { correction } of parts) woven.push(correction[at] ?? 0)
  if (woven.length !== total) throw new Error(`${woven.length} codewords where ${total} belong`)
  return Uint8Array.from(woven)
}
