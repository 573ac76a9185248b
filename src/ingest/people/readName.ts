import { isBreak, isDigit, isHan, isLatin, unitAt } from '../../text/characters.ts'
import type { Span } from '../../text/sentences.ts'
import { isEdgeFrom, wordLengthAt } from '../words/dictionary.ts'
import { isClosing, followerAt, mayClose } from '../words/followers.ts'
import { endsLikeGroup, endsLikePlace, isNotGiven, isNotName } from '../words/notNames.ts'
import { listed, longestMatches } from '../words/wordList.ts'
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
 * Chinese names (surname and one or two characters, also spaced 「王 强」), Japanese ones, and names spelled by
 * sound with or without dots. Who has no use for scores below `least` says so: the dictionary is slow, and then not
 * asked; scores below it may be given too high, but stay below.
 */
export function readName(text: string, at: number, least = -Infinity): NameReading | null {
  const readings = [...chineseReadings(text, at, least), ...spelledReadings(text, at, least)]
  let best: NameReading | null = null
  for (const reading of readings) if (best === null || reading.score > best.score) best = reading
  return best
}

/** The name that begins at `at`, if it scores at least `least`; null otherwise. */
export function nameAt(text: string, at: number, least: number): Span | null {
  const reading = readName(text, at, least)
  return reading !== null && reading.score >= least ? { start: at, end: reading.end } : null
}

/** Where the words of a clause begin, past opening marks. */
export function headOf(text: string, start: number): number {
  let at = start
  while (at < text.length && '“「『（( \u3000'.includes(text.charAt(at))) at += 1
  return at
}

function chineseReadings(text: string, at: number, least: number): NameReading[] {
  const surname = surnameAt(text, at)
  if (surname === '') return []
  const spaced = spacedName(text, at, surname)
  if (spaced !== null) return [spaced]
  const longest = isJapaneseSurname(surname) ? 3 : 2
  const readings: NameReading[] = []
  for (let given = 1; given <= longest; given += 1) {
    const end = at + surname.length + given
    if (end > text.length) break
    const last = text.charAt(end - 1)
    if (!isHan(last) || isClosing(last)) break
    const name = text.slice(at, end)
    if (
      isNotName(name) ||
      isPlace(name) ||
      endsLikePlace(name) ||
      isNotGiven(text.slice(at + surname.length, end)) ||
      speechVerbAt(text, at + surname.length) === given
    )
      continue
    readings.push({ end, score: nameScore(text, { start: at, end }, surname, least) })
  }
  return readings
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x3000
}

/** 「王 强」: one character, space, one character, and then no more Han. */
function spacedName(text: string, at: number, surname: string): NameReading | null {
  let start = at + surname.length
  while (isSpace(unitAt(text, start)) && start < at + surname.length + 2) start += 1
  if (start === at + surname.length) return null
  const end = start + 1
  const given = text.charAt(end - 1)
  if (!isHan(given) || isClosing(given) || !isBreak(text.charAt(end))) return null
  return { end, score: 4 }
}

/**
 * How well a Chinese name stands at a span: what follows it (0-3), a little for three characters and a frequent
 * surname, less where the platform's dictionary reads another word across its edges.
 */
function nameScore(text: string, { start, end }: Span, surname: string, least: number): number {
  const length = end - start
  const known = plainEvidenceAfter(text, end)
  let score = known ?? wordAfter
  if (length - surname.length === 2) score += 1
  if (isJapaneseSurname(surname)) score += 3
  if (length === 3 && mayClose(text.charAt(end - 1)) && (known ?? 0) < 2) score -= 1.2
  if (frequentSurnames.has(surname) || surname.length > 1) score += 0.3
  if (endsLikeGroup(text.slice(start, end))) score -= 2
  if (score >= least) score -= otherWord(text, { start, end }, surname)
  if (score >= least && (known ?? 0) < 3 && !isJapaneseSurname(surname) && !isEdgeFrom(text, start, end))
    score -= 2
  if (score >= least && known === null) score += evidenceAfter(text, end) - wordAfter
  return score
}

/** How much the dictionary's own word at the beginning of a name speaks against it. */
function otherWord(text: string, { start, end }: Span, surname: string): number {
  const length = end - start
  const first = wordLengthAt(text, start)
  if (surname.length === 1 && first > length) return 4
  if (surname.length === 1 && first === 2) return length === 2 ? (actAfter(text, end) > 0 ? 0.7 : 2.5) : 0.9
  return first === length && length > 2 && !famous.has(text.slice(start, end)) ? 2 : 0
}

