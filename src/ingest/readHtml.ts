import { parse } from 'parse5'
import { findContainer } from './html/findContainer.ts'
import { collectLines } from './html/collectLines.ts'
import { elementsOf } from './html/elements.ts'
import { readPageMetadata } from './html/readPageMetadata.ts'
import type { Metadata } from './readFrontMatter.ts'
import { dropInvisible, type SourceLine } from './splitLines.ts'

/**
 * The lines of the article on a web page, headline first, and what the page says of it. Of the HTML nothing is kept
 * but text: scripts, styles, navigation, asides and footers are left out, the article is the container with the most
 * text in paragraphs, and each block of it is a line.
 */
export function readHtml(html: string): { metadata: Metadata; lines: SourceLine[] } {
  const page = parse(html, { sourceCodeLocationInfo: true })
  const elements = elementsOf(page)
  const { headline, metadata } = readPageMetadata(elements)
  const container = findContainer(elements)
  const lines = (container === null ? [] : collectLines(container))
    .map(({ number, text }) => ({ number, text: dropInvisible(text).replace(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '')
  const own = squeeze(headline)
  const at = lines.findIndex(({ text }) => squeeze(text) === own)
  const below = at >= 0 && at < 6 ? lines.slice(at + 1) : lines
  return { metadata, lines: headline === '' ? lines : [{ number: 1, text: headline }, ...below] }
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '')
}

const searched = 4096

/** The charset that a page declares in its head, when it is one we know; null otherwise. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, searched))
  const charset = /charset\s{0,4}=\s{0,4}["']?([\w-]{3,12})/iu.exec(head)?.[1]?.toLowerCase() ?? ''
  if (charset === 'gbk' || charset === 'gb2312') return 'gb18030'
  return ['utf-8', 'gb18030', 'big5'].includes(charset) ? charset : null
}
