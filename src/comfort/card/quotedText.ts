import type { Article } from '../../article/article.ts'
import { displayText } from '../../text/displayText.ts'
import { clauses, sentences, type Span } from '../../text/sentences.ts'
import type { Passage } from '../share/passage.ts'

/** As many characters as a picture carries; a report's usual paragraph has 300. */
export const longest = 600

interface Quoted {
  /** As it is shown, with …… where the paragraph goes on before or after it. */
  text: string
  /** Whether it is less than what was to be quoted. */
  isCut: boolean
}

/** What a picture card says of a paragraph: the passage, of a very long one its first sentences. */
export function quotedText(article: Article, { paragraph: id, span }: Passage): Quoted {
  const raw = article.paragraphs.find((paragraph) => paragraph.id === id)?.text ?? ''
  const shown = displayText(raw)
  const { start, end } = trimmed(shown, span ?? { start: 0, end: shown.length })
  const kept = start + fittingLength(shown.slice(start, end))
  const before = shown.slice(0, start).trim() === '' ? '' : '……'
  const after = shown.slice(kept).trim() === '' ? '' : '……'
  return { text: before + shown.slice(start, kept) + after, isCut: kept < end }
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end)
  const from = start + part.length - part.trimStart().length
  return { start: from, end: from + part.trim().length }
}

/** How many UTF-16 units stay: all, or whole sentences, or where one is too long, clauses, or what there is room for. */
function fittingLength(text: string): number {
  if (text.length <= longest) return text.length
  const room = text.slice(0, longest)
  const whole = { start: 0, end: text.length }
  for (const ends of [sentences(text), clauses(text, whole)]) {
    const last = ends.findLast(({ end }) => end <= longest)?.end ?? 0
    if (last > longest / 2) return last
  }
  // Between characters, never inside one.
  return Array.from(room).slice(0, -1).join('').length
}
