import type { Act } from '../../article/article.ts'
import { clauses, sentences, type Span } from '../../text/sentences.ts'
import { speechVerbAt } from '../words/speechVerbs.ts'
import { longestMatches } from '../words/wordList.ts'
import { mentionsWithin, type NamePrinted } from './findMentions.ts'
import { officesBefore } from './readOffices.ts'

export interface PersonAct {
  name: string
  act: Act
}

/**
 * What the people named in one paragraph do there: chair, attend, speak, or are what it is about (met, appointed,
 * charged). A clause without a name before its verb has the subjects of the clause before it; clauses that only list
 * names wait for the verb that closes them.
 */
export function findActs(text: string, mentions: readonly NamePrinted[]): PersonAct[] {
  if (mentions.length === 0) return []
  return sentences(text).flatMap((sentence) => actsOfSentence(text, sentence, mentions))
}

interface Reading {
  /** Subjects of the last verb. */
  subjects: NamePrinted[]
  /** Names listed so far that no verb has claimed. */
  waiting: NamePrinted[]
  acts: PersonAct[]
}

function actsOfSentence(text: string, sentence: Span, mentions: readonly NamePrinted[]): PersonAct[] {
  const own = mentionsWithin(mentions, sentence)
  if (own.length === 0) return []
  const reading: Reading = { subjects: [], waiting: [], acts: [] }
  for (const clause of clauses(text, sentence)) readClause(text, clause, own, reading)
  return reading.acts
}

function readClause(text: string, clause: Span, mentions: readonly NamePrinted[], reading: Reading): void {
  const own = mentionsWithin(mentions, clause)
  const verbs = findVerbs(text, clause)
  const last = own.at(-1)
  if (last !== undefined && closesWithName(text, last, clause)) {
    reading.waiting.push(...own)
    if (verbs.every(({ at }) => at > last.start)) return
  }
  let from = clause.start
  for (const verb of verbs) {
    const before = own.filter(({ start, end }) => start >= from && end <= verb.at && !isObject(text, start))
    const subjects =
      before.length > 0
        ? [...reading.waiting, ...before]
        : reading.waiting.length > 0
          ? reading.waiting
          : reading.subjects
    reading.waiting = []
    const after = own.filter(({ start }) => start >= verb.at)
    const nearest = own.findLast(({ start, end }) => start >= from && end <= verb.at)
    addActs(verb, verb.kind === 'concerns' && nearest !== undefined ? [nearest] : subjects, after, reading)
    if (before.length > 0 || reading.subjects.length === 0) reading.subjects = subjects
    from = verb.at
  }
  const head = own.find(({ start }) => start === clause.start || !isObject(text, start))
  if (verbs.length === 0 && head !== undefined && reading.waiting.length === 0) reading.subjects = [head]
}

/** 「市委常委张曙、曹裕江,」 「甲、乙等,」: the clause ends with its last name. */
function closesWithName(text: string, last: NamePrinted, clause: Span): boolean {
  return /^(?:[（(][^）)]{0,8}[）)])?(?:等(?:[\p{Script=Han}]{0,6}(?:领导|同志|负责人|人|代表|委员|专家))?)?[，,;；、]?$/u.test(
    text.slice(last.end, clause.end),
  )
}

const objectBefore =
  /(?:会见|会晤|接见|对|向|给|受|据|应|请|把|被|将|由于|按照|根据|贯彻|学习|落实|为|任命|免去|选举|聆听|传达|转达|感谢|敦促|说服)(?:了)?$/u

/** Is the name that begins at `start` an object: 「会见了国务秘书甲」, 「对乙」? */
function isObject(text: string, start: number): boolean {
  const { start: from } = officesBefore(text, start)
  return objectBefore.test(text.slice(Math.max(0, from - 4), from))
}

interface Verb {
  at: number
  kind: 'attends' | 'chairs' | 'speaks' | 'meets' | 'concerns' | 'attended by'
}

const attendAt = longestMatches('出席 参加 陪同 列席 参会 与会 到会')
const chairAt = longestMatches('主持')
const talkAt = longestMatches('讲话 致辞 致词 发言 作报告 汇报 询问 宣讲')
const meetAt = longestMatches('会见 会晤 接见 会谈')
const concernAt = longestMatches('任命 免去 辞去 当选 涉嫌 公诉 逝世 去世 病逝 落马 被查 双开 荣获 生于 出生')

function findVerbs(text: string, { start, end }: Span): Verb[] {
  const verbs: Verb[] = []
  for (let at = start; at < end; at += 1) {
    const kind = verbKind(text, at, start)
    if (kind !== null) verbs.push({ at, kind })
  }
  return verbs
}

function verbKind(text: string, at: number, clauseStart: number): Verb['kind'] | null {
  const before = text.slice(Math.max(clauseStart, at - 8), at)
  const attend = attendAt(text, at)
  if (attend > 0)
    return /^[^，。]{0,10}的(?:还)?有/u.test(text.slice(at + attend, at + attend + 14))
      ? 'attended by'
      : 'attends'
  if (chairAt(text, at) > 0) return text.charAt(at + 2) === '人' ? null : 'chairs'
  if (talkAt(text, at) > 0) {
    if (text.slice(at + 2, at + 4) === '精神' || text.charAt(at + 2) === '人') return null
    return /(?:的|重要|书面|、)$/u.test(before) && !/(?:发表|作|做)/u.test(before) ? null : 'speaks'
  }
  const speech = speechVerbAt(text, at)
  if (speech > 0)
    return /[\p{Script=Han}]$/u.test(before) && /(?:的|为|总|小|据|被)$/u.test(before) ? null : 'speaks'
  if (meetAt(text, at) > 0)
    return /(?:参加|参加了|出席|的|应邀|在|将|举行|即将)$/u.test(before) ||
      /^(?:后|的|中|期间)/u.test(text.slice(at + 2, at + 4))
      ? null
      : 'meets'
  if (concernAt(text, at) > 0) return 'concerns'
  return null
}

function addActs(
  verb: Verb,
  subjects: readonly NamePrinted[],
  after: readonly NamePrinted[],
  reading: Reading,
): void {
  const add = (people: readonly NamePrinted[], act: Act): void => {
    for (const { name } of people) reading.acts.push({ name, act })
  }
  if (verb.kind === 'meets') {
    add(subjects, 'subject')
    add(after, 'subject')
  } else if (verb.kind === 'concerns') add(subjects.length > 0 ? subjects : after.slice(0, 1), 'subject')
  else if (verb.kind === 'attended by') add(after, 'attends')
  else add(subjects, verb.kind)
}
