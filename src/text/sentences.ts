import { isDigitUnit, unitAt } from './characters.ts'

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
  const unit = unitAt(text, at)
  return unit >= firstHan && unit < firstWide ? 0 : (marks[unit] ?? 0)
}

/** How the texts asked of last are divided: names, offices, acts and outline of a paragraph all ask again. */
const recent = new Map<string, Division>()
const mostRecent = 64
let last = newDivision('')

interface Division {
  text: string
  /** Where marks stand: whoever cuts the text looks at these alone. */
  marks: readonly number[]
  sentences: readonly Span[] | null
  /** By the stretch that they divide. */
  clauses: Map<number, readonly Span[]>
}

function divisionOf(text: string): Division {
  if (last.text === text) return last
  const known = recent.get(text)
  if (known !== undefined) return (last = known)
  if (recent.size >= mostRecent) recent.clear()
  last = newDivision(text)
  recent.set(text, last)
  return last
}

function newDivision(text: string): Division {
  const found: number[] = []
  for (let at = 0; at < text.length; at += 1) if (markAt(text, at) !== 0) found.push(at)
  return { text, marks: found, sentences: null, clauses: new Map() }
}

/**
 * The sentences of one paragraph, in order, covering it without gaps. A sentence ends after 。！？ (also half-width
 * ! ?) and the closing quotation marks and brackets that follow: 「他说:“好。”」 is one sentence, 「“好。”他说。」 two.
 */
export function sentences(text: string): readonly Span[] {
  const division = divisionOf(text)
  return (division.sentences ??= cutSentences(division))
}

function cutSentences({ text, marks: places }: Division): Span[] {
  const found: Span[] = []
  let start = 0
  for (const at of places) {
    if (at < start || (markAt(text, at) & sentence) === 0) continue
    let end = at + 1
    while ((markAt(text, end) & sentence) !== 0) end += 1
    while (markAt(text, end) === closing) end += 1
    found.push({ start, end })
    start = end
  }
  if (start < text.length) found.push({ start, end: text.length })
  return found
}

/** The clauses of a stretch of text: cut after 。！？，；： in either width, covering it without gaps. */
export function clauses(text: string, stretch: Span): readonly Span[] {
  const division = divisionOf(text)
  const key = stretch.start * longestText + stretch.end
  const known = division.clauses.get(key)
  if (known !== undefined) return known
  const found = cutClauses(division, stretch)
  division.clauses.set(key, found)
  return found
}

/** More units than a text may have. */
const longestText = 2 ** 26

function cutClauses({ text, marks: places }: Division, { start, end }: Span): Span[] {
  const found: Span[] = []
  let from = start
  let behind = start
  for (let index = firstFrom(places, start); index < places.length; index += 1) {
    const at = places[index] ?? end
    if (at >= end) break
    if (at < behind || (markAt(text, at) & clause) === 0) continue
    let next = at + 1
    while (next < end && (markAt(text, next) & (sentence | closing)) !== 0) next += 1
    if (!isInsideNumber(text, at) && !isInsideRemark(text, at)) {
      found.push({ start: from, end: next })
      from = next
    }
    behind = next
  }
  if (from < end) found.push({ start: from, end })
  return found
}

/** The index of the first place from `offset` on. */
export function firstFrom(places: readonly number[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** 68,692 and 8:30 are one number. */
function isInsideNumber(text: string, at: number): boolean {
  return isDigitUnit(unitAt(text, at - 1)) && isDigitUnit(unitAt(text, at + 1))
}

const longestRemark = 8
const [fullBracket, halfBracket] = ['（'.charCodeAt(0), '('.charCodeAt(0)]

/** 「甲某（女，壮族）」: what stands in a short bracket is no clause. */
function isInsideRemark(text: string, at: number): boolean {
  let open = at - 1
  const least = Math.max(0, at - longestRemark - 1)
  while (open >= least && text.charCodeAt(open) !== fullBracket && text.charCodeAt(open) !== halfBracket)
    open -= 1
  if (open < least || !/[，,；;]/u.test(text.charAt(at))) return false
  return (
    /^[^（）()。]{1,8}$/u.test(text.slice(open + 1, at)) &&
    /^[^（）()。]{1,8}[）)]/u.test(text.slice(at + 1, at + longestRemark + 2))
  )
}
