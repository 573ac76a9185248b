/** For a text and an offset: the length of the longest word of a list that begins, or ends, there; 0 when none does. */
export interface WordMatcher {
  (text: string, at: number): number
  /** The UTF-16 units in which the words begin, or end. */
  units: readonly number[]
}

/**
 * A matcher over a list of words separated by white space, for words that begin at an offset. Only the words with the
 * same first character are tried: linear, and no strings are made.
 */
export function longestMatches(words: string): WordMatcher {
  const byFirst = wordsBy(words, (word) => word.charCodeAt(0))
  const units = [...byFirst.keys()]
  const mayBegin = unitSet(units)
  const lengthAt = (text: string, at: number): number => {
    if (!mayBegin(text.charCodeAt(at))) return 0
    const own = byFirst.get(text.charCodeAt(at))
    if (own === undefined) return 0
    for (const word of own) if (text.startsWith(word, at)) return word.length
    return 0
  }
  return Object.assign(lengthAt, { units })
}

/** The same for words that end at an offset. */
export function longestMatchesBefore(words: string): WordMatcher {
  const byLast = wordsBy(words, (word) => word.charCodeAt(word.length - 1))
  const units = [...byLast.keys()]
  const mayEnd = unitSet(units)
  const lengthBefore = (text: string, end: number): number => {
    if (!mayEnd(text.charCodeAt(end - 1))) return 0
    const own = byLast.get(text.charCodeAt(end - 1))
    if (own === undefined) return 0
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

/** The first units of words. */
export function firstUnits(words: Iterable<string>): number[] {
  return Array.from(words, (word) => word.charCodeAt(0))
}

/** The words by one of their characters, longest first. */
function wordsBy(words: string, keyOf: (word: string) => number): Map<number, readonly string[]> {
  const groups = Map.groupBy(listed(words), keyOf)
  return new Map(Array.from(groups, ([key, own]) => [key, own.toSorted((a, b) => b.length - a.length)]))
}
