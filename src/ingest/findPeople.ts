import type { Act } from '../article/article.ts'
import { isPlainHan } from '../text/characters.ts'
import { believeNames } from './people/believeNames.ts'
import type { ChosenName } from './people/crf/chooseNames.ts'
import { findActs } from './people/findActs.ts'
import { findMentions, type NamePrinted, nextMention, printedNames } from './people/findMentions.ts'
import type { NameModel } from './people/crf/nameModel.ts'
import { shippedModel } from './people/crf/shippedModel.ts'
import { byGivenName, bySurname, findGivenNames, findReferences } from './people/findReferences.ts'
import { type InlineCredit, inlineCredits } from './people/inlineCredits.ts'
import { findRoles } from './people/findRoles.ts'
import { headlineSubject } from './people/headlineSubject.ts'
import { leadersOf } from './people/leadersOf.ts'
import { namesByForm } from './people/namesByForm.ts'
import { isDictionaryWord } from './words/dictionary.ts'
import { hasNameDot } from './words/transliteration.ts'

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

/** The people of an article, and whom its sentences name as its makers. */
export interface FoundPeople {
  people: FoundPerson[]
  credited: InlineCredit[]
}

/**
 * The people of an article, in the order in which they are first printed, then those only credited. What is a name is
 * judged by the whole article (`believeNames`); a name believed once is found everywhere. Precision comes first: a name
 * that could as well be a word is left out.
 */
export function findPeople(
  { headline, paragraphs, credits }: PeopleSource,
  model: NameModel = shippedModel(),
): FoundPeople {
  const mentions = mentionsIn({ headline, paragraphs, credits }, model)
  const people = new Map<string, FoundPerson>()
  const person = (name: string): FoundPerson => {
    const known = people.get(name) ?? { name, roles: [], acts: [], mentions: [], parts: [] }
    people.set(name, known)
    return known
  }
  const inline = paragraphs.flatMap((text, index) => inlineCredits(text, mentions[index] ?? []))
  const credited = withInline(credits, inline)
  headline.forEach((text, index) => {
    readHeadline(text, index, mentions[paragraphs.length + index] ?? [], person)
  })
  paragraphs.forEach((text, index) => readRoles(text, mentions[index] ?? [], person))
  const named = bySurname([...people.values()])
  const given = byGivenName([...people.values()])
  const makers = new Set(credited.map(({ name }) => name))
  const isCredited = (name: string): boolean => makers.has(name)
  paragraphs.forEach((text, index) => {
    const own = mentions[index] ?? []
    const full = joinMentions(own, findReferences(text, named, own))
    const all = joinMentions(full, findGivenNames(text, given, full))
    readParagraph(text, index, all, person, isCredited)
  })
  for (const { name, role } of credited) {
    const found = person(name)
    if (role !== null) found.roles = [...found.roles.filter((other) => !other.endsWith(role)), role]
    addNew(found.acts, 'reports')
  }
  for (const { acts } of people.values()) if (acts.length === 0) acts.push('mentioned')
  return { people: [...people.values()], credited: inline }
}

/** Where the texts, first the paragraphs, then the headline's parts, print the names that are believed. */
function mentionsIn({ headline, paragraphs, credits }: PeopleSource, model: NameModel): NamePrinted[][] {
  const texts = [...paragraphs, ...headline]
  const subject = headlineSubject(headline[0] ?? '', paragraphs)
  const chosen = believeNames(texts, model, subject)
    .map((name) => withWholeCharacters(name, texts[name.text] ?? ''))
    .filter(({ name }) => name.trim() === name && name.isWellFormed())
  const byText = Map.groupBy(chosen, ({ text }) => text)
  const owners = ownersOf(chosen.map(({ name }) => squeeze(name)))
  const forms = formsPrinted(headline, chosen, owners, credits)
  const byForm = texts.map((text, index) => namesByForm(text, byText.get(index) ?? []))
  // A name that is a word is one only where its sentence says so.
  for (const { name } of byForm.flat()) if (!isDictionaryWord(name)) forms.set(name, name)
  const printed = printedNames(forms)
  return texts.map((text, index) => {
    const own = (byText.get(index) ?? []).map(({ name, start, end }) => ({
      name: owners.get(squeeze(name)) ?? squeeze(name),
      start,
      end,
    }))
    return joinMentions(joinMentions(own, byForm[index] ?? []), findMentions(text, printed))
  })
}

