import { GapCode, SmallCode } from './numberCodes.ts'
import { RangeDecoder, RangeEncoder } from './rangeCoder.ts'

/** A list that is among the longest of its volume: the place of its gram (placeOfGram), and how many articles it has. */
export interface LongList {
  place: number
  length: number
}

/**
 * The table of a volume's longest lists as the directory has it, so that a query can begin with the short ones:
 * how many there are, then of each, in the order of their places, the gap and the length's binary logarithm.
 */
export function writeLongest(lists: readonly LongList[]): string {
  const out = new RangeEncoder()
  const { counts, logarithms } = tableCodes()
  counts.write(out, lists.length)
  const gaps = new GapCode(2 ** 32, lists.length)
  let last = -1
  for (const { place, length } of lists) {
    gaps.write(out, place - last - 1)
    logarithms.write(out, 31 - Math.clz32(length))
    last = place
  }
  return btoa(String.fromCharCode(...out.toBytes()))
}

/** By place, about how many articles the longest lists have. Throws BitError, or what atob throws. */
export function readLongest(base64: string): ReadonlyMap<number, number> {
  const bits = new RangeDecoder(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)))
  const { counts, logarithms } = tableCodes()
  const count = counts.read(bits)
  const gaps = new GapCode(2 ** 32, count)
  const longest = new Map<number, number>()
  let place = -1
  for (let left = count; left > 0; left -= 1) {
    place += gaps.read(bits) + 1
    longest.set(place, 2 ** logarithms.read(bits))
  }
  return longest
}

function tableCodes() {
  return { counts: new SmallCode(), logarithms: new SmallCode() }
}
