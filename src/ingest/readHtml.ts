import { cleanTitle, isSiteName } from './html/cleanTitle.ts'
import { decksBelow } from './html/decksBelow.ts'
import { elementsOf, namesOf } from './html/elements.ts'
import { type Article, findArticle } from './html/findArticle.ts'
import { findHeadline } from './html/findHeadline.ts'
import { explainEmptyPage } from './html/explainEmptyPage.ts'
import { joinWrapped } from './html/joinWrapped.ts'
import { parsePage } from './html/parsePage.ts'
import { type Declared, readDeclared } from './html/readDeclared.ts'
import { type PageLine, readLines } from './html/readLines.ts'
import { type Printed, readPrinted } from './html/readPrinted.ts'
import { savedFrom } from './html/savedFrom.ts'
import { selectLines } from './html/selectLines.ts'
import { firstAuthorLine, lastAuthorLine } from './html/authorLine.ts'
import type { Metadata } from './readFrontMatter.ts'
import type { SourceLine } from './splitLines.ts'

/** The article of a web page: what the page says of it, who wrote it as the page says, its lines, headline first. */
export interface PageReading {
  metadata: Metadata
  /** As printed or declared; null when the page names nobody. */
  author: string | null
  /** The author was a line of the article's own, which is not among the lines. */
  isAuthorLine: boolean
  lines: SourceLine[]
}

/**
 * Reads a saved web page. Of the HTML nothing is kept but text: the article is the block in which sentences most
 * outweigh links, each block of it is a line; navigation, comments, further reading and the site's own notes are left
 * out. Title, day, outlet and author are what the page declares for machines, else what it prints beside the article.
 * @throws IngestError when the page holds no article, saying what it holds instead.
 */
export function readHtml(html: string): PageReading {
  const page = parsePage(html)
  const elements = elementsOf(page)
  const declared = readDeclared(elements)
  const text = readLines(page)
  const titles = declared.titles.map((title) =>
    cleanTitle(title, [declared.site ?? '', declared.outlet ?? '']),
  )
  const found = findArticle(text, null)
  if (found === null) throw explainEmptyPage(elements, text.lines)
  const headline = findHeadline(text.lines, titles, found.from)
  const article = (headline.line === null ? null : findArticle(text, headline.line)) ?? found
  const decks = headline.line === null ? [] : decksBelow(text.lines, headline.line)
  const lowest = headline.line === null ? null : headline.line + decks.length
  const all = joinWrapped(selectLines(text.lines, article, lowest))
  if (all.length === 0) throw explainEmptyPage(elements, text.lines)
  const printed = readPrinted(linesBeside(text.lines, article, lowest))
  const top = firstAuthorLine(all)
  const beside = printed.author ?? declaredAuthor(declared, headline.text)
  const line = top ?? (beside === null ? lastAuthorLine(all) : null)
  const body = (line?.rest ?? all).map((one, index) => sourceLine(one, index + 2))
  return {
    metadata: metadataOf(declared, printed, savedFrom(page)),
    author: line?.author ?? beside,
    isAuthorLine: line !== null,
    lines: [...headlineLines(headline.text, decks), ...body],
  }
}

function headlineLines(main: string, decks: readonly PageLine[]): SourceLine[] {
  const texts = main === '' ? [] : [main, ...decks.map(({ text }) => text)]
  return texts.map((text) => ({ number: 1, text, kind: 'headline' }))
}

/** Captions and rows of tables are known by their markup, all else by its words. */
function sourceLine({ text, block }: PageLine, number: number): SourceLine {
  if (isCaptionBlock(block) && text.length <= longestCaption) return { number, text, kind: 'caption' }
  return block.tagName === 'tr' ? { number, text, kind: 'text' } : { number, text }
}

const longestCaption = 200

function isCaptionBlock(block: PageLine['block']): boolean {
  return (
    block.tagName === 'figcaption' || namesOf(block).some((name) => name === 'caption' || name === 'tuzhu')
  )
}

/**
 * The day of the last change is not the day of publication, and a page's own section is a place on its site, not a
 * channel of this paper: its folder says which it is in.
 */
function metadataOf(declared: Declared, printed: Printed, saved: string | null): Metadata {
  return {
    published: declared.published ?? printed.published,
    source: printed.outlet ?? declared.outlet ?? declared.site,
    url: declared.url ?? saved,
    channel: null,
  }
}

/** Many pages declare their site as the author: its name also stands behind the title. */
function declaredAuthor({ author, outlet, site, titles }: Declared, headline: string): string | null {
  if (author === null || author === outlet || author === site || isSiteName(author)) return null
  return titles.some((title) => title !== headline && title.startsWith(headline) && title.includes(author))
    ? null
    : author
}

const besideAbove = 8
const besideBelow = 12

/** The lines around an article that may say of it when, where and by whom: below the headline, above it, at its end. */
function linesBeside(lines: readonly PageLine[], { from, to }: Article, line: number | null): PageLine[] {
  const top = line ?? from
  const start = Math.max(from, top)
  const under = lines.slice(top + 1, Math.max(top + 1, start) + 6)
  const sentence = under.findIndex(({ text }) => text.length > 60 && /[。！？!?]/u.test(text))
  return [
    ...(sentence < 0 ? under : under.slice(0, sentence)),
    ...lines.slice(Math.max(0, top - besideAbove), top).reverse(),
    ...lines.slice(Math.max(to - 3, start + 1), to + besideBelow).filter(({ text }) => text.length <= 120),
  ]
}
