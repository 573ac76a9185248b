import { Link } from './Link.tsx'
import { dayPath } from '../article/links.ts'
import { zhHans } from '../ui/zhHans.ts'
import { dateLabel, monthLabel, weekdayLabel } from './dateLabel.ts'
import type { Month } from './monthsOf.ts'

/** A month of the calendar: its days with articles, each with its weekday, and how many if more than one. */
export function MonthRow({ month }: { month: Month }) {
  return (
    <section className="grid gap-x-8 border-t border-hair py-3 desk:grid-cols-dated">
      <h2 className="flex min-h-11 items-center text-head">{monthLabel(month.month)}</h2>
      <MonthDays days={month.days} />
    </section>
  )
}

/** The days alone, for a page that is named after its month. */
export function MonthDays({ days }: Pick<Month, 'days'>) {
  return (
    <ul className="flex flex-wrap gap-2">
      {days.map(({ date, articles }) => (
        <li key={date}>
          <Link
            className="flex min-h-14 min-w-14 flex-col items-center justify-center border border-hair px-2 hover:border-red hover:text-red"
            to={dayPath(date)}
          >
            <span className="sr-only">{dateLabel(date)}</span>
            <span className="font-serif text-card leading-none font-bold" aria-hidden="true">
              {Number(date.slice(8))}
            </span>
            <span className="text-fine text-soft">
              {weekdayLabel(date)}
              {articles > 1 && ` · ${zhHans.lists.count(String(articles))}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
