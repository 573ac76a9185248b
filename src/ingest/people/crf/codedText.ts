import { classOf, codeOf, isHanClass } from './characterCodes.ts'
import { cueLists } from './cueWords.ts'
import { markListed, type WordFilter } from './wordFilter.ts'
import { markWords, wordTable } from './wordTable.ts'

/** Characters of margin on both sides, so that no look around needs a check. */
export const margin = 8

/**
 * A text as numbers: position `at` of the text stands at `at + margin` of every array.
 */
export interface CodedText {
  length: number
  codes: Uint16Array
  classes: Uint8Array
  /** Kinds of the cue words that begin at, and end before, each position. */
  cueStarts: Uint8Array
  cueEnds: Uint8Array
  /** Lengths (bits) of the listed words that begin at, and end before, each position. */
  wordStarts: Uint8Array
  wordEnds: Uint8Array
  /** Hash of this and the next character. */
  pairs: Int32Array
  /** Distance to the nearest mark before and behind, at most `farthest`. */
  markBefore: Uint8Array
  markAfter: Uint8Array
}

export const farthest = 6
const cues = wordTable(cueLists, codeOf)

/** Reads a text once from end to end; linear. */
export function codeText(text: string, filter: WordFilter): CodedText {
  const size = text.length + 2 * margin
  const coded: CodedText = {
    length: text.length,
    codes: new Uint16Array(size),
    classes: new Uint8Array(size),
    cueStarts: new Uint8Array(size + 1),
    cueEnds: new Uint8Array(size + 1),
    wordStarts: new Uint8Array(size + 1),
    wordEnds: new Uint8Array(size + 1),
    pairs: new Int32Array(size),
    markBefore: new Uint8Array(size),
    markAfter: new Uint8Array(size),
  }
  const { codes, classes, pairs } = coded
  for (let at = 0; at < text.length; at += 1) codes[at + margin] = codeOf(text.charCodeAt(at))
  for (let at = 0; at < size; at += 1) {
    classes[at] = classOf(codes[at] ?? 0)
    pairs[at] = Math.imul((codes[at] ?? 0) ^ Math.imul(codes[at + 1] ?? 0, 0x2c1b3c6d), 0x297a2d39)
  }
  markWords(cues, codes, coded.cueStarts, coded.cueEnds)
  markListed(filter, codes, coded.wordStarts, coded.wordEnds)
  measureMarks(coded)
  return coded
}

const dotClass = classOf(0xb7)

function measureMarks({ classes, markBefore, markAfter }: CodedText): void {
  let far = farthest
  const size = classes.length
  for (let at = 0; at < size; at += 1) {
    const own = classes[at] ?? 0
    markBefore[at] = far
    far = isHanClass(own) || own === dotClass ? Math.min(farthest, far + 1) : 1
  }
  far = farthest
  for (let at = size - 1; at >= 0; at -= 1) {
    const own = classes[at] ?? 0
    markAfter[at] = far
    far = isHanClass(own) || own === dotClass ? Math.min(farthest, far + 1) : 1
  }
}
