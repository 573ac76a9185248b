import { isDigit } from './characters.ts'

/** A stretch of a text: `start` inclusive, `end` exclusive, UTF-16 units. */
export interface Span {
  start: number
  end: number
}

/** What the units of a text do: end a clause, end a sentence too, close a quotation or a bracket. */
const marks = new Uint8Array(65536)
const [clause, sentence, closing] = [1, 2, 4]
for (const mark of '，,；;：:') marks[mark.charCodeAt(0)] = clause
for (const mark of '。！？!?') marks[mark.charCodeAt(0)] = clause | sentence
for (const mark of '”’」』）)】》"') marks[mark.charCodeAt(0)] = closing

// Han characters are most of a text, and no mark: the table is not even looked at.
const [firstHan, firstWide] = [0x3400, 0xff00]

function markAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= firstHan && unit < firstWide ? 0 : (marks[unit] ?? 0)
}

/**
 * The sentences of one paragraph, in order, covering it without gaps. A sentence ends after 。！？ (also half-width
 * ! ?) and the closing quotation marks and brackets that follow: 「他说:“好。”」 is one sentence, 「“好。”他说。」 two.
 */
export function sentences(text: string): Span[] {
  const found: Span[] = []
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    if ((markAt(text, at) & sentence) === 0) continue
    let end = at + 1
    while ((markAt(text, end) & sentence) !== 0) end += 1
    while (markAt(text, end) === closing) end += 1
    found.push({ start, end })
    start = end
    at = end - 1
  }
  if (start < text.length) found.push({ start, end: text.length })
  return found
}

/** The clauses of a stretch of text: cut after 。！？，；： in either width, covering it without gaps. */
export function clauses(text: string, { start, end }: Span): Span[] {
  const found: Span[] = []
  let from = start
  for (let at = start; at < end; at += 1) {
    if ((markAt(text, at) & clause) === 0) continue
    let next = at + 1
    while (next < end && (markAt(text, next) & (sentence | closing)) !== 0) next += 1
    if (!isInsideNumber(text, at) && !isInsideRemark(text, at)) {
      found.push({ start: from, end: next })
      from = next
    }
    at = next - 1
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
  const before = text.slice(Math.max(0, at - longestRemark - 1), at)
  if (!before.includes('（') && !before.includes('(')) return false
  const isOpen = /[，,；;]/u.test(text.charAt(at)) && /[（(][^（）()。]{1,8}$/u.test(before)
  return isOpen && /^[^（）()。]{1,8}[）)]/u.test(text.slice(at + 1, at + longestRemark + 2))
}
