import { clauses, type Span } from '../../text/sentences.ts'
import { mentionsWithin, type NamePrinted } from '../people/findMentions.ts'
import { officesBefore } from '../people/readOffices.ts'
import { wordLengthAt } from '../words/dictionary.ts'
import { surnameAt } from '../words/surnames.ts'
import { isAbsent } from '../people/isAbsent.ts'
import type { Report, Speaker } from './findReport.ts'

/** Whom 「他」 in the next sentence means; null when that is not beyond doubt. `speaking` while indirect speech runs. */
export interface Antecedent {
  speaker: Speaker
  speaking: boolean
}

/**
 * Whom 「他」 means after this sentence. A report leaves its speaker, and as long as what is said runs on, in sentences
 * of no other subject, it stays that speaker. Else it is the person who opens the sentence as its subject, or the one
 * before if that subject is 他 again. Anybody else there, known or not, and it is nobody.
 */
export function antecedentAfter(
  text: string,
  sentence: Span,
  mentions: readonly NamePrinted[],
  { report, before }: { report: Report | null; before: Antecedent | null },
): Antecedent | null {
  if (report !== null) {
    if (report.speaker.name === null) return null
    const said = text.slice(report.content.start - 1, report.content.end)
    const quoted = /^.?[“「『]/u.test(said) && /[”」』][。！？!?]?$/u.test(said)
    return { speaker: report.speaker, speaking: !quoted }
  }
  const own = mentionsWithin(mentions, sentence)
  if (own.length === 0 && before === null) return null
  const names = new Set(own.map(({ name }) => name))
  if (before !== null && isPronounHead(text, sentence)) {
    names.delete(before.speaker.name ?? '')
    return names.size === 0 || before.speaking ? before : null
  }
  const head = headPerson(text, sentence, own)
  if (head !== null) {
    const clear = names.size === 1 || official.test(text.slice(sentence.start, sentence.end))
    return clear ? { speaker: { name: head.name, text: head.name }, speaking: false } : null
  }
  if (before?.speaking !== true || own.length > 0 || hasOtherSubject(text, sentence)) return null
  return before
}

/** What an antecedent is worth in the next paragraph: speech runs on there only in demands and numbered points. */
export function carriedOver(before: Antecedent | null, text: string): Antecedent | null {
  if (before === null || !before.speaking) return before
  const runsOn =
    /^(?:[^，,。]{0,6}要|[一二三四五六七八九十]是|第[一二三四五六七八九十]|首先|其次|[（(][一二三四五六七八九十])/u
  return runsOn.test(text.slice(0, 12)) ? before : { ...before, speaking: false }
}

/** Sentences about an official day, in which the person who opens them stays the one talked about. */
const official =
  /会见|会晤|会谈|主持|出席|参加|考察|调研|检查|督导|走访|看望|慰问|陪同|来到|讲话|致辞|采访|视察|访问/u

function isPronounHead(text: string, { start }: Span): boolean {
  return /^(?:[“「『（(]?(?:他|她)(?!们)|[^，,。]{1,12}[，,](?:他|她)(?!们))/u.test(
    text.slice(start, start + 16),
  )
}

/**
 * The person who opens the sentence, or a later clause of it: 「5日,市长甲某来到…」, 「灯会正热闹,县长甲某走进店里」. No
 * other person may stand before.
 */
function headPerson(text: string, sentence: Span, own: readonly NamePrinted[]): NamePrinted | null {
  const [first] = own
  if (first === undefined || text.startsWith('的', first.end) || isAbsent(text, first.end)) return null
  const from = officesBefore(text, first.start).start
  const clause = clauses(text, sentence).find(({ start, end }) => first.start >= start && first.start < end)
  if (clause === undefined || !isOpening(text.slice(clause.start, from))) return null
  return others.test(text.slice(sentence.start, from)) ? null : first
}

function isOpening(words: string): boolean {
  return /^(?:[“「『（(])?(?:而|但|但是|不过|当天|当日|当晚|随后|其间|期间|会上|会前|会后|近日|日前|昨日|昨天|今天|今年|去年|上午|下午|[\d０-９一二三四五六七八九十年月日时分]{1,12}(?:上午|下午|晚)?)?$/u.test(
    words,
  )
}

const others =
  /(?:一位|一名|有位|这位|那位|位|名)[\p{Script=Han}]{0,8}|(?:老人|村民|群众|干部|居民|市民|学生|孩子|教师|老师|专家|记者|代表|大家|有人|人们|工人|农民|职工|员工|徒弟|师傅|父亲|母亲|妻子|丈夫|儿子|女儿|负责人|同志|客人|读者|者)(?:们|都|也|听|问|说|看|走|来|站|在|[，,])/u

/** Somebody else may be the subject of the sentence: a name that was not recognised, or a person without one. */
function hasOtherSubject(text: string, sentence: Span): boolean {
  const { start } = sentence
  if (
    surnameAt(text, start) !== '' &&
    wordLengthAt(text, start) === 1 &&
    !/[的和与在是有为把将从到对]/u.test(text.charAt(start + 1)) &&
    wordLengthAt(text, start + 1) === 1
  )
    return true
  const [first] = clauses(text, sentence)
  return first !== undefined && others.test(text.slice(start, Math.min(first.end, start + 24)))
}
