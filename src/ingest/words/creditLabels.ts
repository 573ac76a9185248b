import { unitAt } from '../../text/characters.ts'
import { firstUnits, listed, unitSet } from './wordList.ts'

/** What a name after a credit label did: wrote, took pictures, helped, or none of these (editors). */
export type Trade = 'reporters' | 'photographers' | 'correspondents' | 'both' | 'none'

const writing =
  '特约记者 见习记者 实习记者 文字记者 全媒体记者 记者 記者 实习生 撰文 撰稿 采写 作者 主笔 特约评论员'
const picturing = '摄影记者 摄影 攝影 摄像 供图'
const helping = '特约通讯员 通讯员 通訊員 供稿'
const writingAndPicturing = '摄影报道 图文 文图 文/图 图/文 文并图 图并文 文、图 图、文'
const others = `责任编辑 值班编辑 实习编辑 流程编辑 网络编辑 初审编辑 美术编辑 每经编辑 编辑 編輯 责编 美编 编审 编撰 编校 编发 审核 审校 审稿 审读 审签 校对 校審 校审 校检
  总监制 监制 出品人 出品 总编辑 主编 副主编 执行主编 值班总编 值班主编 值班主任 值班编委 值班领导 编委 视觉 制图 统筹 总策划 剪辑 后期 配音 播音 签发 初审 复审 终审 一审 二审 三审 一校 二校 三校 排版 供稿单位 来稿单位`

const trades: ReadonlyMap<string, Trade> = new Map([
  ...entries(writing, 'reporters'),
  ...entries(picturing, 'photographers'),
  ...entries(helping, 'correspondents'),
  ...entries(writingAndPicturing, 'both'),
  ...entries(others, 'none'),
])

function entries(words: string, trade: Trade): [string, Trade][] {
  return [...listed(words)].map((word) => [word, trade])
}

/** Words that are labels only with a mark after them: 「图片:甲某」. */
const marked: ReadonlyMap<string, Trade> = new Map([
  ...entries('文 文字 采访', 'reporters'),
  ...entries('图 图片 摄 拍摄', 'photographers'),
  ...entries(
    '来源 素材来源 视频 海报 设计 策划 制作 编导 导演 录音 翻译 签审 支持 协拍 出镜 撰文校对',
    'none',
  ),
])

/** Labels that may as well stand behind the names: 「甲某 摄」, 「甲某 文 乙某 图」, 「甲某/文」. */
const following = listed('摄 攝 摄影 攝影 摄影报道 供图 图 文 撰文 图文 文图 文/图 图/文 文并图 图并文')
const onlyFollowing: ReadonlyMap<string, Trade> = new Map([
  ...entries('摄 攝 图', 'photographers'),
  ...entries('文', 'reporters'),
])

/** A label found in a line of credits; `follows` when it stands behind the names that it is about, or may. */
export interface CreditLabel {
  word: string
  trade: Trade
  follows: boolean
}

const lengths = [5, 4, 3, 2, 1]
const mayBegin = unitSet(firstUnits([...trades.keys(), ...marked.keys(), ...onlyFollowing.keys()]))
const mark = /^[:：/／|｜丨]/u
const close = /^(?:$|[\s、，,;；）)】\]])/u

/** The credit label that begins at `at`, the longest; null when none does. */
export function creditLabelAt(text: string, at: number): CreditLabel | null {
  if (!mayBegin(unitAt(text, at))) return null
  for (const length of lengths) {
    const word = text.slice(at, at + length)
    const next = text.charAt(at + length)
    const isMarked = mark.test(next)
    const trade = isMarked ? (trades.get(word) ?? marked.get(word)) : trades.get(word)
    const isClosed = close.test(next)
    if (trade !== undefined && !/^[部家师展]/u.test(next))
      return { word, trade, follows: isClosed && following.has(word) }
    const behind = isClosed && standsApart(text, at, word) ? onlyFollowing.get(word) : undefined
    if (behind !== undefined) return { word, trade: behind, follows: true }
  }
  return null
}

/** 摄 may touch the name before it, 文 and 图 are set off. */
function standsApart(text: string, at: number, word: string): boolean {
  return at > 0 && (word === '摄' || word === '攝' || /[\s/／]/u.test(text.charAt(at - 1)))
}
