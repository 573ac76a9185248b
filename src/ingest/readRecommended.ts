import type { SourceLine } from './splitLines.ts'
import { isFooterLine, isPageLine } from './pageLines.ts'

/** One recommended article as printed; `title` is null for an excerpt without one. */
export interface Recommended {
  title: string | null
  excerpt: string
  truncated: boolean
}

const heading =
  /^[【[■●▶]?\s{0,3}(?:新闻推荐|推荐阅读|推荐新闻|相关新闻|相关阅读|相关报道|相关稿件|相关链接|相关文章|相关推荐|延伸阅读|热门推荐|热点新闻|猜你喜欢|更多新闻)\s{0,3}[】\]]?\s{0,3}[:：]?$/u

/**
 * The block under 「新闻推荐」 (or a like heading) to the end of the text: what stood before it, the recommendations,
 * and the lines that belong to neither (the heading, page lines, the channel's footer).
 * A line cut with ... is an excerpt; one without a full stop is a title, the excerpt below it is its own. A last line
 * that is a whole sentence after excerpts that were cut is the channel's footer.
 */
export function readRecommended(
  lines: readonly SourceLine[],
  channel: string,
): {
  before: SourceLine[]
  recommended: Recommended[]
  tail: string[]
} {
  const at = lines.findIndex((line, index) => index > 1 && heading.test(line.text))
  if (at < 0) return { before: [...lines], recommended: [], tail: [] }
  const recommended: Recommended[] = []
  const tail = [lines[at]?.text ?? '']
  const block = lines.slice(at + 1).map(({ text }) => text)
  const footer = footerOf(block)
  block.forEach((text, index) => {
    const closes = index === block.length - 1 && isFooterLine(text, channel)
    if (isPageLine(text) || heading.test(text) || closes || index === footer) tail.push(text)
    else addLine(text, recommended)
  })
  return { before: lines.slice(0, at), recommended, tail }
}

/**
 * The line that closes a block, page lines aside, by a whole sentence where everything above it is a title or was cut;
 * -1 when there is none.
 */
function footerOf(block: readonly string[]): number {
  const first = block.findIndex((line) => isSentence(line))
  return first > 0 && block.slice(first + 1).every((line) => isPageLine(line)) ? first : -1
}

function addLine(text: string, recommended: Recommended[]): void {
  const last = recommended.at(-1)
  const isExcerpt = isCut(text) || isSentence(text) || text.length > 60
  if (!isExcerpt) recommended.push({ title: text, excerpt: '', truncated: false })
  else if (last !== undefined && last.excerpt === '')
    Object.assign(last, { excerpt: text, truncated: isCut(text) })
  else recommended.push({ title: null, excerpt: text, truncated: isCut(text) })
}

function isCut(text: string): boolean {
  return /(?:\.{3}|…|。{3})[”」』]?$/u.test(text)
}

function isSentence(text: string): boolean {
  return !isCut(text) && /[。！？!?][”」』）)]?$/u.test(text)
}
