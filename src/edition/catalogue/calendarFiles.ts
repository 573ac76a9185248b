import type { ArticlesPart, DayPage, DaysPage, MonthPage } from '../../article/lists.ts'
import { dayDataPath, daysDataPath } from '../../article/links.ts'
import type { Catalogue } from './buildCatalogue.ts'
import { cutList } from './cutList.ts'
import { listFiles, type PublishedFile } from './listFiles.ts'
import type { TouchedLists } from './touchedLists.ts'

/** The calendar shows so many days at once; a longer one has a page for each month. */
const daysAtOnce = 124
/** What of a longer one stands at its own address. */
const latestMonths = 3

type Days = DaysPage['days']

/** The calendar, its months if there are too many days for one page, and each day. */
export function* calendarFiles(
  { entries, days }: Catalogue,
  touched: Pick<TouchedLists, 'day'>,
): Generator<PublishedFile> {
  const counted = days.map((day) => ({ date: day.date, articles: day.entries.length }))
  const months = calendarMonths(counted)
  const page: DaysPage = {
    count: days.length,
    days: months.length === 0 ? counted : months.slice(0, latestMonths).flatMap((month) => month.days),
    months: months.map(({ month, days }) => ({ month, articles: sumOf(days) })),
    undated: entries.filter(({ card }) => card.date === null).length,
  }
  yield { path: daysDataPath, isSame: false, data: () => page }
  for (const [index, { month, days }] of months.entries()) {
    const earlier = months[index + 1]?.month ?? null
    const data: MonthPage = { month, days, earlier, later: months[index - 1]?.month ?? null }
    yield { path: dayDataPath(month), isSame: false, data: () => data }
  }
  for (const [index, { date, entries: ofDay }] of days.entries()) {
    const neighbours = { earlier: days[index + 1]?.date ?? null, later: days[index - 1]?.date ?? null }
    const cards = ofDay.map(({ card }) => card)
    yield* listFiles(dayDataPath(date), {
      length: cards.length,
      isSame: !touched.day(date),
      build: () => buildDay(date, cards, neighbours),
    })
  }
}

/** The months that have pages of their own, newest first: none where all days stand on one. */
export function calendarMonths<Day extends { date: string }>(
  days: readonly Day[],
): { month: string; days: Day[] }[] {
  if (days.length <= daysAtOnce) return []
  const months = new Map<string, Day[]>()
  for (const day of days) {
    const month = day.date.slice(0, 7)
    const known = months.get(month)
    if (known === undefined) months.set(month, [day])
    else known.push(day)
  }
  return Array.from(months, ([month, days]) => ({ month, days }))
}

function sumOf(days: Days): number {
  return days.reduce((sum, { articles }) => sum + articles, 0)
}

function buildDay(
  date: string,
  cards: DayPage['articles'],
  neighbours: Pick<DayPage, 'earlier' | 'later'>,
): { page: DayPage; parts: ArticlesPart[] } {
  const { shown, rest, parts } = cutList({ id: date, name: date }, cards, (card) => card.date)
  return {
    page: { date, count: cards.length, articles: shown, rest, ...neighbours },
    parts,
  }
}
