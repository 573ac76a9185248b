import { isFirstHalf, isHan, unitAt } from '../text/characters.ts'
import { readByline, startsWithByline } from './readByline.ts'
import { isBreadcrumb, isPageLine } from './pageLines.ts'
import type { SourceLine } from './splitLines.ts'

export interface HeadlinePiece {
  kind: 'kicker' | 'deck' | 'leaders'
  text: string
}

/** The headline block, the page lines that stood in it, and the lines below. */
export interface HeadlineBlock {
  main: string
  parts: HeadlinePiece[]
  page: string[]
  rest: SourceLine[]
}

const longestHeadlineLine = 80
const mostHeadlineLines = 7
const longestBlock = 240

/**
 * The headline block at the top of an article: one line whose parts are set off by spaces, or several short lines
 * without a full stop, down to the byline or the first paragraph. The main headline is the first part, unless that
 * leads on to the second (「某某会见代表时指出」) or only names the column (「故里人物」), which makes it the kicker. A part such as 「孙爱军讲话」 is the leaders
 * line. A subtitle after —— is a deck and keeps its dashes. Where the source says which lines are the headline, it is
 * those, whole.
 */
export function readHeadlineBlock(lines: readonly SourceLine[]): HeadlineBlock {
  const page: string[] = []
  const own: string[] = []
  const given = lines[0]?.kind === 'headline'
  let at = 0
  for (; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? ''
    if (given && lines[at]?.kind === 'headline') own.push(text)
    else if (given) break
    else if (isPageLine(text) || (own.length > 0 && leadsOn(page.at(-1)) && text.length <= 16)) {
      // A site's name stands over the way that leads from it: 「某镇」, 「某镇>政务公开>动态」.
      if (own.length === 1 && isBreadcrumb(text) && text.startsWith(own[0] ?? '')) page.push(...own.splice(0))
      page.push(text)
    } else if (own.length > 0 && !isHeadlineLine(text, lines.length - at, own.length)) break
    else own.push(text)
  }
  const rest = lines.slice(at)
  const [only] = own
  if (!given && own.length === 1 && only !== undefined && isBodyText(only, rest.length === 0)) {
    const byline = mayOpen.test(only.slice(0, longestOpening)) ? readByline(only) : null
    const start = byline === null || byline.end === only.length ? 0 : byline.end
    const end = start + firstSentence(only.slice(start))
    const number = lines[at - 1]?.number ?? 1
    const around = [only.slice(0, start).trim(), only.slice(end).trim()]
    const own = around.flatMap((text) => (text === '' ? [] : [{ number, text }]))
    return { main: only.slice(start, end), parts: [], page, rest: [...own, ...rest] }
  }
  const pieces = given ? own : own.flatMap(splitHeadlineLine)
  const [first = '', second, ...others] = pieces
  const kicker = second !== undefined && (isKicker(first) || isColumn(first, second))
  const main = kicker ? second : first
  const after = kicker ? others : pieces.slice(1)
  const parts: HeadlinePiece[] = after.map((text) => ({ kind: isLeaders(text) ? 'leaders' : 'deck', text }))
  if (kicker) parts.unshift({ kind: 'kicker', text: first })
  return { main, parts, page, rest }
}

/** What every byline before a text has. */
const mayOpen = /[讯訊电電]|记者|記者/u
const longestOpening = 60

/** A first line that is a whole paragraph: the text came without a headline, and its first sentence behind the byline stands for one. */
function isBodyText(line: string, isOnly: boolean): boolean {
  if (mayOpen.test(line.slice(0, longestOpening))) {
    const byline = readByline(line)
    if (byline !== null && byline.end < line.length) return true
  }
  if (!isOnly && line.length <= longestHeadlineLine) return false
  return line.length > longestBlock || /[。！？!?]./u.test(line)
}

function firstSentence(line: string): number {
  const stop = line.slice(0, longestHeadlineLine).search(/[。！？!?]/u)
  if (stop >= 0) return stop + 1
  return isFirstHalf(unitAt(line, longestHeadlineLine - 1)) ? longestHeadlineLine - 1 : longestHeadlineLine
}

