import { isBreak, isHan, unitAt } from '../../text/characters.ts'
import { clauses, sentences, type Span } from '../../text/sentences.ts'
import { isWordEdge, wordLengthAt } from '../words/dictionary.ts'
import { followerAt, isClosing } from '../words/followers.ts'
import { introducing, officeHeadBefore } from '../words/officeWords.ts'
import { speechVerbAt } from '../words/speechVerbs.ts'
import { surnameAt } from '../words/surnames.ts'
import { isNameDot, isSpelled, isSpelling, nameDots } from '../words/transliteration.ts'
import { firstUnits, longestMatches, unitSet } from '../words/wordList.ts'
import { bareList, listAfter } from './nameLists.ts'
import { isEdgeBefore, nameBefore } from './nameBefore.ts'
import { believed, evidenceAfter, headOf, nameAt, readName } from './readName.ts'

/**
 * Where a text itself gives evidence that a name stands: after an office, in a list with such names, before a title,
 * before a verb of speaking at the head of a clause, before 任 and an office, or with dots. Sorted, not overlapping.
 */
export function findNames(text: string): Span[] {
  const found: Span[] = []
  const taken = newTaken(text.length)
  const add = (span: Span | null): void => {
    if (span === null || isTaken(taken, span)) return
    taken.fill(1, span.start, span.end)
    found.push(span)
  }
  for (let at = 0; at <= text.length; at += 1) {
    if (at > 0 && mayLead(text.charCodeAt(at - 1))) add(ledName(text, at))
    if (at === text.length || !mayTell(text.charCodeAt(at))) continue
    add(joinedName(text, at))
    if (titleWordAt(text, at) > 0) add(nameBefore(text, at))
    const appointing = appointingAt(text, at)
    if (appointing > 0) add(nameAt(text, at + appointing, believed))
  }
  for (const sentence of sentences(text)) {
    for (const clause of clauses(text, sentence)) {
      add(speakerAt(text, clause))
      for (const span of bareList(text, clause)) add(span)
    }
  }
  for (const span of found.slice()) for (const next of listAfter(text, span)) add(next)
  return found.sort((a, b) => a.start - b.start)
}

let room = new Uint8Array(4096)

/** Which units of a text stand in a name already; good until the next call. */
function newTaken(length: number): Uint8Array {
  if (room.length < length) room = new Uint8Array(length * 2)
  return room.fill(0, 0, length)
}

function isTaken(taken: Uint8Array, { start, end }: Span): boolean {
  for (let at = start; at < end; at += 1) if (taken[at] === 1) return true
  return false
}

/** 「市长|王某」 「妻子|王某」 「记者 |王某」 */
function ledName(text: string, at: number): Span | null {
  if (officeHeadBefore(text, at) > 0 || introducing(text, at) > 0) {
    const name = nameAt(text, at, believed)
    if (name !== null) return name
  }
  const isSpaced = unitAt(text, at) === space && /(?:记者|通讯员)$/u.test(text.slice(Math.max(0, at - 3), at))
  return isSpaced ? nameAt(text, at + 1, believed) : null
}

const space = 0x20
const wideSpace = 0x3000

/** 「萨曼·班尔金吉」 from any of its dots, 「王 强」 from its wide space. */
function joinedName(text: string, at: number): Span | null {
  if (isNameDot(text.charAt(at))) return dottedName(text, at)
  const isSpaced = text.charCodeAt(at) === wideSpace && isBreak(text.charAt(at - 2))
  return isSpaced ? nameAt(text, at - 1, believed) : null
}

const dottedItem = /^\p{Script=Han}{1,7}(?:[·・•‧]\p{Script=Han}{1,7}){1,3}$/u
const longestItem = 32

/** 「、玉苏甫江·麦麦提、」: an item of a list that is nothing but parts joined by dots. */
function dottedListItem(text: string, dot: number): Span | null {
  let start = dot
  while (start > 0 && dot - start < longestItem && !isItemEdge(text.charAt(start - 1))) start -= 1
  let end = dot
  while (end < text.length && end - dot < longestItem && !isItemEdge(text.charAt(end))) end += 1
  const isListed = text.charAt(start - 1) === '、' || text.charAt(end) === '、'
  const item = text.slice(start, end)
  if (!isListed || !dottedItem.test(item) || item.split(/[·・•‧]/u).some(isLongAndUnspelled)) return null
  for (let at = start + 2; at < dot; at += 1) if (officeHeadBefore(text, at) > 0) return null
  return { start, end }
}

/** 「副主任|夏某仓·旦某某，」: between an office and a mark or a word that follows names, whatever its characters. */
function dottedAfterOffice(text: string, dot: number): Span | null {
  let start = dot
  while (start > 0 && dot - start < longestPart && isHan(text.charAt(start - 1))) {
    start -= 1
    if (officeHeadBefore(text, start) >= 2) break
  }
  let end = dot + 1
  while (end - dot <= longestPart && isHan(text.charAt(end)) && !mayEndAt(text, end)) end += 1
  if (isNameDot(text.charAt(end)) || isClosing(text.charAt(start))) return null
  if (isLongAndUnspelled(text.slice(start, dot))) return null
  return officeHeadBefore(text, start) >= 2 && dot - start >= 2 && end - dot > 2 && mayEndAt(text, end)
    ? { start, end }
    : null
}

