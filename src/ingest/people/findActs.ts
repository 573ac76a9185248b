import type { Act } from '../../article/article.ts'
import { clauses, sentences, type Span } from '../../text/sentences.ts'
import { speechVerbAt } from '../words/speechVerbs.ts'
import { firstUnits, longestMatches, unitSet } from '../words/wordList.ts'
import { isAbsent } from './isAbsent.ts'
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
  subjects: readonly NamePrinted[]
  /** Names listed so far that no verb has claimed. */
  waiting: NamePrinted[]
  /** The clauses are what somebody says: whoever is named there does nothing here. */
  quoting: boolean
  acts: PersonAct[]
}

function actsOfSentence(text: string, sentence: Span, mentions: readonly NamePrinted[]): PersonAct[] {
  const own = mentionsWithin(mentions, sentence)
  if (own.length === 0) return []
  const reading: Reading = { subjects: [], waiting: [], quoting: false, acts: [] }
  for (const clause of clauses(text, sentence)) readClause(text, clause, own, reading)
  return reading.acts
}

function readClause(text: string, clause: Span, mentions: readonly NamePrinted[], reading: Reading): void {
  const own = mentionsWithin(mentions, clause)
  const all = findVerbs(text, clause)
  const verbs = reading.quoting ? all.filter((verb) => reportsAnew(text, verb, own)) : all
  if (reading.quoting && verbs.length > 0) reading.quoting = false
  if (!reading.quoting) readVerbs(text, { clause, own, verbs }, reading)
  const last = verbs.at(-1)
  if (last?.kind === 'speaks' && last.content) reading.quoting = true
  if (/[；;]$/u.test(text.slice(clause.start, clause.end))) reading.quoting = false
}

/** In what somebody says, only 「,乙强调,」 begins anew. */
function reportsAnew(text: string, verb: Verb, own: readonly NamePrinted[]): boolean {
  return (
    verb.kind === 'speaks' &&
    own.some(
      ({ start, end }) => end <= verb.at && verb.at - end <= (verb.content ? 8 : 2) && !isObject(text, start),
    )
  )
}

function readVerbs(
  text: string,
  { clause, own, verbs }: { clause: Span; own: readonly NamePrinted[]; verbs: readonly Verb[] },
  reading: Reading,
): void {
  const last = own.at(-1)
  if (verbs.length === 0 && last !== undefined && closesWithName(text, last, clause)) {
    reading.waiting.push(...own)
    return
  }
  let from = clause.start
  for (const verb of verbs) {
    const near = mentionsWithin(own, { start: Math.max(clause.start, verb.at - nearby), end: verb.at })
    const met = metBefore(text, near, verb)
    const before = mentionsWithin(own, { start: from, end: verb.at }).filter(
      (mention) => !isObject(text, mention.start) && !isAbsent(text, mention.end) && !met.includes(mention),
    )
    const subjects =
      before.length > 0
        ? [...reading.waiting, ...before]
        : reading.waiting.length > 0
          ? reading.waiting
          : reading.subjects
    reading.waiting = []
    const after = mentionsWithin(own, { start: verb.at, end: verb.at + nearby })
    const nearest = near.findLast(({ start }) => start >= from)
    if (isRelative(text, verb, after)) verb.kind = 'attended by'
    addActs(
      verb,
      verb.kind === 'concerns' && nearest !== undefined ? [nearest] : subjects,
      [...met, ...after],
      reading,
    )
    if (before.length > 0 || reading.subjects.length === 0)
      reading.subjects = subjects.length === 0 && verb.kind === 'meets' ? after : subjects
    from = verb.at
  }
  const head = own.find(
    ({ start, end }) => (start === clause.start || !isObject(text, start)) && !isAbsent(text, end),
  )
  if (verbs.length === 0 && head !== undefined && reading.waiting.length === 0) reading.subjects = [head]
}

/** How far a verb reaches for names: a list of forty, or what a clause holds. */
const nearby = 240

/** 「参加会议的镇党委书记甲」: those after it attend. */
function isRelative(text: string, verb: Verb, after: readonly NamePrinted[]): boolean {
  const [next] = after
  if (verb.kind !== 'attends' || next === undefined || next.start - verb.at > 60) return false
  const lead = text.slice(verb.at, officesBefore(text, next.start).start)
  return /^[^，,。；;：:、“]{2,24}的$/u.test(lead)
}

/** 「甲同乙、丙举行会谈」 「甲与乙会谈时强调」: whom the subject meets, who does not speak there. */
function metBefore(text: string, near: readonly NamePrinted[], verb: Verb): NamePrinted[] {
  if (verb.kind === 'attends' || verb.kind === 'chairs') return []
  if (verb.kind === 'speaks' && !meeting.test(text.slice(near[0]?.end ?? verb.at, verb.at))) return []
  const met: NamePrinted[] = []
  let end = -1
  for (const mention of near) {
    const { start } = officesBefore(text, mention.start, Math.max(end, 0))
    const joined = met.length > 0 && /^(?:[、和及]|以及)/u.test(text.slice(end, end + 2))
    const beside =
      /[同与跟]/u.test(text.charAt(start - 1)) && meeting.test(text.slice(mention.end, verb.at + 5))
    const across =
      end >= 0 &&
      verb.kind === 'talks' &&
      /[同与跟](?![时样意志])/u.test(text.slice(end, Math.min(start, end + 40)))
    if (joined || beside || across) met.push(mention)
    end = mention.end
  }
  return met
}

