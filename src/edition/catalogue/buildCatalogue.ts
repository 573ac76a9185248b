import type { ChannelSummary, PersonCard, TermCard } from '../../article/edition.ts'
import type { Channel } from '../readArchive.ts'
import type { Entry, PersonUse, TermUse } from './readEntry.ts'

/** Everything the lists are made of. All lists of entries are newest first, undated last. */
export interface Catalogue {
  entries: Entry[]
  channels: ChannelShelf[]
  /** Most often named first. */
  people: PersonShelf[]
  /** Most often used first. */
  terms: TermShelf[]
  /** Newest first. */
  days: { date: string; entries: Entry[] }[]
}

export interface ChannelShelf {
  summary: ChannelSummary
  entries: Entry[]
}

export interface PersonShelf {
  card: PersonCard
  uses: { entry: Entry; use: PersonUse }[]
}

export interface TermShelf {
  card: TermCard
  uses: { entry: Entry; use: TermUse }[]
}

/**
 * Sorts the articles of an archive into its shelves. `channels` come first and in this order, those of the
 * articles that are not among them after; entries of one moment keep their order.
 */
export function buildCatalogue(unsorted: readonly Entry[], channels: readonly Channel[]): Catalogue {
  const entries = [...unsorted].sort((a, b) => compareDown(a.moment, b.moment))
  return {
    entries,
    channels: shelveChannels(entries, channels),
    people: shelvePeople(entries),
    terms: shelveTerms(entries),
    days: shelveDays(entries),
  }
}

/** Later first, null last. */
function compareDown(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? 1 : -1
}

function shelveChannels(entries: readonly Entry[], channels: readonly Channel[]): ChannelShelf[] {
  const shelves = new Map<string, ChannelShelf>()
  for (const { id, name, slogan } of channels) {
    shelves.set(id, { summary: { id, name, slogan, articles: 0 }, entries: [] })
  }
  for (const entry of entries) {
    const { id, name } = entry.card.channel
    const shelf = shelves.get(id) ?? { summary: { id, name, slogan: null, articles: 0 }, entries: [] }
    shelf.entries.push(entry)
    shelf.summary.articles += 1
    shelves.set(id, shelf)
  }
  return [...shelves.values()]
}

function shelvePeople(entries: readonly Entry[]): PersonShelf[] {
  const shelves = new Map<string, PersonShelf>()
  for (const entry of entries) {
    for (const use of entry.people) {
      const { id, name, roles } = use
      // Entries come newest first, so the first office met is the latest printed.
      const role = roles[0] ?? null
      const shelf = shelves.get(id)
      if (shelf === undefined) {
        const card = { id, name, role, articles: 1, latest: entry.card.date }
        shelves.set(id, { card, uses: [{ entry, use }] })
        continue
      }
      shelf.uses.push({ entry, use })
      shelf.card.articles += 1
      shelf.card.role ??= role
    }
  }
  return [...shelves.values()].sort((a, b) => compareCards(a.card, b.card))
}

function shelveTerms(entries: readonly Entry[]): TermShelf[] {
  const shelves = new Map<string, TermShelf>()
  for (const entry of entries) {
    for (const use of entry.terms) {
      const { id, text, gloss } = use
      const shelf = shelves.get(id)
      if (shelf === undefined) {
        const card = { id, text, gloss, articles: 1, latest: entry.card.date }
        shelves.set(id, { card, uses: [{ entry, use }] })
        continue
      }
      shelf.uses.push({ entry, use })
      shelf.card.articles += 1
      shelf.card.gloss ??= gloss
    }
  }
  return [...shelves.values()].sort((a, b) => compareCards(a.card, b.card))
}

interface Counted {
  id: string
  articles: number
  latest: string | null
}

function compareCards(a: Counted, b: Counted): number {
  return b.articles - a.articles || compareDown(a.latest, b.latest) || (a.id < b.id ? -1 : 1)
}

/** The days that any of the entries is of. */
export function daysOf(entries: readonly Entry[]): Set<string> {
  return new Set(entries.flatMap(({ card }) => card.date ?? []))
}

function shelveDays(entries: readonly Entry[]): Catalogue['days'] {
  const days = new Map<string, Entry[]>()
  for (const entry of entries) {
    const { date } = entry.card
    if (date === null) continue
    const day = days.get(date)
    if (day === undefined) days.set(date, [entry])
    else day.push(entry)
  }
  return Array.from(days, ([date, dayEntries]) => ({ date, entries: dayEntries }))
}
