import { isEndMark, isSiteLine } from './furniture.ts'
import type { Article } from './findArticle.ts'
import { isAboutLine } from './readPrinted.ts'
import type { PageLine } from './readLines.ts'

/**
 * The lines of the article's text: those of its block below the headline, without what the page puts before, between
 * and after: lines about the article, lists of links, further reading, notes of the site. Credits that stand right
 * below the block (「责任编辑:X」) are added.
 */
export function selectLines(
  lines: readonly PageLine[],
  article: Article,
  headline: number | null,
): PageLine[] {
  const inside = headline !== null && headline >= article.from && headline < article.to
  const from = inside ? headline + 1 : article.from
  const kept = lines
    .slice(from, article.to)
    .filter(({ furniture }) => furniture === null || article.loose.includes(furniture))
  const body = withoutLinks(downToEditor(beforeEndMark(kept)))
  let first = 0
  while (first < body.length && first < mostAbout && isBeside(body[first])) first += 1
  let last = body.length
  while (last > first && isAfter(body[last - 1])) last -= 1
  return [...withoutSummary(body.slice(first, last)), ...creditsBelow(lines, article)]
}

const shortestSummary = 20

/** A first line that says again what stands below it is a summary made by the site. */
function withoutSummary(lines: readonly PageLine[]): readonly PageLine[] {
  const [first, ...rest] = lines
  if (first === undefined || first.text.length < shortestSummary) return lines
  const said = squeeze(first.text).replace(/^(?:摘要|导读|核心提示)[:：]?|(?:…{1,6}|\.{3,12})$/gu, '')
  const below = rest
    .slice(0, 40)
    .map(({ text }) => squeeze(text))
    .join('')
  return below.slice(0, 20_000).includes(said) ? rest : lines
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '')
}

const mostAbout = 20

function isBeside(line: PageLine | undefined): boolean {
  if (line === undefined) return false
  return (
    isAboutLine(line.text) ||
    isScrap(line) ||
    mostlyLinked(line) ||
    (line.text.length <= 6 && buttons.test(line.text))
  )
}

function isAfter(line: PageLine | undefined): boolean {
  if (line === undefined || credits.test(line.text) || /^[（(【[]?原标题/u.test(line.text)) return false
  return (
    isAboutLine(line.text) ||
    isScrap(line) ||
    mostlyLinked(line) ||
    isSiteLine(line.text) ||
    buttons.test(line.text)
  )
}

const buttons =
  /^(?:分享|收藏|打印|关闭|点赞|赞|举报|纠错|我要纠错|评论|返回|顶部|推荐|转发|微信|微博|标签|关键词|扫一扫|扫码|点击进入|更多|展开|阅读全文|余下全文|下一页|上一页|声明|特别声明|版权声明|图集|正文已结束|加载中|网友评论|文明上网|Tags?[:：])(?:[^。]{0,30})$/u

/** A line without any word in it: 「+1」 「|」 「2770」. */
function isScrap({ text }: PageLine): boolean {
  return text.length <= 12 && !/\p{Script=Han}|[A-Za-z]{2}/u.test(text)
}

function mostlyLinked({ text, linked }: PageLine): boolean {
  return linked > 0 && linked >= text.replace(/\s+/gu, '').length * 0.7
}

/** A linked line goes if it stands among others, in a list, or only says where to go on. */
function withoutLinks(lines: readonly PageLine[]): PageLine[] {
  return lines.filter((line, index) => {
    if (line.text.length <= 30 && /^分享(?:到|至)?\s{0,3}(?:[:：]|$)/u.test(line.text)) return false
    if (!mostlyLinked(line) || (line.text.length > 60 && /[。！？!?]/u.test(line.text))) return true
    const before = lines[index - 1]
    const after = lines[index + 1]
    const among =
      (before !== undefined && mostlyLinked(before)) || (after !== undefined && mostlyLinked(after))
    return !among && !/^(?:li|dd|dt|td|ul)$/u.test(line.block.tagName) && !onward.test(line.text)
  })
}

const onward = /^(?:[【[>»]|点击|更多|查看|进入|专题|下一|上一|详细|全文|阅读)|[>»]{1,3}$/u

/** Up to the first mark that further reading or comments begin, where most of the text stands above it. */
function beforeEndMark(lines: readonly PageLine[]): PageLine[] {
  const total = sentences(lines)
  let above = 0
  for (const [index, line] of lines.entries()) {
    if (above > 0 && above >= total / 2 && isEndMark(line.text)) return lines.slice(0, index)
    above += sentences([line])
  }
  return [...lines]
}

/** Down to the line that names the editor, and credits below it, if no more than scraps stand there. */
function downToEditor(lines: readonly PageLine[]): readonly PageLine[] {
  const at = lines.findLastIndex(
    ({ text }) => text.length <= 80 && /(?:责任编辑|責任編輯|责编|编辑)\s{0,3}[:：]/u.test(text),
  )
  const under = lines.slice(at + 1)
  if (at < 0 || under.length > mostBelowEditor || sentences(under) > 0) return lines
  return [...lines.slice(0, at + 1), ...under.filter(({ text }) => text.length <= 40 && credits.test(text))]
}

const mostBelowEditor = 20

function sentences(lines: readonly PageLine[]): number {
  return lines.reduce(
    (sum, { text, linked }) => sum + (/[。！？!?]/u.test(text) ? text.length - linked : 0),
    0,
  )
}

const credits =
  /^[【[（(]?(?:[\p{Script=Han}]{0,8}(?:责任编辑|責任編輯|责编|编辑|编审|初审|复审|终审|审核|校对|监制|来源|作者|记者|通讯员|摄影))\s{0,3}[:：丨|]/u
const below = 6

function creditsBelow(lines: readonly PageLine[], { to }: Article): PageLine[] {
  return lines
    .slice(to, to + below)
    .filter(({ text, linked }) => text.length <= 60 && linked * 2 <= text.length && credits.test(text))
}