function mayEndAt(text: string, at: number): boolean {
  const next = text.charAt(at)
  return isBreak(next) || isClosing(next) || followerAt(text, at) >= 2
}

const longestPart = 7

/** 城市广场项目: no part of a name is so long that its characters do not spell. */
function isLongAndUnspelled(part: string): boolean {
  return part.length > 4 && !isSpelled(part)
}

function isItemEdge(character: string): boolean {
  return isBreak(character) && !isNameDot(character)
}

const leastDotted = 4

/** 「萨曼·班尔金吉」: from any of its dots. */
function dottedName(text: string, dot: number): Span | null {
  const listed = dottedListItem(text, dot)
  if (listed !== null) return listed
  let start = dot
  while (start > 0 && dot - start < 8 && isHan(text.charAt(start - 1)) && !isBreak(text.charAt(start - 1)))
    start -= 1
  for (let at = start; at < dot; at += 1) {
    const reading = readName(text, at, leastDotted)
    if (
      reading !== null &&
      reading.end > dot &&
      reading.score >= leastDotted &&
      (at === start || isWordEdge(text, at) || at > start)
    ) {
      return at === start || isEdgeBefore(text, at) ? { start: at, end: reading.end } : null
    }
  }
  return dottedAfterOffice(text, dot)
}

const titleWordAt = longestMatches(
  '老先生 总书记 主席 总理 副总理 总统 首相 书记 省长 市长 县长 区长 部长 院长 校长 局长 主任 会长 国王 教授 同志 先生 女士 老师 将军 元帅 上将 中将 少将 老人 夫妇 委员长 董事长 总经理 大使',
)

const appointingAt = longestMatches('任命 免去 选举 接受 推选 提名 决定')
const speechLead = 14

/** What stands before a name, and at or behind it, where `findNames` looks closer: most of a text is neither. */
const mayLead = unitSet([...officeHeadBefore.units, ...introducing.units])
const mayTell = unitSet([...titleWordAt.units, ...appointingAt.units, ...firstUnits(`${nameDots}\u3000`)])

const leastSpelled = 2

/** 「张全景在讲话中说」: a name at the head of a clause, then a verb of speaking. 「索罗金是…」: a long spelled one. */
function speakerAt(text: string, { start, end }: Span): Span | null {
  const at = headOf(text, start)
  if (!mayTellSpeaker(text, at, end)) return null
  const reading = readName(text, at, leastSpelled)
  if (reading === null || reading.score < leastSpelled || reading.end >= end) return null
  if ((surnameAt(text, at) === '' && reading.end - at < 3) || text.charAt(reading.end - 1) === '方')
    return null
  const span = { start: at, end: reading.end }
  if (
    !isSpelledSpeaker(text, span, reading.score) &&
    !reportsSpeech(text, span, { end, score: reading.score })
  )
    return null
  const word = wordLengthAt(text, at)
  return word > 1 && word !== 3 ? null : span
}

/** 「索罗金是…」: a long spelled name before a verb that people are told of with. */
function isSpelledSpeaker(text: string, span: Span, score: number): boolean {
  return (
    span.end - span.start >= 4 &&
    score > leastSpelled &&
    isSpelled(text, span.start, span.end) &&
    /[说是本曾也拿]/u.test(text.charAt(span.end))
  )
}

/** `end` is where the clause ends. */
function reportsSpeech(text: string, span: Span, { end, score }: { end: number; score: number }): boolean {
  if (score < 3.2) return false
  const isClosed =
    speechVerbAt(text, span.end) > 0 || isClosing(text.charAt(span.end)) || evidenceAfter(text, span.end) >= 3
  return (
    isClosed &&
    (hasSpeechVerb(text, span.end, Math.min(end, span.end + speechLead)) || isAppointed(text, span.end))
  )
}

function hasSpeechVerb(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (speechVerbAt(text, at) > 0) return true
  return false
}

/** Is there anything behind a clause's head at all that would make it a speaker? Asked before a name is read there. */
function mayTellSpeaker(text: string, at: number, end: number): boolean {
  if (isSpelled(text, at, at + 4)) return true
  if (surnameAt(text, at) === '' && !isSpelling(text.charAt(at))) return false
  const far = at + longestReading
  return (
    hasSpeechVerb(text, at, Math.min(end, far + speechLead)) ||
    /任|当选|[，,][男女][，,]/u.test(text.slice(at, far))
  )
}

const longestReading = 32

/** 「某某任南昌市委书记」 「某某，男，汉族」 */
function isAppointed(text: string, at: number): boolean {
  return /^(?:任|被任命|当选|担任|出任|[，,](?:男|女)[，,])/u.test(text.slice(at, at + 4))
}
