import { fold } from '../../text/foldText.ts'
import type { Catalogue } from './buildCatalogue.ts'
import type { Entry } from './readEntry.ts'
import { reportsOnly } from './reportsOnly.ts'

const day = 86_400_000
/** As many characters in a row are more than a name or an office. */
const gram = 4
/** How much of the shorter opening the two must have in common. */
const enough = 0.3
/** A paper that puts more into one day has no days: nothing is told by them, and comparing all would cost a square. */
const busiest = 400

/**
 * Finds the articles that may report what one reports: of the same day or the one beside it (of those without a year,
 * with the same date printed), with two people or slogans in common, and three tenths of their openings word for word.
 * What is told in other words altogether is not found, and a form of words may deceive: readers are told that it may be so.
 */
export function sameEvent(catalogue: Catalogue): (entry: Entry) => Entry[] {
  const days = Map.groupBy(catalogue.entries, dayOf)
  const grams = new WeakMap<Entry, Set<string>>()
  const gramsOf = (entry: Entry): Set<string> => {
    const known = grams.get(entry) ?? gramsIn(fold(entry.opening))
    grams.set(entry, known)
    return known
  }
  const isBusy = (key: string): boolean => (days.get(key)?.length ?? 0) > busiest
  return (entry) => {
    const around = daysAround(entry)
    if (around.some(isBusy)) return []
    return around
      .flatMap((key) => days.get(key) ?? [])
      .filter((other) => other !== entry && haveInCommon(entry, other))
      .filter((other) => overlap(gramsOf(entry), gramsOf(other)) >= enough)
  }
}

/** The days, as printed or as dates, on which other papers of the same event may be printed; none of an article without any. */
export function daysAround(entry: Entry): string[] {
  const key = dayOf(entry)
  if (key === '') return []
  return entry.card.date === null ? [key] : [...new Set([-1, 0, 1].map((step) => shifted(key, step)))]
}

/** `2019-12-05`; `12月5日` of an article without a year; '' where nothing is printed. */
export function dayOf({ card }: Entry): string {
  return card.date ?? card.printed ?? ''
}

function shifted(date: string, days: number): string {
  const time = Date.parse(date)
  return Number.isNaN(time) ? date : new Date(time + days * day).toISOString().slice(0, 10)
}

/** Two of those who do not only report it, or slogans: one official receives several guests a day in the same words. */
function haveInCommon(one: Entry, other: Entry): boolean {
  const named = new Set(namesIn(one))
  return new Set(namesIn(other).filter((id) => named.has(id))).size >= 2
}

function namesIn({ people, terms }: Entry): string[] {
  return [...people.filter(({ acts }) => !reportsOnly(acts)), ...terms].map(({ id }) => id)
}

function gramsIn(text: string): Set<string> {
  return new Set(
    Array.from({ length: Math.max(0, text.length - gram + 1) }, (_, at) => text.slice(at, at + gram)),
  )
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  let shared = 0
  for (const text of few) if (many.has(text)) shared += 1
  return few.size === 0 ? 0 : shared / few.size
}
