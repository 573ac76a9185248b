import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Link } from '../reader/Link.tsx'
import type { PersonPage } from '../article/edition.ts'
import { paragraphPath } from '../article/links.ts'
import { personQuery, siteQuery } from '../library/queries.ts'
import { shownActs } from '../reader/appearances.ts'
import { CardRow, Deck } from '../reader/CardList.tsx'
import { dateLabel } from '../reader/dateLabel.ts'
import { groupedNumber } from '../reader/numerals.ts'
import { OfficeList } from '../reader/OfficeList.tsx'
import { Page } from '../reader/PageHead.tsx'
import { YearLine } from '../reader/YearLine.tsx'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { param } from './params.ts'
import { ScreenError } from './ScreenError.tsx'

/**
 * A name, set upright on a desk as in a gazetteer's lives; beside it when the paper named them, drawn on a line
 * as long as the paper has been printed, the offices, then every appearance.
 */
export function PersonRoute() {
  const { data: person } = useSuspenseQuery(personQuery(param(useParams(), 'person')))
  const { first, last } = useSuspenseQuery(siteQuery()).data
  const range = first === null || last === null ? null : { first, last }
  const days = person.articles.flatMap(({ article }) => article.date ?? [])
  const words = zhHansLists
  return (
    <Page>
      <div className="grid gap-x-14 gap-y-4 pt-8 desk:grid-cols-named desk:pt-14">
        <h1 className="text-banner tracking-wide desk:upright desk:text-mast">{person.name}</h1>
        <div>
          <p className="pb-2 text-soft">{seen(person.articles.length, days)}</p>
          {range !== null && days.length > 0 && <YearLine days={days} range={range} />}
          <div className="pt-8">
            {person.conflicting && <Warning />}
            <OfficeList roles={person.roles} range={range} />
          </div>
          <section aria-labelledby="appearances">
            <h2 id="appearances" className="pt-10 pb-3 text-card">
              {words.appearances}
            </h2>
            <ol>
              {person.articles.map((entry) => (
                <CardRow key={entry.article.id} card={entry.article}>
                  <Deck card={entry.article} />
                  <Appearance entry={entry} />
                </CardRow>
              ))}
            </ol>
          </section>
        </div>
      </div>
    </Page>
  )
}

/** 3 篇提到，2025年4月18日至2026年4月24日; `days` ISO, newest first. */
function seen(articles: number, days: readonly string[]): string {
  const words = zhHansLists
  const [first, last] = [days.at(-1), days[0]]
  const count = groupedNumber(articles)
  if (first === undefined || last === undefined) return words.at(count)
  const label = first === last ? dateLabel(first) : words.dateRange(dateLabel(first), dateLabel(last))
  return words.atBetween(count, label)
}

function Warning() {
  return (
    <p className="mb-8 border-s-2 border-red bg-tint px-4 py-3">
      <b className="font-serif">{zhHansLists.samePerson}</b>
      <br />
      {zhHansLists.conflict}
    </p>
  )
}

/** The office printed in that article, what the person did, and a link to where they are first named. */
function Appearance({ entry }: { entry: PersonPage['articles'][number] }) {
  const acts = shownActs(entry.acts)
  const leads = acts.some((act) => act === 'speaks' || act === 'chairs' || act === 'subject')
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 text-small text-soft">
      {entry.roles.length > 0 && <span>{entry.roles.join('、')}</span>}
      <span className={leads ? 'text-red' : ''}>
        {acts.map((act) => zhHans.article.acts[act]).join('、')}
      </span>
      {entry.paragraph !== null && (
        <Link
          className="inline-flex min-h-11 items-center underline underline-offset-4 hover:text-red"
          to={paragraphPath(entry.article.id, entry.paragraph)}
        >
          {zhHansLists.whereNamed}
        </Link>
      )}
    </p>
  )
}

export function PersonError() {
  return <ScreenError missing={zhHansLists.errors.noPerson} />
}
