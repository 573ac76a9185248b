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
    parts.forEach((whole, index) => {
      const clause = counted + found.length > 0 ? whole : withoutSubject(text, whole)
      const head = text.slice(clause.start, clause.start + 6)
      if (!isNumber(head, counted + found.length + 1)) return
      const isBare =
        clause.end - clause.start <= 5 && /[，,、：:]$/u.test(text.slice(clause.start, clause.end))
      found.push({ start: clause.start, end: isBare ? (parts[index + 1]?.end ?? clause.end) : clause.end })
    })
  }
  return found
}

const mayAddress = unitSet(firstUnits(' 各全大我同'))

/** 「各乡镇和有关部门|一要…」: the first number may have its subject before it. */
function withoutSubject(text: string, { start, end }: Span): Span {
  if (!mayAddress(unitAt(text, start))) return { start, end }
  const subject =
    /^\s?(?:各|全|大家|我们|同志们)[\p{Script=Han}]{0,14}?(?=一(?:要|是)[^\p{Script=Han}]{0,1}[\p{Script=Han}]{2})/u
  return { start: start + (subject.exec(text.slice(start, Math.min(end, start + 24)))?.[0].length ?? 0), end }
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
  const own = rest.map((sentence) => withoutLead(text, sentence))
  const bare = own.filter(({ start }) => text.charAt(start) === '要')
  if (bare.length === 0) return []
  return own
    .filter((sentence) => isDemand(text, sentence))
    .flatMap((sentence) => demandsOf(text, sentence))
    .map((sentence) => wholeClause(text, sentence))
}

const mayLead = unitSet(firstUnits('同此另其下'))

/** 「同时，|要…」 */
function withoutLead(text: string, { start, end }: Span): Span {
  if (!mayLead(unitAt(text, start))) return { start, end }
  const lead = /^(?:同时|此外|另外|其中|下一步)[，,]/u.exec(text.slice(start, start + 4))?.[0].length ?? 0
  return { start: start + lead, end }
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

/** 「要…；要…」: behind a semicolon another one may begin. */
function demandsOf(text: string, sentence: Span): Span[] {
  const found = [sentence]
  for (const { end } of clauses(text, sentence)) {
    const isNext = '；;'.includes(text.charAt(end - 1)) && text.charAt(end) === '要' && end < sentence.end
    if (isNext) found.push({ start: end, end: sentence.end })
  }
  return found
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
    : firstClause(text, sentence)
}

/** The first clause; with the next one where it is only 「在…的同时,」. */
export function firstClause(text: string, span: Span): Span {
  const [first, second] = clauses(text, span)
  if (first === undefined) return span
  return second !== undefined && besides.test(text.slice(first.start, first.end))
    ? { start: first.start, end: second.end }
    : first
}

const besides = /^\s?要?在.+(?:的?同时|基础上|前提下)[，,]$/u
