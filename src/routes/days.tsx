import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { dayPath } from '../article/links.ts'
import { daysQuery } from '../library/queries.ts'
import { monthsAnchor } from '../reader/ListFoot.tsx'
import { MonthIndex } from '../reader/MonthIndex.tsx'
import { MonthRow } from '../reader/MonthRow.tsx'
import { monthsOf } from '../reader/monthsOf.ts'
import { groupedNumber } from '../reader/numerals.ts'
import { Empty, Page, PageHead } from '../reader/PageHead.tsx'
import { QuietLink } from '../reader/QuietLink.tsx'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { DayPart, DayView } from './DayView.tsx'
import { isMonth } from './isMonth.ts'
import { MonthView } from './MonthView.tsx'
import { ScreenError } from './ScreenError.tsx'

/** The calendar; one of its months, a day, or one page of a day with very many articles. */
export function DaysRoute() {
  const { date, page } = useParams()
  if (date === undefined) return <Calendar />
  if (page !== undefined) return <DayPart date={date} page={page} />
  return isMonth(date) ? <MonthView month={date} /> : <DayView date={date} />
}

/** Every day with articles; of a long calendar the latest, then its months by year. */
function Calendar() {
  const { count, days, months, undated } = useSuspenseQuery(daysQuery()).data
  const words = zhHansLists
  return (
    <Page>
      <PageHead title={zhHans.site.days} count={words.countDays(groupedNumber(count))}>
        <p className="mt-2 font-kai text-head text-soft">{zhHans.lists.daysIntro}</p>
        {months.length > 0 && <QuietLink to={`#${monthsAnchor}`}>{zhHansLists.byMonth}</QuietLink>}
      </PageHead>
      {days.length === 0 && <Empty>{words.empty}</Empty>}
      {monthsOf(days).map((month) => (
        <MonthRow key={month.month} month={month} />
      ))}
      {months.length > 0 && (
        <MonthIndex months={months.map(({ month }) => ({ month, to: dayPath(month) }))} />
      )}
      {undated > 0 && (
        <p className="border-t border-hair pt-4 font-kai text-soft">
          {words.undatedNote(groupedNumber(undated))}
        </p>
      )}
    </Page>
  )
}

export function DaysError() {
  return <ScreenError missing={zhHansLists.noDay} />
}
