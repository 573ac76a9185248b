import type { ReactNode } from 'react'
import type { ArticleCard } from '../article/edition.ts'
import { monthAnchor } from './monthAnchor.ts'
import { zhHans } from '../ui/zhHans.ts'
import { monthLabel } from './dateLabel.ts'

/**
 * A list of articles, newest first. One that goes on over several pages (`byMonth`) has its months for headings, to
 * which links from elsewhere lead; `within` is the heading that it stands under.
 */
export function DatedList<Entry>({
  entries,
  cardOf,
  byMonth,
  within = 'h1',
  children,
}: {
  entries: readonly Entry[]
  cardOf: (entry: Entry) => ArticleCard
  byMonth: boolean
  within?: 'h1' | 'h2'
  /** An entry's row. */
  children: (entry: Entry) => ReactNode
}) {
  const isDated = entries.some((entry) => cardOf(entry).date !== null)
  if (!byMonth || !isDated) return <ol>{entries.map(children)}</ol>
  const Heading = within === 'h1' ? 'h2' : 'h3'
  return groupByMonth(entries, cardOf).map(({ month, entries }) => (
    <section key={month} className="pb-6" aria-labelledby={monthAnchor(month)}>
      <Heading id={monthAnchor(month)} className="border-t-2 border-ink pt-2 pb-3 text-head">
        {month === null ? zhHans.lists.undated : monthLabel(month)}
      </Heading>
      <ol>{entries.map(children)}</ol>
    </section>
  ))
}

interface Group<Entry> {
  month: string | null
  entries: Entry[]
}

function groupByMonth<Entry>(
  entries: readonly Entry[],
  cardOf: (entry: Entry) => ArticleCard,
): Group<Entry>[] {
  const groups: Group<Entry>[] = []
  for (const entry of entries) {
    const month = cardOf(entry).date?.slice(0, 7) ?? null
    const open = groups.at(-1)
    if (open !== undefined && open.month === month) open.entries.push(entry)
    else groups.push({ month, entries: [entry] })
  }
  return groups
}
