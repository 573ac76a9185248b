/**
 * Words with kinds (bits of one byte), found in a text of character codes without making strings: a hash of the codes
 * is looked up in one open table. Built once from lists; nothing else is kept of the words.
 */
export interface WordTable {
  /** Longest word that begins with a code, 0 for none. */
  longest: Uint8Array
  keys: Int32Array
  kinds: Uint8Array
}

const slots = 1 << 13

/** @param lists words separated by white space, each list with the bit that its words get. */
export function wordTable(
  lists: readonly (readonly [string, number])[],
  codeOf: (unit: number) => number,
): WordTable {
  const table: WordTable = {
    longest: new Uint8Array(65536),
    keys: new Int32Array(slots),
    kinds: new Uint8Array(slots),
  }
  for (const [words, kind] of lists) {
    for (const word of words.split(/\s+/u).filter((each) => each !== '')) add(table, word, kind, codeOf)
  }
  return table
}

function add(table: WordTable, word: string, kind: number, codeOf: (unit: number) => number): void {
  let hash = 0
  for (let at = 0; at < word.length; at += 1) hash = mixCode(hash, codeOf(word.charCodeAt(at)))
  const first = codeOf(word.charCodeAt(0))
  table.longest[first] = Math.max(table.longest[first] ?? 0, word.length)
  let slot = slotOf(hash)
  while (table.keys[slot] !== 0 && table.keys[slot] !== hash) slot = (slot + 1) & (slots - 1)
  table.keys[slot] = hash
  table.kinds[slot] = (table.kinds[slot] ?? 0) | kind
}

/** One more code into a running hash; never 0 for real words. */
export function mixCode(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 13)) & (slots - 1)
}

/** Marks in `starts` and `ends` (same length as `codes`, plus one) where words of the table begin and end. */
export function markWords(table: WordTable, codes: Uint16Array, starts: Uint8Array, ends: Uint8Array): void {
  const { longest, keys, kinds } = table
  for (let at = 0; at < codes.length; at += 1) {
    const most = Math.min(longest[codes[at] ?? 0] ?? 0, codes.length - at)
    let hash = 0
    for (let length = 1; length <= most; length += 1) {
      hash = mixCode(hash, codes[at + length - 1] ?? 0)
      let slot = slotOf(hash)
      while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (slots - 1)
      const kind = kinds[slot] ?? 0
      if (kind === 0) continue
      starts[at] = (starts[at] ?? 0) | kind
      ends[at + length] = (ends[at + length] ?? 0) | kind
    }
  }
}
