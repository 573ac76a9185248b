/**
 * How a name can be typed: by its characters, by their readings in full, by initials, or by any mixture of these.
 * 孙爱军 is 孙爱军, sunaijun, saj, sunaj, 孙ai. Characters are folded (text/foldText.ts).
 */
export type Spelling = readonly SpelledCharacter[]

interface SpelledCharacter {
  character: string
  /** The usual one first, ü as v; none for what is not Han. */
  readings: readonly string[]
}

/** The characters of a folded text with their readings. */
export function spellingOf(folded: string, readings: ReadonlyMap<string, readonly string[]>): Spelling {
  return Array.from(folded, (character) => ({ character, readings: readings.get(character) ?? [] }))
}

/** How far the typing has come in a spelling. */
export interface TypingState {
  /** The character that is being typed. */
  at: number
  /** Its reading, '' when nothing of it has been typed. */
  reading: string
  /** How many letters of the reading. */
  letters: number
  /** Typing began inside the text. */
  infix: boolean
  /** A reading was taken that is not the character's usual one. */
  unusual: boolean
}

/** Where typing may begin: Latin at the first character only, a character wherever it stands. */
export function startTyping(spelling: Spelling, symbol: string): TypingState[] {
  const last = isLetter(symbol) ? 1 : spelling.length
  return Array.from({ length: last }, (_, at) => ({
    at,
    reading: '',
    letters: 0,
    infix: at > 0,
    unusual: false,
  }))
}

/** Every symbol that may be typed next, with where it leads. Letters are ASCII, u stands for v as well. */
export function nextSymbols(
  spelling: Spelling,
  { at, reading, letters, infix, unusual }: TypingState,
  give: (symbol: string, to: TypingState) => void,
): void {
  const expected = reading.charAt(letters)
  if (letters > 0 && expected !== '')
    for (const letter of spelled(expected))
      give(letter, { at, reading, letters: letters + 1, infix, unusual })
  if (!mayLeave(reading, letters)) return
  const next = letters === 0 ? at : at + 1
  const character = spelling[next]
  if (character === undefined) return
  give(character.character, { at: next + 1, reading: '', letters: 0, infix, unusual })
  for (const [index, known] of character.readings.entries())
    for (const letter of spelled(known.charAt(0)))
      give(letter, { at: next, reading: known, letters: 1, infix, unusual: unusual || index > 0 })
}

/** How `typed` spells the beginning (or, by characters, an inner part) of a text; null when it does not. */
export function matchTyped(
  spelling: Spelling,
  typed: string,
): Omit<TypingState, 'at' | 'reading' | 'letters'> | null {
  let states = startTyping(spelling, typed)
  for (const symbol of typed) {
    const reached = new Map<string, TypingState>()
    for (const state of states)
      nextSymbols(spelling, state, (given, to) => {
        if (given === symbol) keepBetter(reached, to)
      })
    states = [...reached.values()]
    if (states.length === 0) return null
  }
  const [best] = states.sort(compareStates)
  return best === undefined ? null : { infix: best.infix, unusual: best.unusual }
}

/** Of two ways to one place the plainer one counts. */
export function keepBetter(reached: Map<string, TypingState>, to: TypingState): void {
  const key = `${to.at} ${to.reading} ${to.letters}`
  const known = reached.get(key)
  if (known === undefined || compareStates(to, known) < 0) reached.set(key, to)
}

function compareStates(a: TypingState, b: TypingState): number {
  return Number(a.infix) - Number(b.infix) || Number(a.unusual) - Number(b.unusual)
}

/** After its initial (zh, ch, sh or their first letter) or the whole of it, the next character may follow. */
function mayLeave(reading: string, letters: number): boolean {
  return letters < 2 || letters === reading.length || (letters === 2 && /^[zcs]h/u.test(reading))
}

/** lü is typed lv or lu. */
function spelled(letter: string): readonly string[] {
  return letter === 'v' ? ['v', 'u'] : [letter]
}

/** Latin is typed for readings, from the first character on. */
export function isLetter(symbol: string): boolean {
  return /^[a-z]/u.test(symbol)
}
