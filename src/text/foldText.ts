import { fingerprintText } from './fingerprintText.ts'
import { simplify } from './simplify.ts'

/**
 * Text reduced to what a reader means by it. `offsets[i]` is the UTF-16 index in the raw text where the
 * character behind folded unit `i` begins; one more entry at the end is the raw length. Never decreasing.
 */
export interface FoldedText {
  text: string
  offsets: readonly number[]
}

/**
 * Folds text for search: NFKC (width, ligatures, circled numbers), lower case, simplified, and without punctuation,
 * symbols, white space, control and invisible characters. 「“Ｇ105”，」 -> 「g105」.
 * Index and query both pass through here, so what folds alike is found alike.
 */
export function foldText(raw: string): FoldedText {
  let text = ''
  const offsets: number[] = []
  for (let at = 0; at < raw.length;) {
    const plain = plainEnd(raw, at)
    const end = plain > at ? plain : clusterEnd(raw, at)
    const folded = fold(raw.slice(at, end))
    for (let unit = 0; unit < folded.length; unit += 1) offsets.push(plain > at ? at + unit : at)
    text += folded
    at = end
  }
  offsets.push(raw.length)
  return { text, offsets }
}

/** `foldText(raw).text` without the map, several times faster. */
export function fold(raw: string): string {
  return simplify(fingerprintText(raw).toLowerCase().replaceAll('ς', 'σ'))
}

/**
 * The raw range behind folded units `start` (inclusive) to `end` (exclusive, > start): whole characters,
 * without the punctuation that follows them.
 */
export function rawRange(
  raw: string,
  folded: FoldedText,
  start: number,
  end: number,
): { start: number; end: number } {
  const from = folded.offsets[start] ?? raw.length
  const last = folded.offsets[end - 1] ?? raw.length
  return { start: from, end: clusterEnd(raw, last) }
}

/**
 * What NFKC may join to the character before it: combining marks, half-width voiced sound marks (ｶﾞ -> ガ),
 * and the Korean letters, which compose into syllables. Everything else normalises alone.
 */
const joins = /[\p{M}\u{1100}-\u{11FF}\u{3131}-\u{318E}\u{FF9E}\u{FF9F}\u{FFA0}-\u{FFDC}]/u

/** Where the character at `at` ends, with all that may compose with it. */
function clusterEnd(raw: string, at: number): number {
  let end = at + unitsAt(raw, at)
  while (end < raw.length) {
    // Han and ASCII, nearly everything, never join.
    const unit = raw.charCodeAt(end)
    if (unit < 0x300 || (unit >= 0x3400 && unit <= 0x9fff)) break
    const units = unitsAt(raw, end)
    if (!joins.test(raw.slice(end, end + units))) break
    end += units
  }
  return Math.min(end, raw.length)
}

/** Where a stretch ends of characters that each fold to one unit: nearly everything, folded many at a time. */
function plainEnd(raw: string, from: number): number {
  let end = from
  while (end < raw.length && isPlain(raw.charCodeAt(end))) end += 1
  // The last one is not plain when something joins it.
  return end > from && clusterEnd(raw, end - 1) > end ? end - 1 : end
}

/** Han of the basic block, and letters and digits of ASCII. */
function isPlain(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a)
  )
}

/** 2 where a surrogate pair begins, else 1. */
function unitsAt(raw: string, at: number): number {
  return (raw.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}
