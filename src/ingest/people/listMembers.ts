import { isBreak, isHan } from '../../text/characters.ts'
import { isDictionaryWord, wordLengthAt } from '../words/dictionary.ts'
import { isOfficeOfOne, officeHeadBefore } from '../words/officeWords.ts'
import { surnameAt } from '../words/surnames.ts'
import { isPlace, isSpelled } from '../words/transliteration.ts'
import { firstUnits, unitSet } from '../words/wordList.ts'
import { sentences, type Span } from '../../text/sentences.ts'
import { hasNameShape } from './nameShape.ts'

/**
 * What stands in a list of people as one of them and has the shape of a name, where the sentence alone had left it in
 * doubt: between the names of a long list (「甲某、乙某、喻冬至、丙某」), spelled (「甲某、吉日木图、乙某」), or with its office among others
 * with theirs (「县长高寒，县政协主席甲某，副县长乙某出席」). `names` are the names found in the text, sorted.
 */
export function listMembers(text: string, names: readonly Span[]): Span[] {
  if (names.length < fewest.spelled - 1) return []
  return [...betweenNames(text, names), ...amongOffices(text, names), ...openers(text, names)]
}

/**
 * 「县领导丑某某、甲某、乙某参加」: of a rare surname, between an office and a list of names; 「县领导舒展、甲某、乙某参加」: a word
 * of two characters that may be a name.
 */
function openers(text: string, names: readonly Span[]): Span[] {
  return names.flatMap(({ start, end }, index) => {
    if (text.charAt(start - 1) !== '、' || text.slice(end, names[index + 1]?.start) !== '、') return []
    const [three, two] = [start - 4, start - 3]
    if (officeHeadBefore(text, three) >= 2 && isHan(text.charAt(three)) && isHan(text.charAt(three + 2)))
      return wordLengthAt(text, three, 3) === 1 ? [{ start: three, end: start - 1 }] : []
    const item = text.slice(two, start - 1)
    return officeHeadBefore(text, two) >= 2 && hasNameShape(item) ? [{ start: two, end: start - 1 }] : []
  })
}

/** How many names a list must have. */
const fewest = { surnamed: 6, spelled: 3, withOffice: 2 } as const

function betweenNames(text: string, names: readonly Span[]): Span[] {
  const found: Span[] = []
  let chain = 0
  let pending: Span[] = []
  const flush = (): void => {
    if (chain >= fewest.surnamed) found.push(...pending)
    else if (chain >= fewest.spelled) found.push(...pending.filter((span) => isClear(text, span)))
    chain = 0
    pending = []
  }
  names.forEach(({ end }, index) => {
    chain += 1
    const next = names[index + 1]?.start ?? text.length
    if (text.slice(end, next) === '、') return
    const member = memberAfter(text, end, next)
    if (member !== null) pending.push(member)
    if (member === null || text.slice(member.end, next) !== '、') flush()
  })
  flush()
  return found
}

/** 「、喻冬至、」 or 「、喻冬至。」 or 「、吉日木图参加」 right behind `from`. */
function memberAfter(text: string, from: number, next: number): Span | null {
  const item = /^、([\p{Script=Han}]{2,4}?)(?=[、。；;，,]|等|出席|参加|列席|陪同|作|分别)/u.exec(
    text.slice(from, Math.min(next + 1, from + 8)),
  )?.[1]
  if (item === undefined) return null
  const span = { start: from + 1, end: from + 1 + item.length }
  return hasNameShape(item) || isSpelledName(text, span) ? span : null
}

/** Spelled, or of three characters that begin no word. */
function isClear(text: string, span: Span): boolean {
  return isSpelledName(text, span) || (span.end - span.start === 3 && wordLengthAt(text, span.start, 3) === 1)
}

function isSpelledName(text: string, { start, end }: Span): boolean {
  return end - start >= 3 && isSpelled(text, start, end) && !isPlace(text.slice(start, end))
}

/** Names whose office is right before them, and behind which their stretch of the list ends. */
function amongOffices(text: string, names: readonly Span[]): Span[] {
  const own = names.filter((name) => isElement(text, name))
  if (own.length < fewest.withOffice) return []
  return sentences(text).flatMap((sentence) => {
    const inside = own.filter(({ start }) => start >= sentence.start && start < sentence.end)
    const [first, last] = [inside[0], inside.at(-1)]
    if (inside.length < fewest.withOffice || first === undefined || last === undefined) return []
    const from = Math.max(sentence.start, first.start - reach)
    return elementsBetween(text, { start: from, end: Math.min(sentence.end, last.end + reach) }).filter(
      (span) => !names.some(({ start, end }) => start < span.end && end > span.start),
    )
  })
}

/** An office and a name are hardly longer. */
const reach = 24

function elementsBetween(text: string, { start, end }: Span): Span[] {
  const found: Span[] = []
  for (let at = start + 2; at < end; at += 1) {
    if (officeHeadBefore(text, at) < 2) continue
    const length = /^[\p{Script=Han}]{2,4}?(?=[、。；;，,]|等|出席|参加|列席|陪同|主持)/u.exec(
      text.slice(at, at + 8),
    )?.[0].length
    if (length === undefined) continue
    const span = { start: at, end: at + length }
    const item = text.slice(at, span.end)
    const isOfOne = isOfficeOfOne(text, at)
    const isName =
      surnameAt(text, at) === ''
        ? isOfOne && isRareName(text, span)
        : hasNameShape(item) && (isOfOne || !isDictionaryWord(item))
    if (isName) found.push(span)
  }
  return found
}

const unlikeNames = unitSet(
  firstUnits('的 了 在 是 不 都 也 就 还 要 会 能 说 来 去 到 把 被 和 与 及 兼 任 等 各 有 为 以 向 从 对'),
)

/** Of a rare surname, or of a people that has none: characters that begin no word and end no office. */
function isRareName(text: string, { start, end }: Span): boolean {
  const isShort = end - start === 2 && isBreak(text.charAt(end))
  if (end - start !== 3 && !isShort) return false
  if (wordLengthAt(text, start, 3) > 1 || officeHeadBefore(text, end) > 0) return false
  for (let at = start; at < end; at += 1) if (unlikeNames(text.charCodeAt(at))) return false
  return true
}

function isElement(text: string, { start, end }: Span): boolean {
  return (
    officeHeadBefore(text, start) >= 2 &&
    /^(?:[、。；;，,]|等|出席|参加|列席|陪同|主持)/u.test(text.slice(end, end + 2))
  )
}
