import { readBareNames } from '../readCredits.ts'
import { isSiteName } from './cleanTitle.ts'
import { namesOf } from './elements.ts'
import { readDay } from './readDay.ts'
import type { PageLine } from './readLines.ts'

/** What the lines around an article say of it, as printed. */
export interface Printed {
  /** ISO day. */
  published: string | null
  outlet: string | null
  author: string | null
}

const source = /(?:文章|信息|稿件|新闻|内容)?(?:来源于|来源|來源|稿源|出处)\s{0,3}[:：]\s{0,3}/u
const author = /(?:^|[^责任])(?:作者|撰文|撰稿|文字|本报记者|记者|記者)\s{0,3}[:：]\s{0,3}/u
const dated = /(?:发布|发表|发稿|出版|刊发|上传|添加|更新|发文)?(?:时间|日期|時間|于)\s{0,3}[:：]?\s{0,3}/u
const stop =
  /[\s|｜【】[\]()（）<>《]|(?:文章|信息|稿件)?来源|作者|记者|责任|责编|编辑|编审|审核|校对|发布|发表|发稿|更新|时间|日期|浏览|点击|阅读|人气|字号|字体|【|举报|评论|分享|打印|收藏|订阅|(?:19|20)\d{2}[-年/.]|[:：]/u

/**
 * Reads the lines beside an article for its day, outlet and author: 「来源:某日报 作者:张三 2021-12-21 08:25」. `near` are
 * the lines by nearness to the headline, the most trusted first.
 */
export function readPrinted(near: readonly PageLine[]): Printed {
  const printed: Printed = { published: null, outlet: null, author: null }
  let unlabelled: string | null = null
  let unlabelledOutlet: string | null = null
  for (const [index, { text, block }] of near.entries()) {
    const line = text.slice(0, longest)
    printed.outlet ??= valueAfter(source, line, near[index + 1]?.text)
    printed.author ??= valueAfter(author, line, undefined) ?? authorBlock(line, block)
    const day = readDay(line)
    if (day === null) continue
    if (dated.test(line) || line.length < 40) printed.published ??= day
    const beside = index < nearest ? besideDay(line) : nothing
    unlabelledOutlet ??= beside.outlet
    printed.author ??= beside.author
    unlabelled ??= day
  }
  printed.published ??=
    unlabelled ??
    readDay(
      near
        .slice(0, 12)
        .map(({ text }) => text)
        .join(' '),
    )
  printed.outlet ??= unlabelledOutlet
  return printed
}

/** How many lines below the headline may name the outlet without a label. */
const nearest = 3

const nothing: { outlet: string | null; author: string | null } = { outlet: null, author: null }

/** 「某某日报 2019-09-09 16:01:46」 「张三 某某融媒 2019-09-09」: what stands beside the day without a label. */
function besideDay(line: string): typeof nothing {
  const rest = line
    .replace(
      /(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s{0,3}(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/u,
      ' ',
    )
    .replace(/原创|转载|首发/gu, ' ')
    .trim()
  const words = rest.split(/\s+/u)
  const isName = (word: string): boolean =>
    /^[\p{Script=Han}A-Za-z][\p{Script=Han}\w·]{1,15}$/u.test(word) &&
    !dated.test(word) &&
    !isAboutLine(word) &&
    !word.endsWith('于')
  if (words.length > 2 || !words.every(isName)) return nothing
  const [first = '', second] = words
  if (second === undefined) return { outlet: first, author: null }
  return readBareNames(first) !== null && isSiteName(second) ? { outlet: second, author: first } : nothing
}

const longest = 200

const nobody = new Set([
  '网络',
  '互联网',
  '本站',
  '本网',
  '原创',
  '转载',
  '未知',
  '佚名',
  '综合',
  '不详',
  '匿名',
  '网络整理',
])

/** What follows a label up to the next one; on the next line where the label ends its own. */
function valueAfter(label: RegExp, line: string, next: string | undefined): string | null {
  const found = label.exec(line)
  if (found === null) return null
  const after = line.slice(found.index + found[0].length)
  const text = after === '' && next !== undefined && next.length <= 20 ? next : after
  const end = text.search(stop)
  const value = (end < 0 ? text : text.slice(0, end)).replace(/^[“"'‘]|[”"'’,，、。;；-]$/gu, '').trim()
  return value.length >= 2 && value.length <= 30 && /\p{L}/u.test(value) && !nobody.has(value) ? value : null
}

/** A block named for the author that holds a name and no more. */
function authorBlock(line: string, block: PageLine['block']): string | null {
  if (line.length < 2 || line.length > 16 || /[\d:：，,。]|关注|订阅|作者|更多/u.test(line)) return null
  return namesOf(block).some((name) => name === 'author' || name === 'writer' || name === 'byline')
    ? line
    : null
}

/** Is this a line about an article, not of it: a label with its value, a day and hour, buttons? */
export function isAboutLine(text: string): boolean {
  if (text.length > 100 || /[。！？!?]$/u.test(text)) return false
  if (source.test(text) || about.test(text)) return true
  const day = readDay(text)
  return day !== null && text.length <= 40 && !/[，,。、]/u.test(text)
}

const about =
  /^[【[（(]?(?:发布|发表|发稿|更新|最后更新|作者|字号|字体|分享|打印|浏览|点击|阅读|评论|收藏|调整字体|当前位置|您的位置|您当前|您所在|现在位置|首页|正在阅读|标签|关键词|责任编辑|责编|编辑|时间|日期|关注|订阅|扫一扫|扫码|微信|用手机|听新闻|播报|小字|大字|\d{1,7}人参与|\d{1,7}评论)|(?:[>»›]\s{0,3}(?:正文|详情))$|(?:字号|字体|浏览次数|点击数|阅读量|打印本页|关闭窗口|分享到)/u
