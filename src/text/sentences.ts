import { isDigit } from './characters.ts'

/** A stretch of a text: `start` inclusive, `end` exclusive, UTF-16 units. */
export interface Span {
  start: number
  end: number
}

const closing = new Set('”’」』）)】》"')
const ending = new Set('。！？!?')

/**
 * The sentences of one paragraph, in order, covering it without gaps. A sentence ends after 。！？ (also half-width
 * ! ?) and the closing quotation marks and brackets that follow; a full stop inside brackets or quotation marks
 * that go on does not hide the end: 「他说:“好。”」 is one sentence, 「“好。”他说。」 two.
 */
export function sentences(text: string): Span[] {
  const found: Span[] = []
  let start = 0
  let at = 0
  while (at < text.length) {
    if (!ending.has(text.charAt(at))) {
      at += 1
      continue
    }
    while (at < text.length && ending.has(text.charAt(at))) at += 1
    while (at < text.length && closing.has(text.charAt(at))) at += 1
    found.push({ start, end: at })
    start = at
  }
  if (start < text.length) found.push({ start, end: text.length })
  return found
}

const clauseEnding = new Set('。！？!?，,；;：:')

/** The clauses of a stretch of text: cut after 。！？，；： in either width, covering it without gaps. */
export function clauses(text: string, { start, end }: Span): Span[] {
  const found: Span[] = []
  let from = start
  for (let at = start; at < end; at += 1) {
    if (!clauseEnding.has(text.charAt(at)) || isInsideNumber(text, at)) continue
    while (at + 1 < end && (closing.has(text.charAt(at + 1)) || ending.has(text.charAt(at + 1)))) at += 1
    found.push({ start: from, end: at + 1 })
    from = at + 1
  }
  if (from < end) found.push({ start: from, end })
  return found
}

/** 68,692 and 8:30 are one number. */
function isInsideNumber(text: string, at: number): boolean {
  return isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1))
}
