import type { OverTime } from '../article/lists.ts'
import { zhHansLists as words } from '../ui/zhHansLists.ts'
import { monthLabel } from './dateLabel.ts'
import { groupedNumber } from './numerals.ts'

/**
 * How often somebody or something was in the paper, a row a month or a year from the first to the last, with a bar as
 * long as the row says. Nothing where there is only one row: that the page says in words.
 */
export function OverTimeTable({ rows }: { rows: OverTime }) {
  const most = Math.max(...rows.map(({ articles }) => articles))
  if (rows.length < 2) return null
  return (
    <table className="over-time">
      <caption>{words.overTime}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{words.period}</th>
          <th scope="col">{words.articles}</th>
        </tr>
      </thead>
      <tbody>
        {withGaps(rows).map(({ period, articles }) => (
          <tr key={period}>
            <th scope="row">{period.length === 4 ? `${period}年` : monthLabel(period)}</th>
            <td>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <path d={`M0 4h${Math.round((100 * articles) / most)}`} />
              </svg>
              {groupedNumber(articles)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** More rows than these are no small picture any more: then only the months or years that have any. */
const mostRows = 40

/** Months or years in which there was nothing are rows as well: time is even. */
function withGaps(rows: OverTime): OverTime {
  const counts = new Map(rows.map(({ period, articles }) => [period, articles]))
  const last = rows.at(-1)?.period ?? ''
  const all: OverTime = []
  for (let period = rows[0]?.period ?? ''; period <= last && all.length <= mostRows; period = next(period))
    all.push({ period, articles: counts.get(period) ?? 0 })
  return all.length > mostRows ? rows : all
}

function next(period: string): string {
  const [year = '', month] = period.split('-')
  const isLast = month === undefined || month === '12'
  const following = isLast ? String(Number(year) + 1).padStart(4, '0') : year
  if (month === undefined) return following
  return `${following}-${isLast ? '01' : String(Number(month) + 1).padStart(2, '0')}`
}