function withInline(
  credits: PeopleSource['credits'],
  inline: readonly InlineCredit[],
): { name: string; role: string | null }[] {
  const known = new Set(credits.map(({ name }) => name))
  const more = inline.filter(({ name }) => !known.has(name))
  return [
    ...credits,
    ...more.map(({ name, trade }) => ({ name, role: trade === 'reporters' ? '记者' : null })),
  ]
}

/**
 * A rare character takes two UTF-16 units: a name never ends between them. Such a character behind a surname and one
 * more belongs to the name, for no other word is written with it.
 */
function withWholeCharacters(chosen: ChosenName, text: string): ChosenName {
  const { start, end } = chosen
  const last = text.codePointAt(end - 1) ?? 0
  if (last <= 0xffff)
    return isRareHan(text, end) && end - start === 2 ? endingAt(chosen, text, end + 2) : chosen
  return endingAt(chosen, text, isRareHan(text, end - 1) ? end + 1 : end - 1)
}

function isRareHan(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0
  return code > 0xffff && /\p{Script=Han}/u.test(String.fromCodePoint(code))
}

function endingAt(chosen: ChosenName, text: string, end: number): ChosenName {
  return { ...chosen, name: text.slice(chosen.start, end), end }
}

/** An office begins and ends with a whole character too. */
function rolesIn(text: string, mentions: readonly NamePrinted[]): string[][] {
  return findRoles(text, mentions).map((roles) =>
    roles.map((role) => role.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, '')),
  )
}

/** A part of one dotted name stands for the whole: 「萨曼」 for 「萨曼·班尔金吉」. */
function ownersOf(names: readonly string[]): Map<string, string> {
  const owners = new Map<string, string | null>()
  for (const name of names.filter(hasNameDot)) {
    for (const part of name.split(/[·・•‧]/u)) {
      if (part.length >= 2) owners.set(part, owners.has(part) && owners.get(part) !== name ? null : name)
    }
  }
  return new Map([...owners].flatMap(([part, owner]) => (owner === null ? [] : [[part, owner] as const])))
}

/** Names that stand beside those believed by their sentences: who is credited, who leads, parts of dotted names. */
function formsPrinted(
  headline: readonly string[],
  chosen: readonly { name: string }[],
  owners: ReadonlyMap<string, string>,
  credits: PeopleSource['credits'],
): Map<string, string> {
  const printed = new Map<string, string>(owners)
  const known = new Set(chosen.map(({ name }) => squeeze(name)))
  for (const { name } of credits) printed.set(name, name)
  for (const { name } of headline.flatMap((part) => leadersOf(part, known)))
    if (!known.has(name)) printed.set(name, name)
  return printed
}

/** Both sorted; where two overlap the first list's stands. */
function joinMentions(sure: readonly NamePrinted[], more: readonly NamePrinted[]): NamePrinted[] {
  if (more.length === 0) return [...sure]
  const joined = [...sure]
  const sureFrom = nextMention(sure)
  for (const mention of more) if (sureFrom(mention.start) >= mention.end) joined.push(mention)
  return joined.toSorted((a, b) => a.start - b.start)
}

function squeeze(name: string): string {
  return isPlainHan(name) ? name : name.replace(/[\s\u3000]+/gu, '')
}

function readHeadline(
  text: string,
  index: number,
  mentions: readonly NamePrinted[],
  person: (name: string) => FoundPerson,
): void {
  const roles = rolesIn(text, mentions)
  mentions.forEach(({ name }, at) => {
    const found = person(name)
    addNew(found.parts, index)
    for (const role of roles[at] ?? []) addNew(found.roles, role)
    if (index === 0) addNew(found.acts, 'subject')
  })
  for (const { name, act } of leadersOf(text, new Set(mentions.map((mention) => mention.name))))
    addNew(person(name).acts, act)
}

function readRoles(
  text: string,
  mentions: readonly NamePrinted[],
  person: (name: string) => FoundPerson,
): void {
  const roles = rolesIn(text, mentions)
  mentions.forEach(({ name }, at) => {
    const found = person(name)
    for (const role of roles[at] ?? []) addNew(found.roles, role)
  })
}

function readParagraph(
  text: string,
  index: number,
  mentions: readonly NamePrinted[],
  person: (name: string) => FoundPerson,
  isCredited: (name: string) => boolean,
): void {
  for (const { name, start, end } of mentions) person(name).mentions.push({ paragraph: index, start, end })
  for (const { name, act } of findActs(text, mentions)) if (!isCredited(name)) addNew(person(name).acts, act)
}

function addNew<T>(list: T[], value: T): void {
  if (!list.includes(value)) list.push(value)
}
