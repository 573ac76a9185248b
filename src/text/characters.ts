/** What a UTF-16 unit is, by one look into a table: asked several times at every character of a text. */
const kinds = new Uint8Array(65536)
const [han, digit, latin] = [1, 2, 4]
// The basic blocks, the first extension, surrogates (rare characters) and 〇.
kinds.fill(han, 0x4e00, 0xa000).fill(han, 0x3400, 0x4dc0).fill(han, 0xd840, 0xe000).fill(han, 0x3007, 0x3008)
kinds.fill(digit, 0x30, 0x3a).fill(digit, 0xff10, 0xff1a)
kinds.fill(latin, 0x41, 0x5b).fill(latin, 0x61, 0x7b).fill(latin, 0xff21, 0xff3b).fill(latin, 0xff41, 0xff5b)

/**
 * The UTF-16 unit of a text at an offset, 0 beyond its ends. For what looks past an end: a function that has asked the engine
 * itself for a unit there is slow at every unit from then on.
 */
export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0
}

function kindOf(character: string): number {
  const unit = unitAt(character, 0)
  return unit >= 0x4e00 && unit < 0xa000 ? han : (kinds[unit] ?? 0)
}

/** Is this UTF-16 unit a Han character of the basic blocks (or 〇)? Surrogates (rare characters) count as Han. */
export function isHan(character: string): boolean {
  return kindOf(character) === han
}

/** Nothing but Han characters of the main block, which are themselves in every form of Unicode? */
export function isPlainHan(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 0x4e00 || unit > 0x9fff) return false
  }
  return true
}

/** A digit, half- or full-width. */
export function isDigit(character: string): boolean {
  return kindOf(character) === digit
}

/** `isDigit` of a UTF-16 unit. */
export function isDigitUnit(unit: number): boolean {
  return kinds[unit] === digit
}

/** A letter of the Latin alphabet, half- or full-width. */
export function isLatin(character: string): boolean {
  return kindOf(character) === latin
}

/** `isBreak` of a UTF-16 unit. */
export function isBreakUnit(unit: number): boolean {
  return (unit < 0x4e00 || unit >= 0xa000) && (kinds[unit] ?? 0) === 0
}

/** Anything that is neither Han, letter nor digit; also '' (the end of a text). */
export function isBreak(character: string): boolean {
  return kindOf(character) === 0
}

/** The first of the two UTF-16 units of a character outside the first plane (𠮷): no text ends behind it. */
export function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}
