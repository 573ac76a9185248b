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
  const grams = gramsOfDays()
  const isBusy = (key: string): boolean => (days.get(key)?.length ?? 0) > busiest
  return (entry) => {
    const around = daysAround(entry)
    if (around.some(isBusy)) return []
    grams.keep(around)
    const names = new Set(namesIn(entry))
    return around
      .flatMap((key) => days.get(key) ?? [])
      .filter((other) => other !== entry && haveInCommon(names, other))
      .filter((other) => overlap(grams.of(entry), grams.of(other)) >= enough)
  }
}

/** The grams of openings: each entry asks for those of its days, or none. */
function gramsOfDays() {
  const grams = new Map<Entry, BigUint64Array>()
  return {
    /** Lets go what is of other days. */
    keep(days: readonly string[]): void {
      for (const entry of grams.keys()) if (!days.includes(dayOf(entry))) grams.delete(entry)
    },
    of(entry: Entry): BigUint64Array {
      const known = grams.get(entry) ?? gramsIn(fold(entry.opening))
      grams.set(entry, known)
      return known
    },
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
function haveInCommon(names: ReadonlySet<string>, other: Entry): boolean {
  let first: string | null = null
  for (const id of namesIn(other)) {
    if (!names.has(id)) continue
    if (first !== null && first !== id) return true
    first = id
  }
  return false
}

function namesIn({ people, terms }: Entry): string[] {
  return [...people.filter(({ acts }) => !reportsOnly(acts)), ...terms].map(({ id }) => id)
}

/** What stands in a row in `text`, each once, as numbers in their order: as texts they would take ten times as much memory. */
function gramsIn(text: string): BigUint64Array {
  const units = new Uint16Array(gram * Math.max(0, text.length - gram + 1))
  for (let at = 0; at < units.length; at += 1)
    units[at] = text.charCodeAt(Math.floor(at / gram) + (at % gram))
  const grams = new BigUint64Array(units.buffer).sort()
  return grams.filter((number, at) => at === 0 || number !== grams[at - 1])
}

/** How much of the shorter one both have. */
function overlap(one: BigUint64Array, other: BigUint64Array): number {
  let [shared, at] = [0, 0]
  for (const number of one) {
    while ((other[at] ?? number) < number) at += 1
    if (other[at] === number) shared += 1
  }
  const few = Math.min(one.length, other.length)
  return few === 0 ? 0 : shared / few
}
