import { BitError, Contexts, type RangeDecoder, type RangeEncoder } from './rangeCoder.ts'

/**
 * Gaps between `count` increasing numbers below `range` (at most 2^32) that are spread evenly, so that gaps are
 * geometrically distributed: a Rice code whose bits cost what they tell. Chances are calculated in multiplications
 * alone, in which all engines agree to the last digit.
 */
export class GapCode {
  /** The quotient is by 2^k. */
  readonly #k: number
  readonly #range: number
  /** Of the quotient's end, and of a low half of the remainder. */
  readonly #end: number
  readonly #lowHalf: number

  constructor(range: number, count: number) {
    this.#range = range
    this.#k = riceParameter(range, count)
    let stay = Math.max(1 - count / range, 0)
    let half = stay
    for (let power = 0; power < this.#k; power += 1) {
      half = stay
      stay *= stay
    }
    this.#end = inChances(1 - stay)
    this.#lowHalf = inChances(1 / (1 + half))
  }

  write(out: RangeEncoder, gap: number): void {
    const k = this.#k
    for (let quotient = gap >>> k; quotient > 0; quotient -= 1) out.bit(1, this.#end)
    out.bit(0, this.#end)
    if (k === 0) return
    out.bit((gap >>> (k - 1)) & 1, this.#lowHalf)
    out.even(gap, k - 1)
  }

  /** Throws BitError for a gap that is not below the range. */
  read(bits: RangeDecoder): number {
    const k = this.#k
    let gap = 0
    while (bits.bit(this.#end) === 1) {
      gap += 2 ** k
      if (gap >= this.#range) throw new BitError('no such gap')
    }
    if (k === 0) return gap
    if (bits.bit(this.#lowHalf) === 1) gap += 2 ** (k - 1)
    return gap + bits.even(k - 1)
  }
}

function inChances(chance: number): number {
  return Math.min(Math.max(Math.round(chance * 4096), 1), 4095)
}

/** Whole numbers of 0 to 2^31 - 2 of which small ones are likely: Elias gamma code of learnt bits. */
export class SmallCode {
  /** Whether the width goes on, and the bit after the first. */
  readonly #widths = new Contexts(32)
  readonly #seconds = new Contexts(32)

  write(out: RangeEncoder, value: number): void {
    const width = 31 - Math.clz32(value + 1)
    for (let at = 0; at < width; at += 1) out.learnt(1, this.#widths, at)
    out.learnt(0, this.#widths, width)
    if (width === 0) return
    out.learnt(((value + 1) >>> (width - 1)) & 1, this.#seconds, width)
    out.even(value + 1, width - 1)
  }

  /** Throws BitError for a number that is too large. */
  read(bits: RangeDecoder): number {
    let width = 0
    while (bits.learnt(this.#widths, width) === 1) {
      width += 1
      if (width > 30) throw new BitError('no such number')
    }
    if (width === 0) return 0
    const second = bits.learnt(this.#seconds, width)
    return (2 + second) * 2 ** (width - 1) + bits.even(width - 1) - 1
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
