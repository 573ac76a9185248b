import { isDigit } from './characters.ts'

/** A stretch of a text: `start` inclusive, `end` exclusive, UTF-16 units. */
export interface Span {
  start: number
  end: number
}

const sentenceEnd = /[。！？!?]+[”’」』）)】》"]*/gu

/**
 * The sentences of one paragraph, in order, covering it without gaps. A sentence ends after 。！？ (also half-width
 * ! ?) and the closing quotation marks and brackets that follow: 「他说:“好。”」 is one sentence, 「“好。”他说。」 two.
 */
export function sentences(text: string): Span[] {
  const found: Span[] = []
  let start = 0
  for (const { index, 0: mark } of text.matchAll(sentenceEnd)) {
    found.push({ start, end: index + mark.length })
    start = index + mark.length
  }
  if (start < text.length) found.push({ start, end: text.length })
  return found
}

const clauseEnd = /[。！？!?，,；;：:][。！？!?”’」』）)】》"]*/gu

/** The clauses of a stretch of text: cut after 。！？，；： in either width, covering it without gaps. */
export function clauses(text: string, { start, end }: Span): Span[] {
  const found: Span[] = []
  let from = start
  for (const { index, 0: mark } of text.slice(start, end).matchAll(clauseEnd)) {
    if (isInsideNumber(text, start + index) || isInsideRemark(text, start + index)) continue
    found.push({ start: from, end: start + index + mark.length })
    from = start + index + mark.length
  }
  if (from < end) found.push({ start: from, end })
  return found
}

/** 68,692 and 8:30 are one number. */
function isInsideNumber(text: string, at: number): boolean {
  return isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1))
}

const longestRemark = 8

/** 「甲某（女，壮族）」: what stands in a short bracket is no clause. */
function isInsideRemark(text: string, at: number): boolean {
  if (!/[，,；;]/u.test(text.charAt(at))) return false
  const open = /[（(][^（）()。]{1,8}$/u.test(text.slice(Math.max(0, at - longestRemark - 1), at))
  return open && /^[^（）()。]{1,8}[）)]/u.test(text.slice(at + 1, at + longestRemark + 2))
}