/** 「来源:」 alone: the outlet stands on the next line. */
function leadsOn(line: string | undefined): boolean {
  return line !== undefined && /^.{0,8}[:：]$/u.test(line)
}

function isHeadlineLine(text: string, linesLeft: number, found: number): boolean {
  if (linesLeft < 2 || found >= mostHeadlineLines || text.length > longestHeadlineLine) return false
  if (/[。！？；!?;…:：][”」』）)】]?$/u.test(text) || text.includes('。')) return false
  if (/^(?:[问答][:：]|[\d０-９]{1,2}月|[（(]?[一二三四五六七八九十]+[）)、])/u.test(text)) return false
  if (/^[\p{Script=Han}]{2,6}[:：]/u.test(text) && found > 1) return false
  return !startsWithByline(text)
}

/** 「主标题 副标题」 and 「主标题——副标题」; a line too long for a headline, and 「栏目 | 标题」, stay whole. */
function splitHeadlineLine(line: string): string[] {
  if (line.length > longestBlock || /[|｜丨]/u.test(line)) return [line]
  const pieces: string[] = []
  for (const piece of line.split(/[\s\u3000]+/u)) {
    const last = pieces.at(-1)
    const joins = last !== undefined && (!isHeadlinePiece(last) || !isHeadlinePiece(piece))
    if (last !== undefined && joins) pieces[pieces.length - 1] = `${last} ${piece}`
    else pieces.push(piece)
  }
  return pieces.flatMap(splitSubtitle)
}

/** Long enough and Chinese enough to stand alone; 「王 强」 and 「AI Lab」 stay together. */
function isHeadlinePiece(piece: string): boolean {
  let han = 0
  for (const character of piece) if (isHan(character)) han += 1
  return han >= 3
}

function splitSubtitle(piece: string): string[] {
  const dash = piece.search(/——|──/u)
  return dash >= 4 && piece.length - dash >= 6 ? [piece.slice(0, dash), piece.slice(dash)] : [piece]
}

/** A first line that only leads on to the next: 「甲某会见代表时指出」, 「研讨班形成共识」. */
function isKicker(text: string): boolean {
  return /(?:指出|强调|要求|表示|认为|提出|呼吁|宣布|透露|希望|形成共识|达成共识|[^同临准按及小\d０-９]时)$/u.test(
    text,
  )
}

/** The name of a column over the headline: 「故里人物」, 「民生观察」, 「【记者调查】」, 「本报评论员」. */
function isColumn(text: string, next: string): boolean {
  const bare = text.replace(/^[【[「『]|[】\]」』]$/gu, '')
  return (
    bare.length >= 2 &&
    bare.length <= 6 &&
    next.length > bare.length &&
    !/^[—─]/u.test(next) &&
    /^[\p{Script=Han}·•]+$/u.test(bare) &&
    !bare.includes('的') &&
    /(?:人物|春秋|故事|特写|观察|视点|聚焦|纪事|专题|专栏|专访|访谈|对话|评论|评论员|时评|社评|随笔|史话|风物|关注|札记|手记|副刊|记忆|调查|报道|速递|快讯|动态|连载|综述|侧记|往事|寻访|要闻|头条|一线|在线|在行动|进行时|风采|新闻|新闻眼|看台|论坛|之窗|广角|热点|焦点|解读|问答|新语|文苑|百科)$/u.test(
      bare,
    )
  )
}

const leading =
  /(?:主持会议|出席会议|讲话|主持|出席|致辞|陪同|参加|列席|作报告|作讲话)(?:并(?:讲话|致辞|主持|发言|作报告|作讲话))?/u

/** 「孙爱军讲话」 「张旋宇李春田出席」 「蔡奇主持陈吉宁出席」: names and what they did, nothing else. */
export function isLeaders(text: string): boolean {
  if (text.length > 60 || !leading.test(text)) return false
  const names = text.split(leading)
  return (
    names.at(-1) === '' &&
    names
      .slice(0, -1)
      .every((run) => /^[\p{Script=Han}·、\s]{2,40}等?$/u.test(run) && !/[的在和对]/u.test(run))
  )
}
