import { isNotName } from '../words/notNames.ts'
import { surnameAt } from '../words/surnames.ts'

const most = 4
const leastTold = 3
/** What is told of a person and of nothing else: 「字…」 「生于…」 「是…人」. */
const toldOfPeople =
  /^(?:字[^\p{P}]{1,3}[，,。]|说[，,：:。]|曰|生于|出生|去世|病逝|是[^\p{P}]{1,8}人[，,。])/u

/**
 * The person whom a headline announces, 「罗存礼：一个人和一座桥」: a name before a colon that the text repeats and of
 * which it tells what is told of people only. Null for places and everything else that headlines announce.
 */
export function headlineSubject(headline: string, paragraphs: readonly string[]): string | null {
  const colon = headline.search(/[：:]/u)
  const name = headline.slice(0, Math.max(0, colon)).trim()
  if (name.length < 2 || name.length > most || surnameAt(name, 0) === '' || isNotName(name)) return null
  const after = paragraphs.flatMap((text) => text.split(name).slice(1))
  return after.length >= leastTold && after.some((text) => toldOfPeople.test(text)) ? name : null
}
