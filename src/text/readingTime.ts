import { isDigit, isHan, isLatin } from './characters.ts'

/** Characters a minute; silent reading of Chinese news by adults lies between 300 and 500. */
const pace = 400

/**
 * How long a text is: every Han character, and every letter and digit of other scripts, counts one; punctuation,
 * symbols and white space count nothing.
 */
export function countCharacters(text: string): number {
  let count = 0
  for (const character of text) {
    if (isHan(character) || isDigit(character) || isLatin(character)) count += 1
  }
  return count
}

/** Whole minutes to read that many characters, rounded up; 0 only for nothing. */
export function readingMinutes(characters: number): number {
  return Math.ceil(characters / pace)
}
