import { isWordEdge, wordLengthAt } from '../words/dictionary.ts'
import { followerAt } from '../words/followers.ts'
import { speechVerbAt } from '../words/speechVerbs.ts'
import { surnameAt } from '../words/surnames.ts'
import type { NamePrinted } from './findMentions.ts'
import { titleAfter } from './readOffices.ts'

/** Somebody whom an article names in full, with the offices it prints. */
export interface NamedPerson {
  name: string
  roles: readonly string[]
}

/** Whoever an article names in full, by surname. */
export type PeopleBySurname = ReadonlyMap<string, readonly NamedPerson[]>

/** People by their given name of two characters, where an article has only one of it and it is no word. */
export type PeopleByGivenName = ReadonlyMap<string, string>

export function byGivenName(people: readonly NamedPerson[]): PeopleByGivenName {
  const given = new Map<string, string | null>()
  for (const { name } of people) {
    const own = name.slice(1)
    if (own.length !== 2 || surnameAt(name, 0).length !== 1 || wordLengthAt(own, 0) === 2) continue
    given.set(own, given.has(own) ? null : name)
  }
  return new Map([...given].flatMap(([own, name]) => (name === null ? [] : [[own, name] as const])))
}

/** 「立新说」 where 甘立新 is named in full: between words, no part of another name, and followed by what people do. */
export function findGivenNames(
  text: string,
  people: PeopleByGivenName,
  mentions: readonly NamePrinted[],
): NamePrinted[] {
  const found: NamePrinted[] = []
  for (const [given, name] of people) {
    for (let at = text.indexOf(given); at >= 0; at = text.indexOf(given, at + given.length)) {
      const end = at + given.length
      const isFree = mentions.every((mention) => mention.end <= at || mention.start >= end)
      const acts = followerAt(text, end) > 0 || speechVerbAt(text, end) > 0
      if (isFree && acts && surnameAt(text, at - 1) === '' && isWordEdge(text, at))
        found.push({ name, start: at, end })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

export function bySurname(people: readonly NamedPerson[]): PeopleBySurname {
  return Map.groupBy(people, ({ name }) => surnameAt(name, 0))
}

/**
 * Where a surname and a title refer back to somebody (「关局长」 for 关明远, of whom 「县水利局局长」 is printed): sorted, none
 * overlapping `mentions`. Only when the title ends an office of exactly one person of that surname; 周县长 whom nobody
 * names in full is nobody.
 */
export function findReferences(
  text: string,
  people: PeopleBySurname,
  mentions: readonly NamePrinted[],
): NamePrinted[] {
  const found: NamePrinted[] = []
  let next = 0
  for (let at = 0; at < text.length; at += 1) {
    while ((mentions[next]?.end ?? Infinity) <= at) next += 1
    const surname = surnameAt(text, at)
    const own = surname === '' ? undefined : people.get(surname)
    if (own === undefined) continue
    const title = titleAfter(text, at + surname.length)
    if (title === null) continue
    const end = at + surname.length + title.length
    if ((mentions[next]?.start ?? Infinity) < end) continue
    const [meant, other] = own.filter(({ roles }) => roles.some((role) => role.endsWith(title)))
    if (meant === undefined || other !== undefined) continue
    found.push({ name: meant.name, start: at, end })
    at = end - 1
  }
  return found
}
