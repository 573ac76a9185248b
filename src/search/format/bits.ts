import { BitError } from './rangeCoder.ts'

/** Writes numbers bit by bit, most significant bit first. */
export class BitWriter {
  #bytes = new Uint8Array(64)
  #bits = 0

  /** How many bits have been written. */
  get length(): number {
    return this.#bits
  }

  /** The `width` (0-32) low bits of `value`. */
  bits(value: number, width: number): void {
    const needed = (this.#bits + width + 7) >>> 3
    if (needed > this.#bytes.length) this.#grow(needed)
    for (let left = width; left > 0;) {
      const room = 8 - (this.#bits & 7)
      const taken = Math.min(room, left)
      const piece = (value >>> (left - taken)) & ((1 << taken) - 1)
      const at = this.#bits >>> 3
      this.#bytes[at] = (this.#bytes[at] ?? 0) | (piece << (room - taken))
      this.#bits += taken
      left -= taken
    }
  }

  /** A copy of what was written; the last byte is filled up with zeros. */
  toBytes(): Uint8Array {
    return this.#bytes.slice(0, (this.#bits + 7) >>> 3)
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2))
    larger.set(this.#bytes)
    this.#bytes = larger
  }
}

/** Reads what a BitWriter wrote. Throws BitError where the bits end. */
export class BitReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** `width` (0-32) bits as an unsigned number. */
  bits(width: number): number {
    let value = 0
    for (let left = width; left > 0;) {
      const byte = this.#bytes[this.#at >>> 3]
      if (byte === undefined) throw new BitError('cut off')
      const room = 8 - (this.#at & 7)
      const taken = Math.min(room, left)
      value = value * 2 ** taken + ((byte >>> (room - taken)) & ((1 << taken) - 1))
      this.#at += taken
      left -= taken
    }
    return value
  }
}

/**
 * The Rice parameter for `count` increasing numbers below `range` (at most 2^32): the gaps' usual width in bits. In
 * whole numbers, since engines may differ in the last digit of a logarithm and the reader must come to the same.
 */
export function riceParameter(range: number, count: number): number {
  const usual = Math.floor((range * 0.69) / Math.max(count, 1))
  return usual === 0 ? 0 : 31 - Math.clz32(usual)
}
