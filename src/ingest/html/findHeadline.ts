import { namesOf } from './elements.ts'
import type { PageLine } from './readLines.ts'

/** The headline of a page; `line` is where it stands among the page's lines, null when it does not. */
export interface Headline {
  text: string
  line: number | null
}

/**
 * The line that says what the page's own titles say: the longest one that a title equals or begins with, of equals
 * the one with the highest heading. Without one, the highest heading above the text that starts at line `start`.
 */
export function findHeadline(lines: readonly PageLine[], titles: readonly string[], start: number): Headline {
  const keys = titles.map(titleKey).filter((key) => key.length >= 4)
  let best: Headline | null = null
  let bestScore = 0
  for (const [index, line] of lines.entries()) {
    const agreed =
      line.text.length > longest || (isLinked(line) && line.block.tagName !== 'h1')
        ? null
        : agreement(titleKey(line.text), keys)
    if (agreed === null) continue
    const score = agreed.length + weight(line) + (index <= start ? 2 : 0)
    if (score > bestScore) {
      bestScore = score
      const inside = agreed.length < titleKey(line.text).length
      best = {
        text: inside ? (titles.find((title) => titleKey(title) === agreed) ?? line.text) : line.text,
        line: index,
      }
    }
  }
  return best ?? highestHeading(lines, start) ?? { text: titles[0] ?? '', line: null }
}

const longest = 120

/** For comparing titles: no white space or punctuation, width folded. */
function titleKey(text: string): string {
  return text
    .slice(0, 400)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** What a line and one of the titles agree on, null when they do not. A label of a few characters may stand before the title (「原创」). */
function agreement(line: string, keys: readonly string[]): string | null {
  if (line.length < 4) return null
  for (const key of keys) {
    if (key.startsWith(line) && (line.length >= 8 || line.length * 2 > key.length)) return line
    if (key.length >= 8 && line.length <= key.length + 6 && line.includes(key))
      return line.startsWith(key) ? line : key
    if (key.length >= 12 && line.startsWith(key.slice(0, -1)) && line.length < key.length * 1.6) return line
  }
  return null
}

function isLinked({ text, linked }: PageLine): boolean {
  return linked * 2 > text.length
}

function weight({ block, furniture }: PageLine): number {
  const level = /^h([1-6])$/u.exec(block.tagName)?.[1]
  const tag = level === undefined ? 0 : 8 - Number(level)
  return tag + (isTitleName(block) ? 2 : 0) - (furniture === null ? 0 : 6)
}

function isTitleName(block: PageLine['block']): boolean {
  return namesOf(block).some(
    (name) => name === 'title' || name === 'tit' || name === 'headline' || name === 'biaoti' || name === 'bt',
  )
}

const above = 25

/** Where no title helps: the heading, or what is named a title, nearest above the text. */
function highestHeading(lines: readonly PageLine[], start: number): Headline | null {
  let best: Headline | null = null
  let bestScore = 0
  for (let index = Math.max(0, start - above); index <= Math.min(start + 2, lines.length - 1); index += 1) {
    const line = lines[index]
    if (line === undefined || line.text.length < 4 || line.text.length > 80 || isLinked(line)) continue
    if (/[。；;]$/u.test(line.text) || / [-—>»] |[>»]/u.test(line.text)) continue
    const score = weight(line)
    if (score > 0 && score >= bestScore) {
      bestScore = score
      best = { text: line.text, line: index }
    }
  }
  return best
}
