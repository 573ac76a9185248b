import type { Act } from '../article/article.ts'
import { findActs } from './people/findActs.ts'
import { findMentions, type NamePrinted } from './people/findMentions.ts'
import { findNames } from './people/findNames.ts'
import { findRepeated } from './people/findRepeated.ts'
import { findRoles } from './people/findRoles.ts'
import { leadersOf } from './people/leadersOf.ts'
import { isNameDot } from './words/transliteration.ts'

/** The texts of one article in which people are looked for, and who is credited with it. */
export interface PeopleSource {
  /** The main headline first, then the other parts. */
  headline: readonly string[]
  paragraphs: readonly string[]
  credits: readonly { name: string; role: string | null }[]
}

/** One name with everything the article prints of it. `parts` are the indices in `headline` that name them. */
export interface FoundPerson {
  name: string
  roles: string[]
  acts: Act[]
  mentions: { paragraph: number; start: number; end: number }[]
  parts: number[]
}

/**
 * The people of an article, in the order in which they are first printed, then those only credited. A name is
 * believed where the text gives evidence for it once, and then found everywhere. Precision comes first: a name that
 * could as well be a word is left out.
 */
export function findPeople({ headline, paragraphs, credits }: PeopleSource): FoundPerson[] {
  const sites = [...paragraphs, ...headline].map((text) => findNames(text))
  const printed = namesPrinted(
    [...paragraphs, ...headline],
    sites,
    credits.map(({ name }) => name),
  )
  for (const name of headline.flatMap((part) =>
    leadersOf(part, new Set(printed.keys())).map((person) => person.name),
  )) {
    if (!printed.has(name)) printed.set(name, name)
  }
  const people = new Map<string, FoundPerson>()
  const person = (name: string): FoundPerson => {
    const known = people.get(name) ?? { name, roles: [], acts: [], mentions: [], parts: [] }
    people.set(name, known)
    return known
  }
  headline.forEach((text, index) => {
    const sure = new Set(sites[paragraphs.length + index]?.map(({ start }) => start))
    readHeadline(text, index, findMentions(text, printed, sure), person)
  })
  paragraphs.forEach((text, index) => {
    const sure = new Set(sites[index]?.map(({ start }) => start))
    readParagraph(text, index, findMentions(text, printed, sure), person, (name) =>
      credits.some((credit) => credit.name === name),
    )
  })
  for (const { name, role } of credits) {
    const credited = person(name)
    if (role !== null) addNew(credited.roles, role)
    addNew(credited.acts, 'reports')
  }
  for (const { acts } of people.values()) if (acts.length === 0) acts.push('mentioned')
  return [...people.values()]
}

/** Every printed form and the full name it stands for; a part of one dotted name stands for the whole. */
function namesPrinted(
  texts: readonly string[],
  sites: readonly { start: number; end: number }[][],
  credited: readonly string[],
): Map<string, string> {
  const printed = new Map<string, string>()
  texts.forEach((text, index) => {
    for (const { start, end } of sites[index] ?? [])
      printed.set(text.slice(start, end), squeeze(text.slice(start, end)))
  })
  for (const name of credited) printed.set(name, name)
  for (const name of findRepeated(texts)) if (!printed.has(name)) printed.set(name, name)
  const owners = new Map<string, string | null>()
  for (const name of [...printed.values()].filter((value) => Array.from(value).some(isNameDot))) {
    for (const part of name.split(/[·・•‧]/u)) {
      if (part.length >= 2) owners.set(part, owners.has(part) && owners.get(part) !== name ? null : name)
    }
  }
  for (const [part, owner] of owners) if (owner !== null) printed.set(part, owner)
  return printed
}

function squeeze(name: string): string {
  return name.replace(/[\s\u3000]+/gu, '')
}

function readHeadline(
  text: string,
  index: number,
  mentions: readonly NamePrinted[],
  person: (name: string) => FoundPerson,
): void {
  const roles = findRoles(text, mentions)
  mentions.forEach(({ name }, at) => {
    const found = person(name)
    addNew(found.parts, index)
    for (const role of roles[at] ?? []) addNew(found.roles, role)
    if (index === 0) addNew(found.acts, 'subject')
  })
  for (const { name, act } of leadersOf(text, new Set(mentions.map((mention) => mention.name))))
    addNew(person(name).acts, act)
}

function readParagraph(
  text: string,
  index: number,
  mentions: readonly NamePrinted[],
  person: (name: string) => FoundPerson,
  isCredited: (name: string) => boolean,
): void {
  const roles = findRoles(text, mentions)
  mentions.forEach(({ name, start, end }, at) => {
    const found = person(name)
    found.mentions.push({ paragraph: index, start, end })
    for (const role of roles[at] ?? []) addNew(found.roles, role)
  })
  for (const { name, act } of findActs(text, mentions)) if (!isCredited(name)) addNew(person(name).acts, act)
}

function addNew<T>(list: T[], value: T): void {
  if (!list.includes(value)) list.push(value)
}
