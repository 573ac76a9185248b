import { isBreakUnit } from './characters.ts'

/** Characters a minute; silent reading of Chinese news by adults lies between 300 and 500. */
const pace = 400
const firstSurrogate = 0xd800

/**
 * How long a text is: every Han character, and every letter and digit of other scripts, counts one; punctuation,
 * symbols and white space count nothing.
 */
export function countCharacters(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (!isBreakUnit(unit)) count += 1
    // What takes two units is one character, rare or none that counts.
    if (unit >= firstSurrogate && (text.codePointAt(at) ?? 0) > 0xffff) at += 1
  }
  return count
}

/** Whole minutes to read that many characters, rounded up; 0 only for nothing. */
export function readingMinutes(characters: number): number {
  return Math.ceil(characters / pace)
}
