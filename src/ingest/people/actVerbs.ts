import type { Span } from '../../text/sentences.ts'
import { speechVerbAt } from '../words/speechVerbs.ts'
import { firstUnits, longestMatches, unitSet } from '../words/wordList.ts'

/** What people do by it: `attended by` when they are named after it. */
export interface ActVerb {
  at: number
  /** After a verb of speaking: does what is said follow it? */
  content: boolean
  kind: 'attends' | 'chairs' | 'speaks' | 'meets' | 'talks' | 'concerns' | 'attended by'
}

/** The verbs of a clause that say what people do there, in order. */
export function findActVerbs(text: string, { start, end }: Span): ActVerb[] {
  const verbs: ActVerb[] = []
  for (let at = start; at < end; at += 1) {
    if (!mayBeginVerb(text.charCodeAt(at))) continue
    const kind = verbKind(text, at, start)
    const content = kind === 'speaks' && leadsToContent(text, at)
    if (kind !== null) verbs.push({ at, kind, content })
  }
  return verbs
}

const attendAt = longestMatches(
  '出席 参加 陪同 列席 参会 与会 到会 就坐 就座 一同 一道 一起 宣读 颁奖 颁证 颁发 授奖 授旗 授牌 揭牌 揭幕 剪彩 奠基 见证',
)
const ceremony = /^(?:颁奖|颁证|授奖|授旗|授牌|揭牌|揭幕|剪彩|奠基|见证)(?:会|仪式|典礼|活动|大会)/u
/** 「参加工作」 「参加红军」 belong to a life, not to a day. */
const joins = /^参加(?:工作|革命|劳动|高考|考试|[红八新]|解放军|抗|战|中国共产党|民革|民盟|农工|志愿军|游击)/u
/** 「市领导甲、乙一同调研。」 take part; 「一同走进历史」 do not. */
const together =
  /^一[同道起](?:调研|考察|调度|检查|督导|督查|慰问|走访|察看|查看|出席|参加|参观|看望|视察|会见|座谈)/u
const chairAt = longestMatches('主持')
const talkAt = longestMatches(
  '讲话 致辞 致词 发言 作报告 汇报 询问 宣讲 讲了意见 讲了具体意见 讲了几点意见 讲了话',
)
const meetAt = longestMatches('会见 会晤 接见 会谈 举行会谈 举行会晤 举行了会谈')
const concernAt = longestMatches('任命 免去 辞去 当选 涉嫌 公诉 逝世 去世 病逝 落马 被查 双开 荣获 生于 出生')

/** 「颁发任命书」 「被任命的人员」 「新任命人员」 tell of nobody here. */
const ofNobody = /^(?:.任命书|[被新]任命[的人])/u

const mayBeginVerb = unitSet([
  ...firstUnits('座作'),
  ...[attendAt, chairAt, talkAt, speechVerbAt, meetAt, concernAt].flatMap(({ units }) => units),
])

function verbKind(text: string, at: number, clauseStart: number): ActVerb['kind'] | null {
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
    text.charAt(at) === '作' &&
    /^作(?:了)?(?:[『“《「][^『』“”《》「」]{1,60}[』”》」]|[^，,。；;]{1,40})的?(?:报告|发言|讲话|动员|说明)/u.test(
      text.slice(at, at + 72),
    ) &&
    !/[工合写运]$/u.test(before)
  )
    return 'speaks'
  const speech = speechVerbAt(text, at)
  if (speech > 0)
    return /^[的号]/u.test(text.charAt(at + speech)) || /(?:的|为|总|小|据|被|听|情况|意见)$/u.test(before)
      ? null
      : 'speaks'
  if (meetAt(text, at) > 0)
    return /(?:参加|参加了|出席|的|次|应邀|在|将|即将)$/u.test(before) ||
      /^(?:后|的|中|期间|是|进程|结果)/u.test(text.slice(at + 2, at + 4))
      ? null
      : 'meets'
  if (concernAt(text, at) > 0) return ofNobody.test(text.slice(at - 1, at + 3)) ? null : 'concerns'
  return null
}

function leadsToContent(text: string, at: number): boolean {
  const length = speechVerbAt(text, at)
  return length > 0
    ? /[，,：:“]/u.test(text.charAt(at + length))
    : /^[^，,。]{2}[：:]/u.test(text.slice(at, at + 3))
}

/** 「参加调研的有甲」 「出席会议的县领导甲、乙」: those named after it attend; 「参会的两家」: nobody does. */
function attendKind(text: string, at: number, length: number): ActVerb['kind'] | null {
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
