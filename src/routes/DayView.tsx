import { useSuspenseQuery } from '@tanstack/react-query'
import { dayPath, daysPath, partPath } from '../article/links.ts'
import { dayPartQuery, dayQuery } from '../library/queries.ts'
import { CardList } from '../reader/CardList.tsx'
import { dateLabel, weekdayLabel } from '../reader/dateLabel.ts'
import { Link } from '../reader/Link.tsx'
import { FootLink, ListFoot } from '../reader/ListFoot.tsx'
import { ListPart } from '../reader/ListPart.tsx'
import { groupedNumber } from '../reader/numerals.ts'
import { Empty, Page, PageHead } from '../reader/PageHead.tsx'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'

/** All articles of a day; of one with very many (a whole archive dated alike) the first of them, and a way to the others. */
export function DayView({ date }: { date: string }) {
  const { data: day } = useSuspenseQuery(dayQuery(date))
  const words = zhHansLists
  return (
    <Page>
      <PageHead title={dateLabel(day.date)} count={zhHans.lists.count(groupedNumber(day.count))}>
        <p className="mt-2 font-kai text-head text-soft">{weekdayLabel(day.date)}</p>
      </PageHead>
      {day.articles.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <CardList cards={day.articles} shared="day" />
      )}
      {day.rest !== null && (
        <ListFoot>
          <FootLink rel="next" to={partPath(dayPath(date), day.rest.page)} label={zhHansLists.moreOfDay} />
        </ListFoot>
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

/** One page of a day with very many articles. */
export function DayPart({ date, page }: { date: string; page: string }) {
  const { data: part } = useSuspenseQuery(dayPartQuery(date, page))
  return (
    <ListPart part={part} path={dayPath(date)}>
      <CardList cards={part.entries} shared="day" />
    </ListPart>
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
