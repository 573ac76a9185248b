import type { ReactNode } from 'react'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { monthsAnchor } from './ListFoot.tsx'
import { type MonthLink, yearsOf, YearRow } from './YearRow.tsx'

/** Every month of a long list, by year, as a bound volume has them at its end. */
export function MonthIndex({ months, children }: { months: readonly MonthLink[]; children?: ReactNode }) {
  return (
    <section className="pt-10" aria-labelledby={monthsAnchor}>
      <h2 id={monthsAnchor} className="pb-3 text-card">
        {zhHansLists.byMonth}
      </h2>
      {yearsOf(months).map(({ year, months }) => (
        <YearRow key={year} year={year} months={months} />
      ))}
      {children}
    </section>
  )
}
