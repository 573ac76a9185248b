/**
 * A matcher over a list of words separated by white space: for a text and an offset, the length of the longest
 * word that begins there, 0 when none does. At most one table look-up a word length, so it is linear.
 */
export function longestMatches(words: string): (text: string, at: number) => number {
  const known = listed(words)
  const lengths = lengthsOf(known)
  const first = new Set([...known].map((word) => word.charAt(0)))
  return (text, at) => {
    if (!first.has(text.charAt(at))) return 0
    return lengths.find((length) => at + length <= text.length && known.has(text.slice(at, at + length))) ?? 0
  }
}

/** The same for words that end at an offset. */
export function longestMatchesBefore(words: string): (text: string, end: number) => number {
  const known = listed(words)
  const lengths = lengthsOf(known)
  const last = new Set([...known].map((word) => word.charAt(word.length - 1)))
  return (text, end) => {
    if (!last.has(text.charAt(end - 1))) return 0
    return lengths.find((length) => end >= length && known.has(text.slice(end - length, end))) ?? 0
  }
}

/** The words of a list that is written over several lines. */
export function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).filter((word) => word !== ''))
}

/** Longest first. */
function lengthsOf(words: ReadonlySet<string>): number[] {
  return [...new Set([...words].map((word) => word.length))].toSorted((a, b) => b - a)
}
