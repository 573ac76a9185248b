import type { OverTime } from '../../article/lists.ts'
import type { Entry } from './readEntry.ts'

/** Up to so many months have a row each; what lasts longer is counted by years. */
const mostMonths = 18

/** Counts articles (newest first) by month, or by year where months would be too many. */
export function overTime(entries: readonly Entry[]): OverTime {
  const months = entries.flatMap(({ card }) => card.date?.slice(0, 7) ?? []).sort()
  const [first = '', last = ''] = [months[0], months.at(-1)]
  const periods =
    monthNumber(last) - monthNumber(first) < mostMonths ? months : months.map((month) => month.slice(0, 4))
  const counts = new Map<string, number>()
  for (const period of periods) counts.set(period, (counts.get(period) ?? 0) + 1)
  return Array.from(counts, ([period, articles]) => ({ period, articles }))
}

function monthNumber(month: string): number {
  return 12 * Number(month.slice(0, 4)) + Number(month.slice(5))
}
