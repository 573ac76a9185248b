/**
 * Arithmetic coding of yes and no (a range coder as in LZMA, its carry included, on 24 bits): a bit that was to be
 * expected costs a fraction of a bit. Chances are those of 0, in 4096ths, and lie between 1 and 4095.
 */
const chanceBits = 12
/** The range is at least this much and at most 256 times as much; so is what a byte is worth. */
const least = 2 ** 16
const whole = 2 ** 24
/** Even bits are taken in pieces, so that the range stays large against them. */
const pieceBits = 8

/** Chances that follow what was seen: quickly at first, later slowly. Writer and reader begin alike. */
export class Contexts {
  readonly #chances: Uint16Array
  readonly #seen: Uint8Array

  constructor(count: number) {
    this.#chances = new Uint16Array(count).fill(2 ** 15)
    this.#seen = new Uint8Array(count)
  }

  chance(context: number): number {
    return (this.#chances[context] ?? 0) >>> 4
  }

  learn(context: number, bit: number): void {
    const chance = this.#chances[context] ?? 0
    const seen = this.#seen[context] ?? 0
    const shift = rates[seen] ?? 0
    this.#chances[context] = bit === 0 ? chance + ((65_535 - chance) >>> shift) : chance - (chance >>> shift)
    if (seen < rates.length - 1) this.#seen[context] = seen + 1
  }
}

/** How much the n-th bit seen changes a chance: by one 2^n-th of what is missing. */
const rates = Uint8Array.from({ length: 48 }, (_, seen) => Math.min(6, 32 - Math.clz32(seen + 1)))

export class RangeEncoder {
  #bytes = new Uint8Array(1024)
  #length = 0
  #low = 0
  #range = whole
  /** The last byte, which a carry may still change, and how many bytes of 255 follow it. -1: none yet. */
  #cache = -1
  #pending = 0

  /** How many bytes have been written, about. */
  get length(): number {
    return this.#length + this.#pending
  }

  /** A bit that is 0 with `chance`. */
  bit(bit: number, chance: number): void {
    const bound = (this.#range >>> chanceBits) * chance
    if (bit === 0) this.#range = bound
    else {
      this.#low += bound
      this.#range -= bound
    }
    while (this.#range < least) this.#shift()
  }

  learnt(bit: number, contexts: Contexts, context: number): void {
    this.bit(bit, contexts.chance(context))
    contexts.learn(context, bit)
  }

  /** The `width` (0-32) low bits of `value`, all equally likely. */
  even(value: number, width: number): void {
    let left = width
    for (; left > pieceBits; left -= pieceBits) this.#piece(value >>> (left - pieceBits), pieceBits)
    this.#piece(value, left)
  }

  #piece(value: number, width: number): void {
    this.#range >>>= width
    this.#low += this.#range * (value & ((1 << width) - 1))
    while (this.#range < least) this.#shift()
  }

  /** All that was written; the reader may add zeros. */
  toBytes(): Uint8Array {
    // Of all numbers in the range, the one with the most zeros.
    this.#low = Math.ceil(this.#low / least) * least
    this.#shift()
    this.#shift()
    return this.#bytes.slice(0, this.#length)
  }

  #shift(): void {
    if (this.#low < whole - least || this.#low >= whole) {
      const carry = this.#low >>> 24
      if (this.#cache >= 0) this.#put(this.#cache + carry)
      for (; this.#pending > 0; this.#pending -= 1) this.#put(255 + carry)
      this.#cache = (this.#low >>> 16) & 255
    } else this.#pending += 1
    this.#low = (this.#low & (least - 1)) << 8
    this.#range <<= 8
  }

  #put(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#bytes[this.#length] = byte
    this.#length += 1
  }
}

/** Reads what a RangeEncoder wrote. Throws BitError where the bits end. */
export class RangeDecoder {
  readonly #bytes: Uint8Array
  #at = 0
  #code = 0
  #range = whole

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    for (let read = 0; read < 3; read += 1) this.#code = (this.#code << 8) | this.#next()
  }

  bit(chance: number): number {
    const bound = (this.#range >>> chanceBits) * chance
    const bit = this.#code < bound ? 0 : 1
    if (bit === 0) this.#range = bound
    else {
      this.#code -= bound
      this.#range -= bound
    }
    while (this.#range < least) this.#shift()
    return bit
  }

  learnt(contexts: Contexts, context: number): number {
    const bit = this.bit(contexts.chance(context))
    contexts.learn(context, bit)
    return bit
  }

  even(width: number): number {
    let value = 0
    for (let left = width; left > 0;) {
      const taken = Math.min(left, pieceBits)
      left -= taken
      this.#range >>>= taken
      const piece = Math.min(Math.floor(this.#code / this.#range), 2 ** taken - 1)
      this.#code -= piece * this.#range
      value = value * 2 ** taken + piece
      while (this.#range < least) this.#shift()
    }
    return value
  }

  #shift(): void {
    this.#code = ((this.#code << 8) | this.#next()) & (2 * whole - 1)
    this.#range <<= 8
  }

  #next(): number {
    if (this.#at >= this.#bytes.length + zerosAtEnd) throw new BitError('cut off')
    return this.#bytes[this.#at++] ?? 0
  }
}

/** The reader is three bytes ahead, of which one was written. */
const zerosAtEnd = 2

/** Bits that end too early or say what cannot be. */
export class BitError extends Error {
  override name = 'BitError'
}
