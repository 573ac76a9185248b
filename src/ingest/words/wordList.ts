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
    const first = text.charCodeAt(at)
    if (!mayBegin(first)) return 0
    const own = startingWith(first, text.charCodeAt(at + 1))
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
    const last = text.charCodeAt(end - 1)
    if (!mayEnd(last)) return 0
    const own = endingWith(last, text.charCodeAt(end - 2))
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

/** A set of UTF-16 units, asked at every character of a text: one bit each, 8 KB; NaN, past an end, is in none. */
export function unitSet(units: Iterable<number>): (unit: number) => boolean {
  const bits = new Uint8Array(65536 / 8)
  for (const unit of units) bits[unit >> 3] = (bits[unit >> 3] ?? 0) | (1 << (unit & 7))
  return (unit) => ((bits[unit >> 3] ?? 0) & (1 << (unit & 7))) !== 0 && !Number.isNaN(unit)
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
  const pairs = new Map<number, string[]>()
  for (const word of sorted.filter(({ length }) => length > 1)) {
    const key = pairKey(outerOf(word), nextOf(word))
    pairs.set(key, [...(pairs.get(key) ?? []), word])
  }
  for (const [key, own] of pairs) own.push(...(alone.get(key >>> 16) ?? []))
  return {
    units: [...new Set(sorted.map(outerOf))],
    startingWith: (outer, next) => pairs.get(pairKey(outer, next)) ?? alone.get(outer) ?? none,
  }
}

/** NaN, past an end, is 0 here. */
function pairKey(outer: number, next: number): number {
  return ((outer << 16) | next) >>> 0
}

const none: readonly string[] = []
