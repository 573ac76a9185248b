/**
 * What the index has lists of, each by a number of 32 bits. Texts are folded (text/foldText.ts), units are UTF-16.
 *
 * - any two neighbouring units: first unit * 65536 + second;
 * - any single unit: unit * 65536 (no folded text holds U+0000);
 * - three or four neighbouring ASCII letters or digits, since two of 36 say little: below 0x200000, where no pair
 *   is, because no folded text holds a control character;
 * - a channel: its row in the directory, below 65536.
 */
export type Gram = number

/** How many words of ASCII letters and digits are below `Gram` 0x200000: 36^3 + 36^4 after the channels' 65536. */
const shortWords = 36 ** 3

/** Calls `give` for every gram of two units or more of a folded text; one that occurs twice is given twice. */
export function forEachGram(folded: string, give: (gram: Gram) => void): void {
  let before = 0
  let run = 0
  // The last four ASCII letters or digits as digits of base 36.
  let word = 0
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at)
    if (at > 0) give(pairGram(before, unit))
    before = unit
    const digit = digitOf(unit)
    run = digit < 0 ? 0 : run + 1
    if (run === 0) continue
    word = (word % 36 ** 3) * 36 + digit
    if (run >= 3) give(wordGram(3, word % shortWords))
    if (run >= 4) give(wordGram(4, word))
  }
}

/** Calls `give` for every unit of a folded text, as a gram. */
export function forEachUnit(folded: string, give: (gram: Gram) => void): void {
  for (let at = 0; at < folded.length; at += 1) give(unitGram(folded.charCodeAt(at)))
}

/** The list of the articles of one channel. */
export function channelGram(row: number): Gram {
  return row
}

/** The lists of a term: a text holds the term only if it is in all of them. */
export interface TermGrams {
  grams: Gram[]
  /** A text in all of the lists does hold the term: there is one list, and it is the term's own. */
  own: boolean
}

/** The grams of a term that is folded and not empty; where longer ones say the same, the shorter are left out. */
export function termGrams(term: string): TermGrams {
  if (term.length === 1) return { grams: [unitGram(term.charCodeAt(0))], own: true }
  const grams = new Set<Gram>()
  for (let start = 0; start < term.length;) {
    const run = asciiRun(term, start)
    if (run >= 3) addWords(grams, term.slice(start, start + run))
    // Pairs from inside a short run, and the one that leads from a run to what follows it.
    const firstPair = run >= 3 ? start + run - 1 : start
    const end = start + Math.max(run, 1)
    for (let at = firstPair; at < end && at + 1 < term.length; at += 1)
      grams.add(pairGram(term.charCodeAt(at), term.charCodeAt(at + 1)))
    start = end
  }
  return {
    grams: [...grams],
    own: term.length === 2 || (term.length <= 4 && asciiRun(term, 0) === term.length),
  }
}

/** Every word of four characters in a run of ASCII letters and digits; one of three is its own. */
function addWords(grams: Set<Gram>, run: string): void {
  const length = Math.min(run.length, 4)
  for (let at = 0; at + length <= run.length; at += 1)
    grams.add(wordGram(length, wordValue(run.slice(at, at + length))))
}

/** How many ASCII letters and digits stand together from `start` on. */
function asciiRun(text: string, start: number): number {
  let length = 0
  while (digitOf(text.charCodeAt(start + length)) >= 0) length += 1
  return length
}

/** 0-35 for a digit or lower-case letter of ASCII, else -1 (also for NaN, past the end). */
function digitOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30
  return unit >= 0x61 && unit <= 0x7a ? unit - 0x61 + 10 : -1
}

function wordValue(word: string): number {
  let value = 0
  for (const character of word) value = value * 36 + digitOf(character.charCodeAt(0))
  return value
}

function wordGram(length: number, value: number): Gram {
  return 65_536 + (length === 3 ? 0 : shortWords) + value
}

function pairGram(first: number, second: number): Gram {
  return ((first << 16) | second) >>> 0
}

function unitGram(unit: number): Gram {
  return (unit << 16) >>> 0
}

/** The text that a gram of two units or more stands for; that of a single unit, or of a channel, is empty. */
export function textOfGram(gram: Gram): string {
  if (!hasPlaces(gram)) return ''
  if (gram >= 0x20_0000) return String.fromCharCode(gram >>> 16, gram & 0xffff)
  const value = gram - 65_536
  return value < shortWords
    ? value.toString(36).padStart(3, '0')
    : (value - shortWords).toString(36).padStart(4, '0')
}

/**
 * Spreads grams evenly over 32 bits (the finaliser of MurmurHash3). It can be undone (gramAtPlace), so two grams
 * never share a place, and equal ranges of places hold about equal shares of the index without a table saying where each begins.
 */
export function placeOfGram(gram: Gram): number {
  let place = gram
  place = Math.imul(place ^ (place >>> 16), 0x85ebca6b)
  place = Math.imul(place ^ (place >>> 13), 0xc2b2ae35)
  return (place ^ (place >>> 16)) >>> 0
}

/** The gram whose place this is. */
export function gramAtPlace(place: number): Gram {
  let gram = Math.imul(place ^ (place >>> 16), 0x7ed1b41d)
  gram = Math.imul(gram ^ (gram >>> 13) ^ (gram >>> 26), 0xa5cb9243)
  return (gram ^ (gram >>> 16)) >>> 0
}

/** Lists of channels and of single units say which articles, all others also where in them. */
export function hasPlaces(gram: Gram): boolean {
  return gram >= 65_536 && (gram < 0x20_0000 || gram % 65_536 !== 0)
}
