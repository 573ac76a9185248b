import type { ListRest } from '../../article/lists.ts'

/** How many entries a page of a long list has (docs/decisions/015-long-lists.md). */
export const partLength = 20

interface ListRef {
  id: string
  name: string
}

/** A list, newest first, as it is published: what its own address shows, how it goes on, and its numbered pages. */
export interface CutList<Entry> {
  shown: Entry[]
  /** Null: all of it is shown, and there are no `parts`. */
  rest: ListRest | null
  /** The oldest first. */
  parts: ListPart<Entry>[]
}

export interface ListPart<Entry> {
  list: ListRef
  number: number
  isNewest: boolean
  first: string | null
  last: string | null
  entries: Entry[]
}

/**
 * Cuts a list from its oldest entry on, so that a page that is full stays as it is when entries come on top. The list's
 * own address shows the newest page and the one before, `partLength` + 1 to twice `partLength` entries; a list that is
 * no longer than that is not cut. `list` is what its pages are named after, `dateOf` gives an entry's day or null.
 */
export function cutList<Entry>(
  list: ListRef,
  entries: readonly Entry[],
  dateOf: (entry: Entry) => string | null,
): CutList<Entry> {
  const count = partCount(entries.length)
  if (count === 0) return { shown: [...entries], rest: null, parts: [] }
  const parts = Array.from({ length: count }, (_, index) => {
    const end = entries.length - index * partLength
    const ofPart = entries.slice(Math.max(0, end - partLength), end)
    const days = ofPart.flatMap((entry) => dateOf(entry) ?? [])
    return {
      list,
      number: index + 1,
      isNewest: index + 1 === count,
      first: days.at(-1) ?? null,
      last: days[0] ?? null,
      entries: ofPart,
    }
  })
  const page = count - 2
  return {
    shown: entries.slice(0, entries.length - page * partLength),
    rest: { page, months: monthsOf(entries.map(dateOf), page) },
    parts,
  }
}

/** How many numbered pages a list of so many entries has; 0 for one that its own address shows whole. */
export function partCount(length: number): number {
  return length <= 2 * partLength ? 0 : Math.ceil(length / partLength)
}

/** Where each month is first met, from the newest day on, none without any day; `page` is the newest that the list's address does not show. */
function monthsOf(days: readonly (string | null)[], page: number): ListRest['months'] {
  const months = new Map<string | null, number | null>()
  for (const [index, day] of days.entries()) {
    const month = day?.slice(0, 7) ?? null
    if (months.has(month)) continue
    const number = Math.ceil((days.length - index) / partLength)
    months.set(month, number > page ? null : number)
  }
  if (months.size === 1 && months.has(null)) return []
  return Array.from(months, ([month, number]) => ({ month, page: number }))
}
