import { isDictionaryWord, isWordEdge } from '../words/dictionary.ts'
import { isClosing, mayClose } from '../words/followers.ts'
import { isNameDot } from '../words/transliteration.ts'
import type { ChosenName } from './crf/chooseNames.ts'
import { isWellKnown } from './wellKnown.ts'

/**
 * Names as they were chosen, cut where a character of theirs belongs to the words around: 「张某|因」, 「后卫|艾登·海文」,
 * 「罗尔夫·魏默|正」 where 魏默 stands by itself, and whole where one is missing: 「雨|果·某某」.
 */
export function withOwnEdges(chosen: readonly ChosenName[], texts: readonly string[]): ChosenName[] {
  const names = new Set(chosen.map(({ name }) => name))
  return chosen.map((each) => {
    const text = texts[each.text] ?? ''
    const end = each.end - Number(endsInNextWord(each.name, names))
    const start = each.start + startShift(text, each)
    return start === each.start && end === each.end
      ? each
      : { ...each, start, end, name: text.slice(start, end) }
  })
}

function endsInNextWord(name: string, names: ReadonlySet<string>): boolean {
  const last = name.charAt(name.length - 1)
  if (!isClosing(last) && !mayClose(last)) return false
  if (name.length === 3 && name.charAt(1) === '某') return true
  const part = name.slice(lastDot(name) + 1, -1)
  const mayBeOther = part.length + 1 === name.length && !seldomGiven.test(last)
  return part.length >= 2 && !mayBeOther && names.has(part)
}

/** Few names end so: 「孙某即」 where 孙某 is named is no other person, 「王建中」 beside 王建 may be. */
const seldomGiven = /[即其提受据所要会去来先应自以于有说的等在与及是被把了也还就对向从到则并称]/u

function lastDot(name: string): number {
  for (let at = name.length - 1; at >= 0; at -= 1) if (isNameDot(name.charAt(at))) return at
  return -1
}

/** How far a dotted name begins from where it was read: never within a word, 「后卫」 or 「雨果」. */
function startShift(text: string, { start, name }: ChosenName): number {
  const first = Array.from(name).findIndex(isNameDot)
  if (first < 0 || start === 0) return 0
  if (first === 1) return isWithinWord(text, start) || isWellKnown(text.slice(start - 1, start + 1)) ? -1 : 0
  return first > 2 && isWithinWord(text, start) ? 1 : 0
}

function isWithinWord(text: string, at: number): boolean {
  return isDictionaryWord(text.slice(at - 1, at + 1)) && !isWordEdge(text, at)
}
