import { classOf, codeOf, isHanClass } from './characterCodes.ts'
import { cueLists } from './cueWords.ts'
import { markListed, type WordFilter } from './wordFilter.ts'
import { hashPair, markWords, wordTable } from './wordTable.ts'

/** Characters of margin on both sides, so that no look around needs a check. */
export const margin = 8

/**
 * A text as numbers: position `at` of the text stands at `at + margin` of every array. The arrays are longer than the text.
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
}

const cues = wordTable(cueLists, codeOf)

let room = newRoom(4096)

/**
 * Reads a text once from end to end; linear. What it gives is good until the next call: all texts are read into the same
 * room, which grows with the longest.
 */
export function codeText(text: string, filter: WordFilter): CodedText {
  const size = text.length + 2 * margin
  if (room.codes.length <= size) room = newRoom(size * 2)
  room.length = text.length
  const { codes, classes, pairs, cueStarts, cueEnds } = room
  const end = text.length + margin
  let before = 0
  for (let at = 0; at <= size; at += 1) {
    const code = at >= margin && at < end ? codeOf(text.charCodeAt(at - margin)) : 0
    codes[at] = code
    classes[at] = classOf(code)
    if (at > 0) pairs[at - 1] = hashPair(before, code)
    cueStarts[at] = 0
    cueEnds[at] = 0
    before = code
  }
  markWords(cues, room, size)
  markListed(filter, room, size)
  return room
}

function newRoom(size: number): CodedText {
  return {
    length: 0,
    codes: new Uint16Array(size),
    classes: new Uint8Array(size),
    cueStarts: new Uint8Array(size),
    cueEnds: new Uint8Array(size),
    wordStarts: new Uint8Array(size),
    wordEnds: new Uint8Array(size),
    pairs: new Int32Array(size),
  }
}

const farthest = 6
const dotClass = classOf(0xb7)

/** Distance to the nearest mark before (`step` -1) or behind (1) a position of the arrays, at most `farthest`. */
export function markDistance({ classes }: CodedText, at: number, step: 1 | -1): number {
  let far = 1
  while (far < farthest && isInName(classes[at + far * step] ?? 0)) far += 1
  return far
}

function isInName(ownClass: number): boolean {
  return isHanClass(ownClass) || ownClass === dotClass
}
