import { endsLikeGroup, isNotGiven, isNotName } from '../words/notNames.ts'
import { surnameAt } from '../words/surnames.ts'
import { isPlace } from '../words/transliteration.ts'

/** Has it the shape of a Chinese name: a surname, one or two characters, and nothing that speaks against it? */
export function hasNameShape(word: string): boolean {
  const surname = surnameAt(word, 0)
  const given = word.length - surname.length
  if (surname === '' || given < 1 || given > 2) return false
  return !isNotName(word) && !endsLikeGroup(word) && !isNotGiven(word.slice(surname.length)) && !isPlace(word)
}
