import { clauses, type Span } from '../../text/sentences.ts'

const numerals = '一二三四五六七八九十'

/**
 * The points in the sentences that follow a theme, each by its first clause: 「一要…」 「二要…」 (also 一是, 首先/其次,
 * 第一, (一), ①) where such a series begins; else the sentences that begin with 要, with those in which a short subject
 * stands before 要 (「全市上下要…」).
 */
export function findPoints(text: string, rest: readonly Span[]): Span[] {
  const numbered = findNumbered(text, rest)
  return numbered.length > 1 ? numbered : findDemands(text, rest)
}

/** Heads of numbered clauses, in the order of counting. */
function findNumbered(text: string, rest: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const sentence of rest) {
    for (const clause of clauses(text, sentence)) {
      if (isNumber(text.slice(clause.start, clause.start + 6), found.length + 1)) found.push(clause)
    }
  }
  return found
}

/** Does a clause begin with the number `count`: 一要, 二是, 第三, (四), ⑤, 首先? */
function isNumber(head: string, count: number): boolean {
  const numeral = numerals.charAt(count - 1)
  if (numeral === '') return false
  const circled = String.fromCharCode(0x2460 + count - 1)
  if (
    head.startsWith(circled) ||
    head.startsWith(`第${numeral}`) ||
    new RegExp(`^[（(]${numeral}[）)]`, 'u').test(head)
  )
    return true
  if (head.startsWith(`${numeral}要`) || head.startsWith(`${numeral}是`) || head.startsWith(`${numeral}、`))
    return true
  return (
    (count === 1 && head.startsWith('首先')) ||
    (count === 2 && head.startsWith('其次')) ||
    (count === 3 && /^(?:再次|最后)/u.test(head))
  )
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
