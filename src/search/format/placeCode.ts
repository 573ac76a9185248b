import type { Place } from './places.ts'
import { BitError, Contexts, type RangeDecoder, type RangeEncoder } from './rangeCoder.ts'
import { SmallCode } from './numberCodes.ts'
import { lastPlace } from './places.ts'

const treeBits = 4
const escape = 2 ** treeBits - 1

/** The places of a gram in one article: whether one more follows, and the gap to it, in four learnt bits. */
export class PlaceCode {
  readonly #more = new Contexts(1)
  readonly #first = new GapTree()
  readonly #next = new GapTree()

  /** Of `places` those from number `begin` to `end`, increasing. */
  write(out: RangeEncoder, places: Uint16Array, begin: number, end: number): void {
    this.#first.write(out, places[begin] ?? 0)
    for (let at = begin + 1; at < end; at += 1) {
      out.learnt(1, this.#more, 0)
      this.#next.write(out, (places[at] ?? 0) - (places[at - 1] ?? 0) - 1)
    }
    out.learnt(0, this.#more, 0)
  }

  /** Throws BitError for what no article has. */
  read(bits: RangeDecoder): Place[] {
    let last = this.#first.read(bits)
    const places = [last]
    while (bits.learnt(this.#more, 0) === 1) {
      last += 1 + this.#next.read(bits)
      places.push(last)
    }
    if (last > lastPlace) throw new BitError('no such place')
    return places
  }

  /** Reads past the places of one article. */
  skip(bits: RangeDecoder): void {
    this.#first.read(bits)
    while (bits.learnt(this.#more, 0) === 1) this.#next.read(bits)
  }
}

/** A number of 0-14 in four bits, each learnt by those before it; larger ones by what they are more. */
class GapTree {
  readonly #tree = new Contexts(2 ** treeBits)
  readonly #larger = new SmallCode()

  write(out: RangeEncoder, gap: number): void {
    const leaf = Math.min(gap, escape)
    for (let bit = treeBits - 1, node = 1; bit >= 0; bit -= 1) {
      const taken = (leaf >>> bit) & 1
      out.learnt(taken, this.#tree, node)
      node = node * 2 + taken
    }
    if (leaf === escape) this.#larger.write(out, gap - escape)
  }

  read(bits: RangeDecoder): number {
    let node = 1
    while (node < 2 ** treeBits) node = node * 2 + bits.learnt(this.#tree, node)
    const leaf = node - 2 ** treeBits
    return leaf === escape ? escape + this.#larger.read(bits) : leaf
  }
}
