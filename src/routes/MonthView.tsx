import { useSuspenseQuery } from '@tanstack/react-query'
import { dayPath, daysPath } from '../article/links.ts'
import { monthQuery } from '../library/queries.ts'
import { monthLabel } from '../reader/dateLabel.ts'
import { Link } from '../reader/Link.tsx'
import { MonthDays } from '../reader/MonthRow.tsx'
import { groupedNumber } from '../reader/numerals.ts'
import { Page, PageHead } from '../reader/PageHead.tsx'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'

/** The days with articles of one month of a long calendar. */
export function MonthView({ month }: { month: string }) {
  const { data } = useSuspenseQuery(monthQuery(month))
  const words = zhHansLists
  const articles = data.days.reduce((sum, day) => sum + day.articles, 0)
  return (
    <Page>
      <PageHead title={monthLabel(month)} count={zhHans.lists.count(groupedNumber(articles))} />
      <div className="border-t border-hair py-4">
        <MonthDays days={data.days} />
      </div>
      <nav className="flex flex-wrap gap-x-8 border-t border-hair pt-3" aria-label={zhHansLists.otherMonths}>
        <MonthLink label={zhHansLists.monthBefore} month={data.earlier} />
        <MonthLink label={zhHansLists.monthAfter} month={data.later} />
        <Link className="flex min-h-11 items-center hover:text-red" to={daysPath}>
          {words.allDays}
        </Link>
      </nav>
    </Page>
  )
}

function MonthLink({ label, month }: { label: string; month: string | null }) {
  if (month === null) return null
  return (
    <Link className="flex min-h-11 items-center gap-x-2 hover:text-red" to={dayPath(month)}>
      {label} <span className="text-soft">{monthLabel(month)}</span>
    </Link>
  )
}
