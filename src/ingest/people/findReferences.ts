import { surnameAt } from '../words/surnames.ts'
import { firstUnits, unitSet } from '../words/wordList.ts'
import type { NamePrinted } from './findMentions.ts'
import { titleAfter } from './readOffices.ts'

/** Somebody whom an article names in full, with the offices it prints. */
export interface NamedPerson {
  name: string
  roles: readonly string[]
}

/** Whoever an article names in full, by surname; `mayBegin`: is this the first UTF-16 unit of one? */
export interface PeopleBySurname {
  people: ReadonlyMap<string, readonly NamedPerson[]>
  mayBegin: (unit: number) => boolean
}

export function bySurname(named: readonly NamedPerson[]): PeopleBySurname {
  const people = Map.groupBy(named, ({ name }) => surnameAt(name, 0))
  people.delete('')
  return { people, mayBegin: unitSet(firstUnits(people.keys())) }
}

/**
 * Where a surname and a title refer back to somebody (「关局长」 for 关明远, of whom 「县水利局局长」 is printed): sorted, none
 * overlapping `mentions`. Only when the title ends an office of exactly one person of that surname; 周县长 whom nobody
 * names in full is nobody.
 */
export function findReferences(
  text: string,
  { people, mayBegin }: PeopleBySurname,
  mentions: readonly NamePrinted[],
): NamePrinted[] {
  const found: NamePrinted[] = []
  let next = 0
  for (let at = 0; at < text.length; at += 1) {
    if (!mayBegin(text.charCodeAt(at))) continue
    while ((mentions[next]?.end ?? Infinity) <= at) next += 1
    const surname = surnameAt(text, at)
    const own = people.get(surname)
    if (own === undefined) continue
    const title = titleAfter(text, at + surname.length)
    if (title === null) continue
    const end = at + surname.length + title.length
    // 「司司长司光」: with the name right behind it, it is the office.
    if ((mentions[next]?.start ?? Infinity) <= end) continue
    const [meant, other] = own.filter(({ roles }) => roles.some((role) => role.endsWith(title)))
    if (meant === undefined || other !== undefined) continue
    found.push({ name: meant.name, start: at, end })
    at = end - 1
  }
  return found
}
