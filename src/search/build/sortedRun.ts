import { gramAtPlace, hasPlaces } from '../format/grams.ts'
import type { PostingBuffer } from './postingBuffer.ts'
import type { Pairs } from './sortByKey.ts'

const signBit = -(2 ** 31)

/** The low bits of a posting: the place in the article. Above it is the article. */
export const placeBits = 14
const placeMask = 2 ** placeBits - 1

/**
 * Some articles' postings by gram, kept small until all are there: about three bytes each, in memory that threads
 * share. Of each gram in the order of their places: per article the gap to the one before (its low bit says whether
 * there are several places), then for a gram with places how many, if several, and each as it is. All numbers in
 * groups of seven bits.
 */
export interface PackedRun {
  /** The number in its volume that its article 0 has. */
  first: number
  /** The grams' places, less 2^32 where they are above 2^31, and where the bytes of each end. */
  places: Int32Array
  ends: Int32Array
  bytes: Uint8Array
}

/** Reads a packed run. */
export class SortedRun {
  readonly #places: Int32Array
  readonly #ends: Int32Array
  readonly #bytes: Uint8Array
  readonly #first: number
  /** Where the next number is read. */
  #next = 0

  constructor({ first, places, ends, bytes }: PackedRun) {
    this.#first = first
    this.#places = places
    this.#ends = ends
    this.#bytes = bytes
  }

  /** How many grams there are. */
  get length(): number {
    return this.#places.length
  }

  /** The place of gram number `at`, less 2^31: a signed number of 32 bits is several times faster to compare. */
  signedPlace(at: number): number {
    return (this.#places[at] ?? 0) ^ signBit
  }

  /** The number of the first gram at `place` or after it. */
  firstAt(place: number): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.signedPlace(middle) < place - 2 ** 31) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Adds the postings of gram number `at`, which has places or not, to its list. */
  appendTo(list: PostingBuffer, at: number, placed: boolean): void {
    const end = this.#ends[at] ?? 0
    let article = this.#first - 1
    this.#next = at === 0 ? 0 : (this.#ends[at - 1] ?? 0)
    while (this.#next < end) {
      const entry = this.#read()
      article += (entry >>> 1) + 1
      list.addArticle(article)
      if (!placed) continue
      const several = (entry & 1) === 0 ? 1 : this.#read()
      for (let left = several; left > 0; left -= 1) list.addPlace(this.#read())
    }
  }

  #read(): number {
    let byte = this.#bytes[this.#next++] ?? 0
    let value = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.#bytes[this.#next++] ?? 0
      value |= (byte & 127) << shift
    }
    return value
  }
}

/** Packs pairs sorted by the gram's place, then by posting; what is there twice is kept once. `out` is overwritten. */
export function packRun({ keys, values }: Pairs, length: number, out: VariableBytes): PackedRun {
  const grams = countDistinct(keys, length)
  const places = new Int32Array(new SharedArrayBuffer(grams * 4))
  const ends = new Int32Array(new SharedArrayBuffer(grams * 4))
  out.clear(length * mostBytes)
  let gram = 0
  for (let at = 0; at < length; gram += 1) {
    const key = keys[at] ?? 0
    const placed = hasPlaces(gramAtPlace(key >>> 0))
    let end = at + 1
    while (end < length && keys[end] === key) end += 1
    pack(out, values, { at, end, placed })
    places[gram] = key
    ends[gram] = out.length
    at = end
  }
  return { first: 0, places, ends, bytes: out.toShared() }
}

/** The postings of one gram. */
function pack(
  out: VariableBytes,
  values: Int32Array,
  { at, end, placed }: { at: number; end: number; placed: boolean },
): void {
  let before = -1
  for (let next = at; next < end;) {
    const posting = values[next] ?? 0
    const article = posting >>> placeBits
    next += 1
    while (next < end && values[next] === posting) next += 1
    const first = next
    let last = posting
    let several = 1
    for (; next < end && (values[next] ?? 0) >>> placeBits === article; next += 1) {
      if (values[next] !== last) several += 1
      last = values[next] ?? 0
    }
    const severalPlaces = placed && several > 1
    out.write((article - before - 1) * 2 + (severalPlaces ? 1 : 0))
    before = article
    if (!placed) continue
    if (severalPlaces) out.write(several)
    out.write(posting & placeMask)
    for (let each = first, written = posting; each < next; each += 1) {
      const value = values[each] ?? 0
      if (value !== written) out.write(value & placeMask)
      written = value
    }
  }
}

function countDistinct(sorted: Int32Array, length: number): number {
  let count = length === 0 ? 0 : 1
  for (let at = 1; at < length; at += 1) if (sorted[at] !== sorted[at - 1]) count += 1
  return count
}

/** A posting takes at most: three for a gap below 2^20, one for how many places, and two for a place. */
const mostBytes = 6

/** Writes numbers below 2^31 in groups of seven bits, low ones first; the high bit of a byte says: goes on. */
export class VariableBytes {
  #bytes = new Uint8Array(0)
  length = 0

  /** Begins anew, with room for so many bytes. */
  clear(most: number): void {
    if (this.#bytes.length < most) this.#bytes = new Uint8Array(most)
    this.length = 0
  }

  write(value: number): void {
    let rest = value
    while (rest > 127) {
      this.#bytes[this.length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.#bytes[this.length++] = rest
  }

  /** A copy that threads share. */
  toShared(): Uint8Array {
    const shared = new Uint8Array(new SharedArrayBuffer(this.length))
    shared.set(this.#bytes.subarray(0, this.length))
    return shared
  }
}
