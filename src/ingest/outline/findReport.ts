import { clauses, type Span } from '../../text/sentences.ts'
import { firstFrom, mentionsWithin, type NamePrinted } from '../people/findMentions.ts'
import { isAbsent } from '../people/isAbsent.ts'
import { officesBefore } from '../people/readOffices.ts'
import { speechVerbAt } from '../words/speechVerbs.ts'
import { firstUnits, listed, unitSet } from '../words/wordList.ts'

/** Who speaks: a person's name, or null and the words that stand for the speaker (会议, 发言人). */
export interface Speaker {
  name: string | null
  text: string
}

/**
 * A sentence that reports speech: who, the verb, and the range of what is said; empty where that is announced and follows
 * (「甲某强调：」 「甲某提出四点要求。」).
 */
export interface Report {
  speaker: Speaker
  verb: string
  content: Span
}

/**
 * The first report of speech in a sentence; null when it has none. The verb is followed by a comma, a colon, a quotation,
 * or (希望, 要求, 呼吁 …) by the words themselves. The speaker is the person named before it, else a meeting or an unnamed
 * official; for 他 and 她 it is `last`, whom they mean beyond doubt, or nobody known.
 */
export function findReport(
  text: string,
  sentence: Span,
  mentions: readonly NamePrinted[],
  last: Speaker | null,
): Report | null {
  const own = mentionsWithin(mentions, sentence)
  let subject: Speaker | null = null
  for (const clause of clauses(text, sentence)) {
    const named = mentionsWithin(own, clause)
    for (let at = clause.start; at < clause.end; at += 1) {
      if (!mayReport(text.charCodeAt(at))) continue
      const length = speechVerbAt(text, at)
      if (length === 0 || isNoReport(text, at) || isInName(named, at)) continue
      const content = contentAfter(text, at, length, sentence)
      const speaker =
        content === null
          ? null
          : (speakerOf(text, clause, at, named, subject, last) ??
            (announced(text, at + length) > 0 ? subject : null) ??
            (at === sentence.start && goesOn.has(text.slice(at, at + length)) ? last : null))
      if (content !== null && speaker !== null && !isProposal(text, at, content))
        return { speaker, verb: text.slice(at, at + length), content }
      at += length - 1
    }
    const head = headOf(text, named)
    if (head !== null) subject = { name: head.name, text: head.name }
    else if (subject === null && isMeeting(text, clause.start)) subject = { name: null, text: '会议' }
  }
  return null
}

const longestHeading = 24

/** 「甲某强调」 「会议指出：」 as a line of its own: who says what stands below, the content empty; null for other lines. */
export function reportAbove(text: string, mentions: readonly NamePrinted[]): Report | null {
  if (text.length > longestHeading || !headingVerb.test(text)) return null
  const end = text.length - (/[：:]$/u.test(text) ? 1 : 0)
  const at = headingVerb.exec(text)?.index ?? 0
  const content = { start: text.length, end: text.length }
  const named = mentions.findLast((mention) => mention.end === at)
  if (named !== undefined)
    return { speaker: { name: named.name, text: named.name }, verb: text.slice(at, end), content }
  const words = text.slice(0, at)
  return meeting.test(words) && !/[，,。；;]/u.test(words)
    ? { speaker: { name: null, text: words }, verb: text.slice(at, end), content }
    : null
}

const headingVerb = /(?:强调|指出|要求|表示|认为|提出|希望)[：:]?$/u

/** The first of those named in a clause who may be its subject. */
function headOf(text: string, named: readonly NamePrinted[]): NamePrinted | null {
  if (named.length === 0) return null
  return named.find(({ start, end }) => !isObject(text, start) && !isAbsent(text, end)) ?? null
}

/** 「会议听取…」, 「大会审议…」 */
function isMeeting(text: string, at: number): boolean {
  return (
    mayMeet(text.charCodeAt(at)) &&
    /^(?:会议|大会|全会)(?:听取|审议|传达|学习|讨论|研究|通报|总结|分析|部署|安排|审定|对|就|围绕|针对)/u.test(
      text.slice(at, at + 6),
    )
  )
}

