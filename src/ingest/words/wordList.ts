import { unitAt } from '../../text/characters.ts'

/** For a text and an offset: the length of the longest word of a list that begins, or ends, there; 0 when none does. */
export interface WordMatcher {
  (text: string, at: number): number
  /** The UTF-16 units in which the words begin, or end. */
  units: readonly number[]
}

/**
 * A matcher over a list of words separated by white space, for words that begin at an offset. Only the words with the
 * same first two characters are tried: linear, and no strings are made.
 */
export function longestMatches(words: string): WordMatcher {
  const { units, startingWith } = wordsBy(words, 0)
  const mayBegin = unitSet(units)
  const lengthAt = (text: string, at: number): number => {
    const first = unitAt(text, at)
    if (!mayBegin(first)) return 0
    const own = startingWith(first, unitAt(text, at + 1))
    for (const word of own) if (text.startsWith(word, at)) return word.length
    return 0
  }
  return Object.assign(lengthAt, { units })
}

/** The same for words that end at an offset. */
export function longestMatchesBefore(words: string): WordMatcher {
  const { units, startingWith: endingWith } = wordsBy(words, -1)
  const mayEnd = unitSet(units)
  const lengthBefore = (text: string, end: number): number => {
    const last = unitAt(text, end - 1)
    if (!mayEnd(last)) return 0
    const own = endingWith(last, unitAt(text, end - 2))
    for (const word of own)
      if (end >= word.length && text.startsWith(word, end - word.length)) return word.length
    return 0
  }
  return Object.assign(lengthBefore, { units })
}

/** The words of a list that is written over several lines. */
export function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).filter((word) => word !== ''))
}

/** A set of UTF-16 units, asked at every character of a text: one bit each, 8 KB; 0, past an end (`unitAt`), is in none. */
export function unitSet(units: Iterable<number>): (unit: number) => boolean {
  const bits = new Uint8Array(65536 / 8)
  for (const unit of units) bits[unit >> 3] = (bits[unit >> 3] ?? 0) | (1 << (unit & 7))
  return (unit) => ((bits[unit >> 3] ?? 0) & (1 << (unit & 7))) !== 0
}

/**
 * The same for the few units of one article: 64 bytes, which the engine makes in no time. Of those that are in no set it
 * lets some pass, so who asks it looks closer afterwards. No function of its own, which would be a new one for each article.
 */
export type RoughUnits = Uint8Array

export function roughUnits(units: Iterable<number>): RoughUnits {
  const bits = new Uint8Array(64)
  for (const unit of units) bits[(unit >> 3) & 63] = (bits[(unit >> 3) & 63] ?? 0) | (1 << (unit & 7))
  return bits
}

export function mayBe(bits: RoughUnits, unit: number): boolean {
  return ((bits[(unit >> 3) & 63] ?? 0) & (1 << (unit & 7))) !== 0
}

/** The first units of words. */
export function firstUnits(words: Iterable<string>): number[] {
  return Array.from(words, (word) => word.charCodeAt(0))
}

/** The words of a list by their two outermost units, longest first; `end` is 0 for the first ones, -1 for the last. */
interface WordsByUnits {
  /** The outermost unit of each. */
  units: readonly number[]
  startingWith: (outer: number, next: number) => readonly string[]
}

function wordsBy(words: string, end: 0 | -1): WordsByUnits {
  const sorted = [...listed(words)].toSorted((a, b) => b.length - a.length)
  const outerOf = (word: string): number => word.charCodeAt(end < 0 ? word.length - 1 : 0)
  const nextOf = (word: string): number => word.charCodeAt(end < 0 ? word.length - 2 : 1)
  const alone = Map.groupBy(
    sorted.filter(({ length }) => length === 1),
    outerOf,
  )
  const pairs = Map.groupBy(
    sorted.filter(({ length }) => length > 1),
    (word) => pairKey(outerOf(word), nextOf(word)),
  )
  const places = placesOf([...pairs.keys()])
  const lists = Array.from(pairs, ([key, own]) => [...own, ...(alone.get(key >>> 16) ?? [])])
  const startingWith = (outer: number, next: number): readonly string[] => {
    const place = placeOf(places, pairKey(outer, next))
    if (place > 0) return lists[place - 1] ?? none
    return alone.size === 0 ? none : (alone.get(outer) ?? none)
  }
  return { units: [...new Set(sorted.map(outerOf))], startingWith }
}

/** Two units as one number of 32 bits, never 0. */
function pairKey(outer: number, next: number): number {
  return (outer << 16) | next
}

const none: readonly string[] = []

/** Which of some numbers each is, from 1 on: an open table, which is asked without leaving compiled code. */
interface Places {
  /** Their number is a power of two; 0 is an empty slot. */
  keys: Int32Array
  places: Int32Array
}

function placesOf(numbers: readonly number[]): Places {
  const slots = 2 ** Math.ceil(Math.log2(numbers.length * 3 + 1))
  const table = { keys: new Int32Array(slots), places: new Int32Array(slots) }
  for (const [place, number] of numbers.entries()) {
    const slot = slotOf(table, number)
    table.keys[slot] = number
    table.places[slot] = place + 1
  }
  return table
}

/** The place of a number; 0 when it has none. */
function placeOf(table: Places, number: number): number {
  return table.places[slotOf(table, number)] ?? 0
}

function slotOf({ keys }: Places, number: number): number {
  const mixed = Math.imul(number, 0x9e3779b1)
  let slot = (mixed ^ (mixed >>> 15)) & (keys.length - 1)
  while (keys[slot] !== 0 && keys[slot] !== number) slot = (slot + 1) & (keys.length - 1)
  return slot
}
