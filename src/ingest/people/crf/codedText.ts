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

const farthest = 6
const cues = wordTable(cueLists, codeOf)

let room = newRoom(4096)

/**
 * Reads a text once from end to end; linear. What it gives is good until the next call: all texts are read into the same
 * room, which grows with the longest.
 */
export function codeText(text: string, filter: WordFilter): CodedText {
  const size = text.length + 2 * margin
  if (room.codes.length < size) room = newRoom(size * 2)
  const coded = within(room, text.length, size)
  const { codes, classes, pairs } = coded
  codes.fill(0, 0, margin).fill(0, size - margin)
  classes.fill(classOf(0), 0, margin).fill(classOf(0), size - margin)
  pairs.fill(0)
  let before = 0
  for (let at = margin; at <= size - margin; at += 1) {
    const code = at < size - margin ? codeOf(text.charCodeAt(at - margin)) : 0
    codes[at] = code
    classes[at] = classOf(code)
    pairs[at - 1] = Math.imul(before ^ Math.imul(code, 0x2c1b3c6d), 0x297a2d39)
    before = code
  }
  markWords(cues, codes, coded.cueStarts, coded.cueEnds)
  markListed(filter, codes, coded.wordStarts, coded.wordEnds)
  measureMarks(coded)
  return coded
}

function newRoom(size: number): CodedText {
  return {
    length: 0,
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
}

/** The first part of a room, its marks wiped. */
function within(whole: CodedText, length: number, size: number): CodedText {
  return {
    length,
    codes: whole.codes.subarray(0, size),
    classes: whole.classes.subarray(0, size),
    cueStarts: whole.cueStarts.subarray(0, size + 1).fill(0),
    cueEnds: whole.cueEnds.subarray(0, size + 1).fill(0),
    wordStarts: whole.wordStarts.subarray(0, size + 1).fill(0),
    wordEnds: whole.wordEnds.subarray(0, size + 1).fill(0),
    pairs: whole.pairs.subarray(0, size),
    markBefore: whole.markBefore.subarray(0, size),
    markAfter: whole.markAfter.subarray(0, size),
  }
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
