import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Link } from '../reader/Link.tsx'
import { dayPath, daysPath } from '../article/links.ts'
import { dayQuery } from '../library/queries.ts'
import { CardList } from '../reader/CardList.tsx'
import { dateLabel, weekdayLabel } from '../reader/dateLabel.ts'
import { groupedNumber } from '../reader/numerals.ts'
import { Empty, Page, PageHead } from '../reader/PageHead.tsx'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { param } from './params.ts'
import { ScreenError } from './ScreenError.tsx'

export function DayRoute() {
  const { data: day } = useSuspenseQuery(dayQuery(param(useParams(), 'date')))
  const words = zhHansLists
  return (
    <Page>
      <PageHead title={dateLabel(day.date)} count={zhHans.lists.count(groupedNumber(day.articles.length))}>
        <p className="mt-2 font-kai text-head text-soft">{weekdayLabel(day.date)}</p>
      </PageHead>
      {day.articles.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <CardList cards={day.articles} shared="day" />
      )}
      <nav className="flex flex-wrap gap-x-8 border-t border-hair pt-3" aria-label={words.otherDays}>
        <DayLink label={words.earlier} date={day.earlier} />
        <DayLink label={words.later} date={day.later} />
        <Link className="flex min-h-11 items-center hover:text-red" to={daysPath}>
          {words.allDays}
        </Link>
      </nav>
    </Page>
  )
}

function DayLink({ label, date }: { label: string; date: string | null }) {
  if (date === null) return null
  return (
    <Link className="flex min-h-11 items-center gap-x-2 hover:text-red" to={dayPath(date)}>
      {label} <span className="text-soft">{dateLabel(date)}</span>
    </Link>
  )
}

export function DayError() {
  return <ScreenError missing={zhHansLists.errors.noDay} />
}
