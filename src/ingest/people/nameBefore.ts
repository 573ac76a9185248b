import { isBreak, isDigit, isHan } from '../../text/characters.ts'
import type { Span } from '../../text/sentences.ts'
import { lastWordLength, wordLengthAt } from '../words/dictionary.ts'
import { isClosing, mayClose } from '../words/followers.ts'
import { endsLikeGroup, isNotGiven } from '../words/notNames.ts'
import { officeHeadBefore } from '../words/officeWords.ts'
import { surnameAt } from '../words/surnames.ts'
import { isPlace, isSpelling } from '../words/transliteration.ts'
import { believed, readName } from './readName.ts'

/**
 * The name that ends where a title begins at `end`: 「习近平|总书记」 「拉赫莫诺夫|总统」. What stands before it must let
 * a name begin, for a title also follows the names of places and offices (「乌克兰|总统」 「国防|部长」).
 */
export function nameBefore(text: string, end: number): Span | null {
  const spelled = spelledBefore(text, end)
  if (spelled !== null) return spelled
  for (const length of [3, 2, 4]) {
    const start = end - length
    if (start >= 0 && isChineseName(text, start, end) && isEdgeBefore(text, start)) return { start, end }
  }
  return null
}

const leastSpelled = 4
const mostSpelled = 8

/** A run of spelling characters too long for a Chinese name: 「切尔诺梅尔金|总理」. */
function spelledBefore(text: string, end: number): Span | null {
  let start = end
  while (start > 0 && end - start <= mostSpelled && isSpelling(text.charAt(start - 1))) start -= 1
  const name = text.slice(start, end)
  if (name.length < leastSpelled || name.length > mostSpelled || isPlace(name)) return null
  if (wordLengthAt(text, start) === name.length || !isEdgeBefore(text, start)) return null
  return { start, end }
}

function isChineseName(text: string, start: number, end: number): boolean {
  const surname = surnameAt(text, start)
  const given = end - start - surname.length
  const name = text.slice(start, end)
  if (surname === '' || given < 1 || given > 2 || endsLikeGroup(name)) return false
  if (isNotGiven(name.slice(surname.length)) || officeHeadBefore(text, end) >= given) return false
  if (!Array.from(name).every((character) => isHan(character) && !isClosing(character))) return false
  const reading = readName(text, start, believed)
  if (reading === null || reading.end !== end || reading.score < believed) return false
  const word = wordLengthAt(text, start)
  return word === 1 || word === end - start - 1 + Number(name.length === 3 && word === 3)
}

/** May a name begin at `start`: after a break, a closing character, or a whole dictionary word? */
export function isEdgeBefore(text: string, start: number): boolean {
  const before = text.charAt(start - 1)
  if (isBreak(before) || isDigit(before) || isClosing(before) || mayClose(before)) return true
  return lastWordLength(text.slice(Math.max(0, start - 8), start)) >= 2
}
