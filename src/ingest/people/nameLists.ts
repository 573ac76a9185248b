import { isBreak, isHan } from '../../text/characters.ts'
import type { Span } from '../../text/sentences.ts'
import { wordLengthAt } from '../words/dictionary.ts'
import { endsLikeGroup, isNotName } from '../words/notNames.ts'
import { surnameAt } from '../words/surnames.ts'
import { believed, evidenceAfter, headOf, nameAt } from './readName.ts'

const joint = /^(?:[（(][^（）()]{1,8}[）)])?(?:、|和|与|及|以及|同|暨)/u
const longestList = 60
const longList = 5

/**
 * The names that follow `first` in one list: 「张曙、曹裕江、龙良文」 after 张曙. In a list of five names or more, one
 * that is also a word (曹植) is a name too, if names stand on both sides or the list ends with it.
 */
export function listAfter(text: string, first: Span): Span[] {
  const names: Span[] = []
  const doubtful: Span[] = []
  let end = first.end
  while (names.length < longestList) {
    const between = joint.exec(text.slice(end, end + 14))
    if (between === null) break
    const at = end + between[0].length
    const next = nameAt(text, at, between[0].endsWith('、') ? believed : 3)
    if (next !== null && endsElement(text, next.end) && !isDictionaryWord(text, next)) names.push(next)
    else {
      const word = nameShaped(text, at)
      if (word === null) break
      doubtful.push(word)
    }
    end =
      (names.at(-1)?.end ?? 0) > (doubtful.at(-1)?.end ?? 0)
        ? (names.at(-1)?.end ?? end)
        : (doubtful.at(-1)?.end ?? end)
  }
  const all =
    names.length + 1 >= longList && doubtful.length * 2 < names.length ? [...names, ...doubtful] : names
  return all.toSorted((a, b) => a.start - b.start)
}

/** An element of a list that has the shape of a Chinese name and nothing else. */
function nameShaped(text: string, at: number): Span | null {
  const surname = surnameAt(text, at)
  let end = at
  while (isHan(text.charAt(end)) && text.charAt(end) !== '等' && end - at < 5) end += 1
  const name = text.slice(at, end)
  const given = name.length - surname.length
  if (surname === '' || given < 1 || given > 2 || isNotName(name) || endsLikeGroup(name)) return null
  return { start: at, end }
}

function endsElement(text: string, end: number): boolean {
  const next = text.charAt(end)
  return isBreak(next) || evidenceAfter(text, end) >= 2
}

function isDictionaryWord(text: string, { start, end }: Span): boolean {
  return end - start === 2 && wordLengthAt(text, start) >= 2
}

/** Longer than any name that is read. */
const longestFirst = 28

/** A list that opens a clause and holds nothing but names, three or more, none introduced: 「陈某、李某某、张某某」. */
export function bareList(text: string, { start, end }: Span): Span[] {
  const head = headOf(text, start)
  if (!text.slice(head, head + longestFirst).includes('、')) return []
  const first = nameAt(text, head, believed)
  if (first === null || first.end >= end || text.charAt(first.end) !== '、' || isDictionaryWord(text, first))
    return []
  const all = [first, ...listAfter(text, first)]
  const wide = all.filter((span) => span.end - span.start >= 3).length
  const isWhole = text.charAt(all.at(-1)?.end ?? 0) !== '、'
  return all.length >= 3 && (wide >= 3 || (isWhole && wide * 2 >= all.length)) ? all : []
}
