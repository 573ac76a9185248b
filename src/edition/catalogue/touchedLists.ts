import { type Catalogue, daysOf } from './buildCatalogue.ts'
import type { Entry } from './readEntry.ts'
import { commonest } from './relatedArticles.ts'
import { reportsOnly } from './reportsOnly.ts'
import { dayOf, daysAround } from './sameEvent.ts'

/** The articles of the edition before, newest first, and how each that is not as it was there changed. */
export interface Changes {
  /** As the lists had them. */
  before: readonly Entry[]
  /** Null for an article that was not there, or is not there now. */
  changed: readonly { before: Entry | null; after: Entry | null }[]
}

/** Which lists may not be as they were. */
export interface TouchedLists {
  /** What stands around an article, by its id. */
  context(article: string): boolean
  person(id: string): boolean
  term(id: string): boolean
  channel(id: string): boolean
  day(date: string): boolean
}

/** Where there is no edition before, or not of the same paper. */
export const allTouched: TouchedLists = {
  context: () => true,
  person: () => true,
  term: () => true,
  channel: () => true,
  day: () => true,
}

/**
 * Tells which lists an article stands or stood on that has changed. What is shown of it is its card, so it is every list
 * with its card; and around other articles, those that it may be related to.
 */
export function touchedLists({ before, changed }: Changes, catalogue: Catalogue): TouchedLists {
  const entries = changed.flatMap(({ before, after }) => [before, after].filter((entry) => entry !== null))
  const people = new Set(entries.flatMap((entry) => entry.people.map(({ id }) => id)))
  const terms = new Set(entries.flatMap((entry) => entry.terms.map(({ id }) => id)))
  const channels = new Set(entries.map(({ card }) => card.channel.id))
  const dates = new Set(entries.map(({ card }) => card.date))
  const days = daysOf(catalogue.entries)
  const sameDays = isSameSet(days, daysOf(before))
  const sameSpan = sameDays || isSameSet(endsOf(days), endsOf(daysOf(before)))
  const contexts = contextsTouched(entries, { before, catalogue, people, terms, changes: changed.length })
  return {
    context: (article) => contexts.has(article),
    // Everybody's page says from which month to which the archive goes.
    person: (id) => !sameSpan || people.has(id),
    term: (id) => terms.has(id),
    channel: (id) => channels.has(id),
    // A day leads to the one before it and after it.
    day: (date) => !sameDays || dates.has(date),
  }
}

function contextsTouched(
  entries: readonly Entry[],
  {
    before,
    catalogue,
    people,
    terms,
    changes,
  }: {
    before: readonly Entry[]
    catalogue: Catalogue
    people: ReadonlySet<string>
    terms: ReadonlySet<string>
    changes: number
  },
): Set<string> {
  const touched = new Set(entries.map(({ card }) => card.id))
  const touch = (others: readonly { entry: Entry }[]): void => {
    for (const { entry } of others) touched.add(entry.card.id)
  }
  // One that became too common to relate articles, or was, related them.
  const most = commonest + changes
  for (const { card, uses } of catalogue.people) {
    if (!people.has(card.id)) continue
    const telling = uses.filter(({ use }) => !reportsOnly(use.acts))
    if (telling.length <= most) touch(telling)
  }
  const explained = explainedIn(entries)
  for (const { card, uses } of catalogue.terms)
    if (explained.has(card.id) || (terms.has(card.id) && uses.length <= most)) touch(uses)
  const days = new Set(entries.flatMap(daysAround))
  for (const entry of catalogue.entries) if (days.has(dayOf(entry))) touch([{ entry }])
  for (const id of neighboursTouched(before, catalogue.entries, touchedOf(entries))) touched.add(id)
  return touched
}

function touchedOf(entries: readonly Entry[]): Set<string> {
  return new Set(entries.map(({ card }) => card.id))
}

/** The slogans that one of these explains: for all who leave it unexplained. */
function explainedIn(entries: readonly Entry[]): Set<string> {
  return new Set(
    entries.flatMap(({ terms }) => terms.filter(({ gloss }) => gloss !== null).map(({ id }) => id)),
  )
}

/** Those that have another article before or after them in their channel, or one of the `changed`. */
function neighboursTouched(
  before: readonly Entry[],
  now: readonly Entry[],
  changed: ReadonlySet<string>,
): string[] {
  const former = neighbours(before)
  return Array.from(neighbours(now)).flatMap(([id, [newer, older]]) => {
    const [formerNewer, formerOlder] = former.get(id) ?? []
    const isSame = newer === formerNewer && older === formerOlder
    return isSame && !changed.has(newer) && !changed.has(older) ? [] : [id]
  })
}

/** By article the next newer and older one of its channel, '' for none. */
function neighbours(entries: readonly Entry[]): Map<string, [newer: string, older: string]> {
  const around = new Map<string, [string, string]>()
  const last = new Map<string, string>()
  for (const { card } of entries) {
    const newer = last.get(card.channel.id) ?? ''
    const known = around.get(newer)
    if (known !== undefined) known[1] = card.id
    around.set(card.id, [newer, ''])
    last.set(card.channel.id, card.id)
  }
  return around
}

/** The first and the last month. */
function endsOf(days: ReadonlySet<string>): Set<string> {
  const sorted = [...days].sort()
  return new Set([sorted[0], sorted.at(-1)].flatMap((day) => day?.slice(0, 7) ?? []))
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((value) => other.has(value))
}