const mayMeet = unitSet(firstUnits(['会议', '大会', '全会']))

const mayReport = unitSet(speechVerbAt.units)

function isInName(named: readonly NamePrinted[], at: number): boolean {
  const before = named[firstFrom(named, at + 1) - 1]
  return before !== undefined && at < before.end && before.start >= at - longestName
}

const longestName = 40

/** 「听说」 「据说」 「换句话说」 「可以说」 report no speech of a person; nor is 「被称」, 「的要求」 or 「听取情况介绍」 a verb. */
function isNoReport(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at)
  if (isHeardOf(text, at) || (before === '意见' && text.startsWith('建议', at))) return true
  if (text.startsWith('称号', at)) return true
  if (/[对向][\p{Script=Han}]{0,4}记者$/u.test(text.slice(Math.max(0, at - 7), at))) return false
  return text.charAt(at) === '说'
    ? /[听据传虽如按来话是以者诉劝]$|应该$/u.test(before)
    : /[的被总小]$/u.test(before)
}

/** 「提出建议，甲某陪同」: what was proposed is not told, unless demands follow. */
function isProposal(text: string, at: number, { start }: Span): boolean {
  return (
    /^(?:建议|要求|希望)[，,]/u.test(text.slice(at, at + 3)) &&
    /提出了?[\p{Script=Han}]{0,6}$/u.test(text.slice(Math.max(0, at - 9), at)) &&
    !demand.test(text.slice(start, start + 4))
  )
}

/** 「听取项目推进等情况介绍」: what is heard is no report; 「听取汇报时强调」 is one. */
function isHeardOf(text: string, at: number): boolean {
  return (
    /^(?:介绍|说明|解释|建议)/u.test(text.slice(at, at + 2)) &&
    /情况$|听取[^，,。；;时后]{0,20}$/u.test(text.slice(Math.max(0, at - 22), at))
  )
}

/** With one of these at its beginning a sentence goes on with who spoke in the one before. */
const goesOn = listed('号召 呼吁 勉励 鼓励 叮嘱')
/** 「强调|要…」: without a comma, only what is demanded of somebody. */
const demand = /^(?:要|必须|务必|应当|应该|各级|各部门|各有关|全[省市州县区旗镇乡]|从)/u
const demanding = listed('强调 指出')
const direct = listed('希望 要求 呼吁 号召 建议 鼓励 叮嘱 称赞 表示 勉励 提醒 警告')
const notContent =
  /^(?:了|的|对|感谢|欢迎|满意|祝贺|慰问|支持|敬意|谢意|哀悼|遗憾|热烈|衷心|诚挚|亲切|要|说|高度|充分)/u
const shortest = 5

/** The range of what is said after the verb at `at`, to the end of the sentence; null when nothing is. */
function contentAfter(text: string, at: number, length: number, sentence: Span): Span | null {
  const end = at + length
  const next = text.charAt(end)
  const verb = text.slice(at, end)
  const from = end + announced(text, end)
  if (from > end || /[：:]/u.test(next)) {
    const start = from > end ? from : end + 1
    if (sentence.end - start >= shortest) return { start, end: sentence.end }
    return sentence.end - start <= 1 ? { start: sentence.end, end: sentence.end } : null
  }
  if (/[，,]/u.test(next))
    return sentence.end - end - 1 >= shortest ? { start: end + 1, end: sentence.end } : null
  if (/^相信[，,]/u.test(text.slice(end, end + 3))) return { start: end + 3, end: sentence.end }
  if (next === '“' && sentence.end - end > shortest) return { start: end, end: sentence.end }
  if (sentence.end - end < shortest) return null
  if (demanding.has(verb) && demand.test(text.slice(end, end + 4))) return { start: end, end: sentence.end }
  if (!direct.has(verb) || notContent.test(text.slice(end, end + 4))) return null
  return /^[\p{Script=Han}《]/u.test(next) ? { start: end, end: sentence.end } : null
}

