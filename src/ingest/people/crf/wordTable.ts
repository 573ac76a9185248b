/**
 * Words with kinds (bits of one byte), found in a text of character codes without making strings: a hash of the codes
 * is looked up in one open table. Built once from lists; nothing else is kept of the words.
 */
export interface WordTable {
  /** Kinds of the words of one code. */
  alone: Uint8Array
  /** Longest word that begins with a code, 0 for none. */
  longest: Uint8Array
  /** Which hashes of two codes begin a word, one bit each: most of a text does not. */
  openings: Uint8Array
  keys: Int32Array
  kinds: Uint8Array
}

/** The codes of a text, the hash of each and the next (`hashPair`), and the kinds of the words that begin at, and end before, each. */
export interface MarkedCodes {
  codes: Uint16Array
  pairs: Int32Array
  cueStarts: Uint8Array
  cueEnds: Uint8Array
}

const slots = 1 << 13
const openingBits = 15

/** @param lists words separated by white space, each list with the bit that its words get. */
export function wordTable(
  lists: readonly (readonly [string, number])[],
  codeOf: (unit: number) => number,
): WordTable {
  const table: WordTable = {
    alone: new Uint8Array(65536),
    longest: new Uint8Array(65536),
    openings: new Uint8Array((1 << openingBits) / 8),
    keys: new Int32Array(slots),
    kinds: new Uint8Array(slots),
  }
  for (const [words, kind] of lists) {
    for (const word of words.split(/\s+/u).filter((each) => each !== ''))
      add(
        table,
        Array.from(word, (_, at) => codeOf(word.charCodeAt(at))),
        kind,
      )
  }
  return table
}

function add(table: WordTable, codes: readonly number[], kind: number): void {
  const [first = 0, second] = codes
  table.longest[first] = Math.max(table.longest[first] ?? 0, codes.length)
  if (second === undefined) {
    table.alone[first] = (table.alone[first] ?? 0) | kind
    return
  }
  const opening = hashPair(first, second) >>> (32 - openingBits)
  table.openings[opening >> 3] = (table.openings[opening >> 3] ?? 0) | (1 << (opening & 7))
  const hash = codes.reduce(mixCode, 0)
  const slot = slotOf(table, hash)
  table.keys[slot] = hash
  table.kinds[slot] = (table.kinds[slot] ?? 0) | kind
}

/** A hash of two codes. */
export function hashPair(first: number, second: number): number {
  return Math.imul(first ^ Math.imul(second, 0x2c1b3c6d), 0x297a2d39)
}

/** One more code into a running hash; never 0 for real words. */
export function mixCode(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

function slotOf({ keys }: WordTable, hash: number): number {
  let slot = (hash ^ (hash >>> 13)) & (slots - 1)
  while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (slots - 1)
  return slot
}

/** Marks where words of the table begin and end among the first `size` codes. */
export function markWords(table: WordTable, coded: MarkedCodes, size: number): void {
  const { alone, openings } = table
  const { codes, pairs, cueStarts, cueEnds } = coded
  for (let at = 0; at < size; at += 1) {
    const kind = alone[codes[at] ?? 0] ?? 0
    if (kind !== 0) {
      cueStarts[at] = (cueStarts[at] ?? 0) | kind
      cueEnds[at + 1] = (cueEnds[at + 1] ?? 0) | kind
    }
    const opening = (pairs[at] ?? 0) >>> (32 - openingBits)
    if (((openings[opening >> 3] ?? 0) & (1 << (opening & 7))) !== 0) markLonger(table, coded, at, size)
  }
}

/** Those of two codes and more that begin at `at`. */
function markLonger(
  table: WordTable,
  { codes, cueStarts, cueEnds }: MarkedCodes,
  at: number,
  size: number,
): void {
  const most = Math.min(table.longest[codes[at] ?? 0] ?? 0, size - at)
  let hash = mixCode(0, codes[at] ?? 0)
  for (let length = 2; length <= most; length += 1) {
    hash = mixCode(hash, codes[at + length - 1] ?? 0)
    const kind = table.kinds[slotOf(table, hash)] ?? 0
    if (kind === 0) continue
    cueStarts[at] = (cueStarts[at] ?? 0) | kind
    cueEnds[at + length] = (cueEnds[at + length] ?? 0) | kind
  }
}
