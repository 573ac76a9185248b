import type { Act } from '../../article/article.ts'
import { clauses, sentences, type Span } from '../../text/sentences.ts'
import { type ActVerb, findActVerbs } from './actVerbs.ts'
import { appointees } from './appointees.ts'
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
  return [
    ...sentences(text).flatMap((sentence) => actsOfSentence(text, sentence, mentions)),
    ...appointees(text, mentions).flatMap(({ mention }): PersonAct[] => {
      const name = mentions[mention]?.name
      return name === undefined ? [] : [{ name, act: 'subject' }]
    }),
  ]
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
  const all = findActVerbs(text, clause)
  const verbs = reading.quoting ? all.filter((verb) => reportsAnew(text, verb, own)) : all
  if (reading.quoting && verbs.length > 0) reading.quoting = false
  if (!reading.quoting) readVerbs(text, { clause, own, verbs }, reading)
  const last = verbs.at(-1)
  if (last?.kind === 'speaks' && last.content) reading.quoting = true
  if ('；;'.includes(text.charAt(clause.end - 1))) reading.quoting = false
}

/** In what somebody says, only 「,乙强调,」 begins anew. */
function reportsAnew(text: string, verb: ActVerb, own: readonly NamePrinted[]): boolean {
  return (
    verb.kind === 'speaks' &&
    own.some(
      ({ start, end }) => end <= verb.at && verb.at - end <= (verb.content ? 8 : 2) && !isObject(text, start),
    )
  )
}

function readVerbs(
  text: string,
  { clause, own, verbs }: { clause: Span; own: readonly NamePrinted[]; verbs: readonly ActVerb[] },
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
    const isOfOthers = from === clause.start && others.test(text.slice(from, verb.at))
    const listed = [...reading.waiting, ...before]
    const subjects = listed.length > 0 ? listed : isOfOthers ? [] : reading.subjects
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

/** Others than the clause before told of: 「，会议强调」, 「，各副县长参加会议」, 「，有关部门负责人陪同」. */
const others =
  /^(?:(?:会议|大会|全会|座谈会|调研组|督导组|检查组|考察团|双方|大家)(?:还|也|一致){0,2}|(?:[省市县区州镇乡村]|各|有关|相关|部分|全体|来自)[^，,。；;率带]{0,40}(?:人员|代表|委员|领导|负责人|同志|干部|群众|成员|[县市区镇乡局]长)(?:等|分别|也|一同|共同|全程){0,2})$/u

/** How far a verb reaches for names: a list of forty, or what a clause holds. */
const nearby = 240

/** 「参加会议的镇党委书记甲」: those after it attend. */
function isRelative(text: string, verb: ActVerb, after: readonly NamePrinted[]): boolean {
  const [next] = after
  if (verb.kind !== 'attends' || next === undefined || next.start - verb.at > 60) return false
  const lead = text.slice(verb.at, officesBefore(text, next.start).start)
  return /^[^，,。；;：:、“]{2,24}的$/u.test(lead)
}

/** 「甲同乙、丙举行会谈」 「甲与乙会谈时强调」: whom the subject meets, who does not speak there. */
function metBefore(text: string, near: readonly NamePrinted[], verb: ActVerb): NamePrinted[] {
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
  return /^(?:[（(][^）)]{0,8}[）)])?(?:(?:等|等?[0-9０-９一二三四五六七八九十两]{1,3}[名位])(?:[\p{Script=Han}]{0,8}(?:领导|同志|负责人|人|代表|委员|专家))?)?[，,;；、]?$/u.test(
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

function addActs(
  verb: ActVerb,
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