/** Length of what announces points behind a verb: 「提出|四点要求：」 「提了|三条意见。」; 0 where nothing does. */
function announced(text: string, end: number): number {
  return announcing.exec(text.slice(end, end + 16))?.[0].length ?? 0
}

const announcing =
  /^了?[一二三四五六七八九十两\d]{1,2}(?:点|条|项|个方面的?)(?:具体|明确|工作)?(?:要求|意见|希望|建议)[。，,：:]/u

/** 「他会说」 「他常说」 report nothing that was said once. */
const habitual = /[会常总老爱肯想敢能可]$/u

const meeting =
  /(?:会议|大会|全会|论坛|座谈会|常委会|研讨会|会谈|报告|通知|公报|声明|该组织|《[^《》]{2,40}》|^(?:该|这份)?意见)$/u
const unnamed =
  /(?:发言人|负责人|官员|负责同志|(?:专家|调研|考察|督导|督查|检查|巡视|巡察|视察|工作|调查)组|考察团|声明|该局)$/u

function speakerOf(
  text: string,
  clause: Span,
  verb: number,
  named: readonly NamePrinted[],
  before: Speaker | null,
  last: Speaker | null,
): Speaker | null {
  const from = Math.max(clause.start, verb - longestLead)
  const lead = text.slice(from, verb).replace(/^[^\p{L}\p{N}《]+/u, '')
  const close = mentionsWithin(named, { start: verb - nearby, end: verb })
  const near = close.findLast(
    ({ start, end }, index) =>
      !isObject(text, start) &&
      !isAbsent(text, end) &&
      !isMet(text, { floor: close[index - 1]?.end ?? from, start, end, verb }),
  )
  if (near !== undefined)
    return /对|为/u.test(text.slice(near.end, verb)) && verb - near.end > 20
      ? null
      : { name: near.name, text: near.name }
  const bare = lead.replace(
    /(?:还|也|同时|一致|并|再次|明确|进一步|首先|最后|特别|着重|专门|原则|随后){1,6}$/u,
    '',
  )
  if (meeting.test(bare) && !/[将把]/u.test(bare))
    return { name: null, text: bare.length <= 8 ? bare : (meeting.exec(bare)?.[0] ?? bare) }
  if (unnamed.test(bare))
    return { name: null, text: bare.length <= 30 ? bare : (unnamed.exec(bare)?.[0] ?? bare) }
  if (from > clause.start) return null
  const pronoun = /^(?:他|她)(?!们)/u.exec(lead)?.[0]
  if (pronoun !== undefined)
    return lead.length > 12 || habitual.test(lead) ? null : (before ?? last ?? { name: null, text: pronoun })
  if (
    /^(?:并|还|也|同时|一致|又|就此|强烈|殷切|真诚)*$/u.test(lead) ||
    (/(?:时|中|上|后|致辞|讲话)$/u.test(lead) &&
      /^(?:在|于|会|当|期间|同时|并|还|也|又|就|对|谈|随后|最后|接|受|通过|介绍|发言|讲话|致辞|主持|听取)/u.test(
        lead,
      ))
  )
    return before
  return null
}

/** How far before its verb a speaker is named, and how much of a clause is looked at for one without a name. */
const nearby = 200
const longestLead = 60

/** 「甲同乙举行会谈时说」: 乙 is not who speaks. */
function isMet(
  text: string,
  { floor, start, end, verb }: { floor: number; start: number; end: number; verb: number },
): boolean {
  const { start: from } = officesBefore(text, start, floor)
  return (
    /[同与跟和]/u.test(text.charAt(from - 1)) &&
    /会谈|会见|会晤|通话|通电话|交谈|座谈/u.test(text.slice(end, verb))
  )
}

/** Does the name only stand in what leads to the verb: 「会见甲时,乙说」? */
function isObject(text: string, start: number): boolean {
  const { start: from } = officesBefore(text, start)
  return /(?:会见|会晤|对|向|给|受|据|应|请|把|被|将|为|同|学习|贯彻|落实|按照|由于|任命)(?:了)?$/u.test(
    text.slice(Math.max(0, from - 3), from),
  )
}
