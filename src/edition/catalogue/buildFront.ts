import type { FrontPage, Holdings, PersonCard, TermCard } from '../../article/edition.ts'
import type { Catalogue } from './buildCatalogue.ts'
import type { Entry, PersonUse } from './readEntry.ts'

const latestShown = 8
const sectionShown = 5
const peopleShown = 12
/** Fewer make no strip. */
const peopleEnough = 8
const termsShown = 12

/** The front page: no article stands on it twice, unless a channel has nothing else to show. */
export function buildFront(catalogue: Catalogue): FrontPage {
  const lead = leadOf(catalogue.entries)
  const shown = new Set<Entry>(lead === null ? [] : [lead])
  const latest = catalogue.entries.filter((entry) => !shown.has(entry)).slice(0, latestShown)
  for (const entry of latest) shown.add(entry)
  const months = monthsOf(catalogue.entries)
  const [current = []] = months
  return {
    lead: lead?.card ?? null,
    latest: latest.map(({ card }) => card),
    sections: catalogue.channels
      .filter(({ entries }) => entries.length > 0)
      .map(({ summary, entries }) => {
        const others = entries.filter((entry) => !shown.has(entry))
        const section = (others.length > 0 ? others : entries).slice(0, sectionShown)
        return { channel: summary, articles: section.map(({ card }) => card) }
      }),
    people: peopleOf(catalogue, months),
    terms: termsOf(catalogue, current),
    month: monthOf(current[0]),
    holdings: holdingsOf(catalogue),
  }
}

function holdingsOf({ entries, people, terms, days }: Catalogue): Holdings {
  return {
    articles: entries.length,
    people: people.length,
    terms: terms.length,
    first: days.at(-1)?.date ?? null,
    last: days[0]?.date ?? null,
  }
}

/** The longest of what is newest: the newest day's articles, or the newest four if that day has fewer. */
function leadOf(entries: readonly Entry[]): Entry | null {
  const day = entries[0]?.card.date ?? null
  const ofDay = day === null ? 0 : entries.findLastIndex(({ card }) => card.date === day) + 1
  const newest = entries.slice(0, Math.max(ofDay, 4))
  return newest.reduce<Entry | null>(
    (longest, entry) =>
      longest === null || entry.card.characters > longest.card.characters ? entry : longest,
    null,
  )
}

/**
 * Whom the latest articles name most often, reporters aside: those of the latest month, and of one month more at
 * a time until enough people are there.
 */
function peopleOf(catalogue: Catalogue, months: readonly Entry[][]): PersonCard[] {
  const named: PersonUse[] = []
  for (const month of months) {
    if (countIds(named).size >= peopleEnough) break
    for (const { people } of month)
      named.push(...people.filter(({ acts }) => acts.some((act) => act !== 'reports')))
  }
  return mostCounted(
    catalogue.people.map(({ card }) => card),
    countIds(named),
    peopleShown,
  )
}

/** The entries, which come newest first, month by month; those without a date are the last. */
function monthsOf(entries: readonly Entry[]): Entry[][] {
  const months = new Map<string | null, Entry[]>()
  for (const entry of entries) {
    const month = monthOf(entry)
    const ofMonth = months.get(month)
    if (ofMonth === undefined) months.set(month, [entry])
    else ofMonth.push(entry)
  }
  return [...months.values()]
}

function monthOf(entry: Entry | undefined): string | null {
  return entry?.card.date?.slice(0, 7) ?? null
}

function termsOf(catalogue: Catalogue, current: readonly Entry[]): TermCard[] {
  const counts = countIds(current.flatMap(({ terms }) => terms))
  return mostCounted(
    catalogue.terms.map(({ card }) => card),
    counts,
    termsShown,
  )
}

function countIds(uses: readonly { id: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { id } of uses) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** The cards counted most; of equal ones those that the whole archive has more of, as `cards` is sorted. */
function mostCounted<Card extends { id: string }>(
  cards: readonly Card[],
  counts: ReadonlyMap<string, number>,
  limit: number,
): Card[] {
  return cards
    .filter(({ id }) => counts.has(id))
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
    .slice(0, limit)
}
