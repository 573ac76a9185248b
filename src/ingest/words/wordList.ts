/**
 * A matcher over a list of words separated by white space: for a text and an offset, the length of the longest
 * word that begins there, 0 when none does. Only the words with the same first character are tried: linear, and no
 * strings are made.
 */
export function longestMatches(words: string): (text: string, at: number) => number {
  const byFirst = wordsBy(words, (word) => word.charCodeAt(0))
  const mayBegin = unitSet(byFirst.keys())
  return (text, at) => {
    if (!mayBegin(text.charCodeAt(at))) return 0
    const own = byFirst.get(text.charCodeAt(at))
    if (own === undefined) return 0
    for (const word of own) if (text.startsWith(word, at)) return word.length
    return 0
  }
}

/** The same for words that end at an offset. */
export function longestMatchesBefore(words: string): (text: string, end: number) => number {
  const byLast = wordsBy(words, (word) => word.charCodeAt(word.length - 1))
  const mayEnd = unitSet(byLast.keys())
  return (text, end) => {
    if (!mayEnd(text.charCodeAt(end - 1))) return 0
    const own = byLast.get(text.charCodeAt(end - 1))
    if (own === undefined) return 0
    for (const word of own)
      if (end >= word.length && text.startsWith(word, end - word.length)) return word.length
    return 0
  }
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

/** The words by one of their characters, longest first. */
function wordsBy(words: string, keyOf: (word: string) => number): Map<number, readonly string[]> {
  const groups = Map.groupBy(listed(words), keyOf)
  return new Map(Array.from(groups, ([key, own]) => [key, own.toSorted((a, b) => b.length - a.length)]))
}
