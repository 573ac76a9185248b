import { useSuspenseQuery } from '@tanstack/react-query'
import { daysQuery } from '../library/queries.ts'
import { MonthRow } from '../reader/MonthRow.tsx'
import { monthsOf } from '../reader/monthsOf.ts'
import { groupedNumber } from '../reader/numerals.ts'
import { Empty, Page, PageHead } from '../reader/PageHead.tsx'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { ScreenError } from './ScreenError.tsx'

export function DaysRoute() {
  const { days, undated } = useSuspenseQuery(daysQuery()).data
  const words = zhHansLists
  return (
    <Page>
      <PageHead title={zhHans.site.days} count={words.countDays(groupedNumber(days.length))}>
        <p className="mt-2 font-kai text-head text-soft">{zhHans.lists.daysIntro}</p>
      </PageHead>
      {days.length === 0 && <Empty>{words.empty}</Empty>}
      {monthsOf(days).map((month) => (
        <MonthRow key={month.month} month={month} />
      ))}
      {undated > 0 && (
        <p className="border-t border-hair pt-4 font-kai text-soft">
          {words.undatedNote(groupedNumber(undated))}
        </p>
      )}
    </Page>
  )
}

export function DaysError() {
  return <ScreenError />
}