/** How clearly a name may end here: 3 punctuation or a word that follows names, 2 a closing character or digit. */
export function evidenceAfter(text: string, end: number): number {
  return plainEvidenceAfter(text, end) ?? (wordLengthAt(text, end) >= 2 ? wordAfter : 0)
}

/** What a word of the dictionary tells. */
const wordAfter = 1.2

/** The same; null where only the dictionary can tell. */
function plainEvidenceAfter(text: string, end: number): number | null {
  const next = text.charAt(end)
  if (isNameDot(next)) return -4
  if (next === '“' || next === '《') return 1.5
  if (isDigit(next)) return 2.4
  if (isLatin(next)) return 0.5
  if (isBreak(next) || followerAt(text, end) > 0) return 3
  if (isClosing(next)) return 2
  return mayClose(next) ? wordAfter : null
}

/** Names that the dictionary itself holds as words. */
const famous = listed(
  '毛泽东 周恩来 刘少奇 邓小平 江泽民 胡锦涛 习近平 温家宝 朱镕基 宋庆龄 孙中山 蒋介石 张学良 彭德怀 贺龙 陈云 李大钊 瞿秋白 焦裕禄 孔繁森 王进喜 季羡林 钱学森 袁隆平 梅兰芳 齐白石 徐悲鸿 李鸿章 曾国藩 康有为 梁启超 诸葛亮 司马迁 李清照 苏东坡 王羲之 郑成功 林则徐',
)

/** What only people do: enough to believe a name that is also a word (周波出席). */
const actAfter = longestMatches('出席 参加 主持 讲话 致辞 强调 指出 表示 介绍 陪同 说道 告诉')

const longestSpelled = 24
const regnal = new Set('一二三四五六七八九十')

/** 「施潘31日」 「安德烈·科科申」 「费利佩六世」: characters that spell, in parts joined by dots. */
function spelledReadings(text: string, at: number, least: number): NameReading[] {
  let end = at
  let dots = 0
  const readings: NameReading[] = []
  while (end < text.length && end - at < longestSpelled) {
    const character = text.charAt(end)
    if (isNameDot(character) && end > at && isSpelling(text.charAt(end + 1))) dots += 1
    else if (!isSpelling(character) && !(dots > 0 && isFiller(text, end))) break
    else if (end - at >= 2 && !isNameDot(text.charAt(end - 1)) && followerAt(text, end) > 0) {
      readings.push({ end, score: spelledScore(text, { start: at, end }, dots, least) })
      if (followerAt(text, end) > 1) return readings
    }
    end += 1
  }
  const numeral =
    end + 1 < text.length && text.charAt(end + 1) === '世' && regnal.has(text.charAt(end)) ? 2 : 0
  if (end - at >= 2 && end - at < longestSpelled) {
    readings.push({
      end: end + numeral,
      score: spelledScore(text, { start: at, end: end + numeral }, dots, least - numeral) + numeral,
    })
  }
  return readings
}

/** A character that seldom spells, between two that do, in a name with dots: 当 in 斯当东. */
function isFiller(text: string, at: number): boolean {
  const character = text.charAt(at)
  return (
    isHan(character) &&
    !isClosing(character) &&
    !mayClose(character) &&
    isSpelling(text.charAt(at - 1)) &&
    isSpelling(text.charAt(at + 1)) &&
    followerAt(text, at) === 0 &&
    wordLengthAt(text, at) === 1
  )
}

function spelledScore(text: string, { start, end }: Span, dots: number, least: number): number {
  const name = text.slice(start, end)
  if (isPlace(name) || isNotName(name) || endsLikeGroup(name) || followerAt(text, start) >= name.length)
    return -4
  if (dots > 0 && isNameDot(name.charAt(name.length - 2))) return -4
  const known = plainEvidenceAfter(text, end)
  const shape = Math.min(name.length, 4) * 0.4 + (dots > 0 ? 3 : 0)
  const most = Math.max(known ?? wordAfter, 1.5) + shape
  if (most < least) return most
  const after = known ?? evidenceAfter(text, end)
  const first = dots > 0 ? 0 : wordLengthAt(text, start)
  const worded = first < 2 ? 0 : first === name.length ? 0.5 : 0.7
  return (after > 0 ? Math.max(after, 1.5) : after < 0 ? after : 1) + shape - worded
}
