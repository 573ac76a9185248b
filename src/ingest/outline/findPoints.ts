import { unitAt } from '../../text/characters.ts'
import { clauses, type Span } from '../../text/sentences.ts'
import { firstUnits, unitSet } from '../words/wordList.ts'

const numerals = '一二三四五六七八九十'
/** With one of these every number of a series begins. */
const mayCount = unitSet(firstUnits(`①②③④⑤⑥⑦⑧⑨⑩第（(${numerals}123456789首其再最`))

/**
 * The points in the sentences that follow a theme, each by its first clause: 「一要…」 「二要…」 (also 一是, 首先/其次,
 * 第一, (一), ①, 1.) where such a series begins, or goes on after `counted` points in paragraphs of their own; else the
 * sentences that begin with 要, with those in which a short subject stands before 要 (「全市上下要…」).
 */
export function findPoints(text: string, rest: readonly Span[], counted: number): Span[] {
  const numbered = findNumbered(text, rest, counted)
  const opens = numbered[0]?.start === 0
  return numbered.length > 1 || opens ? numbered : findDemands(text, rest)
}

/** Heads of numbered clauses, in the order of counting from `counted`; a number that stands alone takes the next clause. */
export function findNumbered(text: string, rest: readonly Span[], counted: number): Span[] {
  const found: Span[] = []
  for (const sentence of rest) {
    const parts = clauses(text, sentence)
    parts.forEach((clause, index) => {
      const head = text.slice(clause.start, clause.start + 6)
      if (!isNumber(head, counted + found.length + 1)) return
      const isBare =
        clause.end - clause.start <= 5 && /[，,、：:]$/u.test(text.slice(clause.start, clause.end))
      found.push({ start: clause.start, end: isBare ? (parts[index + 1]?.end ?? clause.end) : clause.end })
    })
  }
  return found
}

/** Does a paragraph or clause begin as a point of a series does? */
export function opensSeries(text: string): boolean {
  if (!mayCount(unitAt(text, 0))) return false
  const head = text.slice(0, 6)
  return Array.from(numerals, (_, index) => index + 1).some((count) => isNumber(head, count))
}

const numberedHeads = Array.from(numerals, (numeral, index) => {
  const count = index + 1
  const circled = String.fromCharCode(0x2460 + index)
  const ordinal = count === 1 ? '|首先|首要' : count === 2 ? '|其次' : count === 3 ? '|再次|最后|第三' : ''
  return new RegExp(
    `^(?:${circled}|第${numeral}[，,、是要方个]|[（(](?:${numeral}|${count})[）)]|${numeral}(?:要|是|、|则|个?方面)|${count}[.．、](?!\\d)${ordinal})`,
    'u',
  )
})

/** Does a clause begin with the number `count`: 一要, 二是, 第三, (四), ⑤, 首先? */
function isNumber(head: string, count: number): boolean {
  return numberedHeads[count - 1]?.test(head) ?? false
}

const longestSubject = 6

function findDemands(text: string, rest: readonly Span[]): Span[] {
  const bare = rest.filter(({ start }) => text.charAt(start) === '要')
  if (bare.length === 0) return []
  return rest.filter((sentence) => isDemand(text, sentence)).map((sentence) => wholeClause(text, sentence))
}

/** 「要坚守…」 or 「全市上下要…」, not 「我们要…」. */
function isDemand(text: string, { start }: Span): boolean {
  const head = text.slice(start, start + longestSubject + 1)
  const at = head.indexOf('要')
  return (
    at >= 0 &&
    !/^(?:我们|我|你们|他们|只要|主要|需要|重要|既要|又要|如果|若)/u.test(head) &&
    /^[\p{Script=Han}]*$/u.test(head.slice(0, at)) &&
    !/[需重主只必]$/u.test(head.slice(0, at))
  )
}

const opensObject = /^[\p{Script=Han}]{0,6}要(?:对|把|将|就|按照|根据|针对|围绕)/u
const closesNoun = /(?:情况|问题|论述|精神|要求|部署|原则|方面|工作|意见)[，,]$/u

/** The first clause; with the next one where it is only 「要对…情况,」. */
function wholeClause(text: string, sentence: Span): Span {
  const [first, second] = clauses(text, sentence)
  if (first === undefined) return sentence
  const words = text.slice(first.start, first.end)
  return second !== undefined && opensObject.test(words) && closesNoun.test(words)
    ? { start: first.start, end: second.end }
    : first
}
