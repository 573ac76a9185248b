import { isBreak } from '../../text/characters.ts'
import { officeHeadAt, officeHeadBefore } from '../words/officeWords.ts'
import { wordsOf } from '../words/dictionary.ts'
import { listed } from '../words/wordList.ts'

/** Offices read before a name: verbatim, in order, and where the first begins. */
export interface OfficesBefore {
  offices: string[]
  start: number
}

const longestOffice = 40
const mostStacked = 6

/**
 * The offices that end exactly at `end`: 「市委书记、防控工作领导小组组长」 -> both; 「国务院副总理兼外交部长」 -> both.
 * Each is verbatim, without the words that only lead to it (会见, 由, 昨天). Empty when no office ends there.
 */
export function officesBefore(text: string, end: number): OfficesBefore {
  const offices: string[] = []
  let start = end
  for (let stacked = 0; stacked < mostStacked; stacked += 1) {
    const at = stacked === 0 ? end : start - 1
    if (stacked > 0 && text.charAt(at) !== '、') break
    if (officeHeadBefore(text, at) === 0) break
    const from = officeStart(text, at)
    if (from >= at) break
    offices.unshift(...splitDouble(text.slice(from, at)))
    const trimmed = from > 0 && text.charAt(from - 1) !== '、'
    start = from
    if (trimmed) break
  }
  return { offices: offices.filter(isOffice), start }
}

/** The offices in 「南昌市委委员、常委、书记」, a stretch that holds nothing else; empty when it does. */
export function officesWithin(stretch: string): string[] {
  const offices = stretch
    .split(/[、和]|以及/u)
    .flatMap(splitDouble)
    .map((office) => office.replace(/^[为的]|(?:职务|等职|一职)$/gu, ''))
  return offices.every(
    (office) => officeHeadBefore(office, office.length) > 0 && office.length <= longestOffice,
  )
    ? offices.filter(isOffice)
    : []
}

/** The title right after a name: 「江泽民主席」 -> 主席; null when none follows. 代表 there is a verb. */
export function titleAfter(text: string, end: number): string | null {
  const prefix = text.charAt(end) === '副' ? 1 : 0
  const length = officeHeadAt(text, end + prefix)
  const title = text.slice(end, end + prefix + length)
  return length === 0 || notTitles.has(title) || !isOffice(title) ? null : title
}

const notTitles = listed(
  '代表 记者 同志 通讯员 领导 专家 学者 译者 作者 主管 翻译 裁判 主编 导演 领事 监督员 冠军 亚军 模范 编辑 演员 代办 选手 棋手 队员 战士 农民 工人 职工 学生 会员 党员 英雄 烈士 大师 教练 主持人',
)
const notOffices = listed('同志 读者 作者 嘉宾 客商 市民 居民 英雄 校友 烈士 首长 候选人 当选人 主人公 代表')

function isOffice(office: string): boolean {
  return office.length >= 2 && office.length <= longestOffice && !notOffices.has(office)
}

/** 「副省长兼卫生厅长」 -> 副省长, 卫生厅长 */
function splitDouble(office: string): string[] {
  const parts = office.split('兼')
  return parts.length > 1 && parts.every((part) => officeHeadBefore(part, part.length) > 0) ? parts : [office]
}

const leading =
  listed(`的 和 与 及 以及 同 跟 暨 在 是 由 经 据 受 请 向 对 就 为 将 把 被 让 给 从 到 于 以 因 等 了 着 过 任 应 并 也 还 又 则 而 但 其 该 这 那 这位 那位 一位 位 名 一名 另一 如
  会见 会晤 陪同 出席 参加 主持 邀请 任命 选举 免去 接受 宣布 获悉 介绍 报道 表示 说 告诉 率领 带领 率 担任 当选 曾任 现任 拜访 看望 慰问 采访 记者 听取 转达 赴 访 晤 偕 携 现年 作为 身为 有 包括 请来 特邀 欢迎
  特别 今天 昨天 日前 近日 当天 当日 上午 下午 晚上 今年 去年 昨日 今日 此前 随后 时 后 前 中 上 下 里 年 月 日 岁 会上 期间 其间 现场 首先 然后 最后 同时 不仅 感谢 祝贺 敦促 说服 要求 希望 访问 提名 指控 逮捕 美联社 新任 派 派遣 委派 命 令 应邀 正在`)
const kept = listed('中央 中共 上海 日本 前任 中国 上将 中将 下院 上院 年级')

/** Where the office that ends at `end` begins: after a break, or after the last word that only leads to it. */
function officeStart(text: string, end: number): number {
  let from = end
  while (from > 0 && end - from < longestOffice && !isBreak(text.charAt(from - 1))) from -= 1
  let start = from
  let at = from
  for (const word of wordsOf(text.slice(from, end), longestOffice)) {
    at += word.length
    if (at < end && !kept.has(word) && (leading.has(word) || /^[0-9０-９]+$/u.test(word))) start = at
  }
  return start
}