const meeting = /会谈|会见|会晤|通话|通电话|交谈|座谈/u

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
  /** After a verb of speaking: does what is said follow it? */
  content: boolean
  kind: 'attends' | 'chairs' | 'speaks' | 'meets' | 'talks' | 'concerns' | 'attended by'
}

const attendAt = longestMatches(
  '出席 参加 陪同 列席 参会 与会 到会 一同 一道 一起 宣读 颁奖 颁证 颁发 授奖 授旗 授牌 揭牌 揭幕 剪彩 奠基 见证',
)
const ceremony = /^(?:颁奖|颁证|授奖|授旗|授牌|揭牌|揭幕|剪彩|奠基|见证)(?:会|仪式|典礼|活动|大会)/u
/** 「参加工作」 「参加红军」 belong to a life, not to a day. */
const joins = /^参加(?:工作|革命|劳动|高考|考试|[红八新]|解放军|抗|战|中国共产党|民革|民盟|农工|志愿军|游击)/u
/** 「市领导甲、乙一同调研。」 take part; 「一同走进历史」 do not. */
const together =
  /^一[同道起](?:调研|考察|调度|检查|督导|督查|慰问|走访|察看|查看|出席|参加|参观|看望|视察|会见|座谈)/u
const chairAt = longestMatches('主持')
const talkAt = longestMatches('讲话 致辞 致词 发言 作报告 汇报 询问 宣讲')
const meetAt = longestMatches('会见 会晤 接见 会谈 举行会谈 举行会晤 举行了会谈')
const concernAt = longestMatches('任命 免去 辞去 当选 涉嫌 公诉 逝世 去世 病逝 落马 被查 双开 荣获 生于 出生')

function findVerbs(text: string, { start, end }: Span): Verb[] {
  const verbs: Verb[] = []
  for (let at = start; at < end; at += 1) {
    if (!mayBeginVerb(text.charCodeAt(at))) continue
    const kind = verbKind(text, at, start)
    const content = kind === 'speaks' && leadsToContent(text, at)
    if (kind !== null) verbs.push({ at, kind, content })
  }
  return verbs
}

const mayBeginVerb = unitSet([
  ...firstUnits('座作'),
  ...[attendAt, chairAt, talkAt, speechVerbAt, meetAt, concernAt].flatMap(({ units }) => units),
])

function verbKind(text: string, at: number, clauseStart: number): Verb['kind'] | null {
  const before = text.slice(Math.max(clauseStart, at - 8), at)
  const attend = attendAt(text, at)
  if (attend > 0) return attendKind(text, at, attend)
  if (text.startsWith('座谈', at)) return text.charAt(at + 2) === '会' ? null : 'talks'
  if (chairAt(text, at) > 0) return text.charAt(at + 2) === '人' ? null : 'chairs'
  if (talkAt(text, at) > 0) {
    if (text.slice(at + 2, at + 4) === '精神' || text.charAt(at + 2) === '人') return null
    return /(?:的|重要|书面|、)$/u.test(before) && !/(?:发表|作|做)/u.test(before) ? null : 'speaks'
  }
  if (
    /^作(?:了)?(?:[『“《「][^『』“”《》「」]{1,60}[』”》」]|[^，,。；;]{1,40})的?(?:报告|发言|讲话|动员|说明)/u.test(
      text.slice(at, at + 72),
    ) &&
    !/[工合写运]$/u.test(before)
  )
    return 'speaks'
  const speech = speechVerbAt(text, at)
  if (speech > 0)
    return text.charAt(at + speech) === '的' || /(?:的|为|总|小|据|被|听|情况)$/u.test(before)
      ? null
      : 'speaks'
  if (meetAt(text, at) > 0)
    return /(?:参加|参加了|出席|的|次|应邀|在|将|即将)$/u.test(before) ||
      /^(?:后|的|中|期间|是|进程|结果)/u.test(text.slice(at + 2, at + 4))
      ? null
      : 'meets'
  if (concernAt(text, at) > 0) return 'concerns'
  return null
}

function leadsToContent(text: string, at: number): boolean {
  const length = speechVerbAt(text, at)
  return length > 0
    ? /[，,：:“]/u.test(text.charAt(at + length))
    : /^[^，,。]{2}[：:]/u.test(text.slice(at, at + 3))
}

/** 「参加调研的有甲」 「出席会议的县领导甲、乙」: those named after it attend; 「参会的两家」: nobody does. */
function attendKind(text: string, at: number, length: number): Verb['kind'] | null {
  if (text.charAt(at) === '一' && !together.test(text.slice(at, at + 8))) return null
  if (joins.test(text.slice(at, at + 8)) || ceremony.test(text.slice(at, at + 6))) return null
  const rest = text.slice(at + length, at + length + 30)
  if (/^[^，,。；;]{0,20}的(?:还|主要)?(?:有|包括)/u.test(rest)) return 'attended by'
  if (
    /^[^，,。；;：:、“]{0,16}的(?:[\p{Script=Han}]{0,8}(?:领导|负责同志|负责人|代表|专家|学者|委员|同志))/u.test(
      rest,
    )
  )
    return 'attended by'
  return rest.startsWith('的') ? null : 'attends'
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
  else if (verb.kind === 'attended by' || verb.kind === 'talks') add(after, 'attends')
  else add(subjects, verb.kind)
}
