import { isDictionaryWord, isWordEdge } from '../words/dictionary.ts'
import { followerAt } from '../words/followers.ts'
import { speechVerbAt } from '../words/speechVerbs.ts'
import { surnameAt } from '../words/surnames.ts'
import { firstUnits, mayBe, type RoughUnits, roughUnits } from '../words/wordList.ts'
import { type NamePrinted, nextMention } from './findMentions.ts'
import { titleAfter } from './readOffices.ts'

/** Somebody whom an article names in full, with the offices it prints. */
export interface NamedPerson {
  name: string
  roles: readonly string[]
}

/** Whoever an article names in full, by surname; `beginnings`: their first UTF-16 units. */
export interface PeopleBySurname {
  people: ReadonlyMap<string, readonly NamedPerson[]>
  beginnings: RoughUnits
}

/** People by their given name of two characters, where an article has only one of it. */
export interface PeopleByGivenName {
  people: ReadonlyMap<string, string>
  beginnings: RoughUnits
}

export function byGivenName(named: readonly NamedPerson[]): PeopleByGivenName {
  const given = new Map<string, string | null>()
  for (const { name } of named) {
    const own = name.slice(1)
    if (own.length !== 2 || surnameAt(name, 0).length !== 1) continue
    given.set(own, given.has(own) ? null : name)
  }
  const people = new Map([...given].flatMap(([own, name]) => (name === null ? [] : [[own, name] as const])))
  return { people, beginnings: roughUnits(firstUnits(people.keys())) }
}

/** 「立新说」 where 甘立新 is named in full: no word, between words, no part of another name, and followed by what people do. */
export function findGivenNames(
  text: string,
  { people, beginnings }: PeopleByGivenName,
  mentions: readonly NamePrinted[],
): NamePrinted[] {
  const found: NamePrinted[] = []
  const mentionFrom = nextMention(mentions)
  for (let at = 0; at < text.length; at += 1) {
    if (!mayBe(beginnings, text.charCodeAt(at))) continue
    const end = at + 2
    const name = people.get(text.slice(at, end))
    if (name === undefined) continue
    const isFree = mentionFrom(at) >= end
    const acts = followerAt(text, end) > 0 || speechVerbAt(text, end) > 0
    if (!isFree || !acts || surnameAt(text, at - 1) !== '') continue
    if (!isDictionaryWord(text.slice(at, end)) && isWordEdge(text, at)) found.push({ name, start: at, end })
  }
  return found
}

export function bySurname(named: readonly NamedPerson[]): PeopleBySurname {
  const people = Map.groupBy(named, ({ name }) => surnameAt(name, 0))
  people.delete('')
  return { people, beginnings: roughUnits(firstUnits(people.keys())) }
}

/**
 * Where a surname and a title refer back to somebody (「关局长」 for 关明远, of whom 「县水利局局长」 is printed): sorted, none
 * overlapping `mentions`. Only when the title ends an office of exactly one person of that surname; 周县长 whom nobody
 * names in full is nobody.
 */
export function findReferences(
  text: string,
  { people, beginnings }: PeopleBySurname,
  mentions: readonly NamePrinted[],
): NamePrinted[] {
  const found: NamePrinted[] = []
  const mentionFrom = nextMention(mentions)
  for (let at = 0; at < text.length; at += 1) {
    if (!mayBe(beginnings, text.charCodeAt(at))) continue
    const surname = surnameAt(text, at)
    const own = people.get(surname)
    if (own === undefined) continue
    const title = titleAfter(text, at + surname.length)
    if (title === null) continue
    const end = at + surname.length + title.length
    // 「司司长司光」: with the name right behind it, it is the office.
    if (mentionFrom(at) <= end) continue
    const meant = onlyHolder(own, title)
    if (meant === null) continue
    found.push({ name: meant, start: at, end })
    at = end - 1
  }
  return found
}

/** Who alone of some people holds an office that ends in a title. */
function onlyHolder(people: readonly NamedPerson[], title: string): string | null {
  const [holder, other] = people.filter(({ roles }) => roles.some((role) => role.endsWith(title)))
  return holder === undefined || other !== undefined ? null : holder.name
}
