import { monthLabel } from './dateLabel.ts'
import { Link } from './Link.tsx'

export interface MonthLink {
  /** `2026-01`. */
  month: string
  to: string
}

/** A year and its months, each a way to where it begins, as a bound volume's index has them. */
export function YearRow({ year, months }: { year: string; months: readonly MonthLink[] }) {
  return (
    <section className="grid gap-x-8 border-t border-hair py-1 desk:grid-cols-dated">
      <h3 className="flex min-h-11 items-center text-head">{`${year}年`}</h3>
      <ul className="flex flex-wrap">
        {months.map(({ month, to }) => (
          <li key={month}>
            <Link className="month" to={to} aria-label={monthLabel(month)}>
              {`${Number(month.slice(5))}月`}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Months (newest first) by year. */
export function yearsOf(months: readonly MonthLink[]): { year: string; months: MonthLink[] }[] {
  const years = new Map<string, MonthLink[]>()
  for (const link of months) {
    const year = link.month.slice(0, 4)
    const known = years.get(year)
    if (known === undefined) years.set(year, [link])
    else known.push(link)
  }
  return Array.from(years, ([year, months]) => ({ year, months }))
}
