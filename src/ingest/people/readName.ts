import { isBreak, isDigit, isHan, isLatin } from '../../text/characters.ts'
import { wordLengthAt, wordsOf } from '../words/dictionary.ts'
import { closingCharacters, followerAt, maybeClosing } from '../words/followers.ts'
import { endsLikeGroup, isNotName } from '../words/notNames.ts'
import { speechVerbAt } from '../words/speechVerbs.ts'
import { frequentSurnames, isJapaneseSurname, surnameAt } from '../words/surnames.ts'
import { isNameDot, isPlace, isSpelling } from '../words/transliteration.ts'

/** A name read in a text: where it ends, and how well it stands there (see `nameScore`). */
export interface NameReading {
  end: number
  score: number
}

/** From this score on a name that follows an office is believed. */
export const believed = 2.5

/**
 * The best reading of a person's name that begins exactly at `at`; null when none can begin there.
 * Chinese names (surname and one or two characters, also spaced 「王　强」), Japanese ones, and names spelled by
 * sound with or without dots.
 */
export function readName(text: string, at: number): NameReading | null {
  const readings = [...chineseReadings(text, at), ...spelledReadings(text, at)]
  let best: NameReading | null = null
  for (const reading of readings) if (best === null || reading.score > best.score) best = reading
  return best
}

function chineseReadings(text: string, at: number): NameReading[] {
  const surname = surnameAt(text, at)
  if (surname === '') return []
  const spaced = spacedName(text, at, surname)
  if (spaced !== null) return [spaced]
  const longest = isJapaneseSurname(surname) ? 3 : 2
  const readings: NameReading[] = []
  for (let given = 1; given <= longest; given += 1) {
    const end = at + surname.length + given
    const last = text.charAt(end - 1)
    if (!isHan(last) || closingCharacters.has(last)) break
    const name = text.slice(at, end)
    if (isNotName(name) || isPlace(name) || speechVerbAt(text, at + surname.length) === given) continue
    readings.push({ end, score: nameScore(text, at, end, surname) })
  }
  return readings
}

/** 「王　强」: one character, space, one character, and then no more Han. */
function spacedName(text: string, at: number, surname: string): NameReading | null {
  const gap = /^[ \u3000]{1,2}/u.exec(text.slice(at + surname.length, at + surname.length + 3))
  if (gap === null) return null
  const end = at + surname.length + gap[0].length + 1
  const given = text.charAt(end - 1)
  if (!isHan(given) || closingCharacters.has(given) || !isBreak(text.charAt(end))) return null
  return { end, score: 4 }
}

/**
 * How well a Chinese name stands at [at, end): what follows it (0-3), a little for three characters and a frequent
 * surname, less where the platform's dictionary reads another word across its edges.
 */
function nameScore(text: string, at: number, end: number, surname: string): number {
  const length = end - at
  const after = evidenceAfter(text, end)
  let score = after
  if (length - surname.length === 2) score += 1
  if (isJapaneseSurname(surname)) score += 2
  if (frequentSurnames.has(surname) || surname.length > 1) score += 0.3
  if (endsLikeGroup(text.slice(at, end))) score -= 2
  const first = wordLengthAt(text, at)
  if (surname.length === 1 && first > length) score -= 4
  else if (surname.length === 1 && first === 2)
    score -= length === 2 ? (followerAt(text, end) > 1 ? 0.7 : 2.5) : 0.9
  else if (first === length && length > 2) score -= 0.3
  if (after < 3 && !isEdgeFrom(text, at, end)) score -= 2
  return score
}

/** Does the dictionary see a word end at `end`, reading from `at`? */
function isEdgeFrom(text: string, at: number, end: number): boolean {
  let edge = at
  for (const word of wordsOf(text.slice(at, at + 10))) {
    edge += word.length
    if (edge >= end) return edge === end
  }
  return true
}

/** How clearly a name may end here: 3 punctuation or a word that follows names, 2 a closing character or digit. */
export function evidenceAfter(text: string, end: number): number {
  const next = text.charAt(end)
  if (isNameDot(next)) return -4
  if (next === '“' || next === '《') return 1.5
  if (isDigit(next)) return 2
  if (isLatin(next)) return 0.5
  if (isBreak(next) || followerAt(text, end) > 0) return 3
  if (closingCharacters.has(next)) return 2
  if (maybeClosing.has(next)) return 1.2
  return wordLengthAt(text, end) >= 2 ? 1.2 : 0
}

const longestSpelled = 24
const regnal = new Set('一二三四五六七八九十')

/** 「施潘31日」 「安德烈·科科申」 「费利佩六世」: characters that spell, in parts joined by dots. */
function spelledReadings(text: string, at: number): NameReading[] {
  let end = at
  let dots = 0
  const readings: NameReading[] = []
  while (end < text.length && end - at < longestSpelled) {
    const character = text.charAt(end)
    if (isNameDot(character) && end > at && isSpelling(text.charAt(end + 1))) dots += 1
    else if (!isSpelling(character) && !(dots > 0 && character === '不')) break
    else if (end - at >= 2 && !isNameDot(text.charAt(end - 1)) && followerAt(text, end) > 0) {
      readings.push({ end, score: spelledScore(text, at, end, dots) })
      if (followerAt(text, end) > 1) return readings
    }
    end += 1
  }
  const numeral = regnal.has(text.charAt(end)) && text.charAt(end + 1) === '世' ? 2 : 0
  if (end - at >= 2 && end - at < longestSpelled) {
    readings.push({
      end: end + numeral,
      score: spelledScore(text, at, end + numeral, dots) + (numeral > 0 ? 2 : 0),
    })
  }
  return readings
}

function spelledScore(text: string, at: number, end: number, dots: number): number {
  const name = text.slice(at, end)
  if (isPlace(name) || isNotName(name) || endsLikeGroup(name)) return -4
  const first = wordLengthAt(text, at)
  const worded = first < 2 || dots > 0 ? 0 : first === name.length ? 0.5 : 0.7
  const after = evidenceAfter(text, end)
  return (
    (after > 0 ? Math.max(after, 1.5) : after < 0 ? after : 1) +
    Math.min(name.length, 4) * 0.4 +
    (dots > 0 ? 3 : 0) -
    worded
  )
}
