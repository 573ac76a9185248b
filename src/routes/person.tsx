import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { personPath } from '../article/links.ts'
import type { PersonPage } from '../article/lists.ts'
import { personPartQuery, personQuery } from '../library/queries.ts'
import { AppearanceList } from '../reader/AppearanceList.tsx'
import { ListPart } from '../reader/ListPart.tsx'
import { ListRest } from '../reader/ListRest.tsx'
import { MonthsLink } from '../reader/MonthsLink.tsx'
import { groupedNumber } from '../reader/numerals.ts'
import { OfficeList } from '../reader/OfficeList.tsx'
import { OverTimeTable } from '../reader/OverTimeTable.tsx'
import { Page } from '../reader/PageHead.tsx'
import { rangeLabel } from '../reader/rangeLabel.ts'
import { YearLine } from '../reader/YearLine.tsx'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { param } from './params.ts'
import { ScreenError } from './ScreenError.tsx'

/** Somebody, or one page of the articles that name somebody very often. */
export function PersonRoute() {
  const params = useParams()
  const id = param(params, 'person')
  return params['page'] === undefined ? <Person id={id} /> : <PersonPart id={id} page={params['page']} />
}

/**
 * A name, set upright on a desk as in a gazetteer's lives; beside it when the paper named them, drawn on a line
 * as long as the paper has been printed, the offices, then every appearance.
 */
function Person({ id }: { id: string }) {
  const { data: person } = useSuspenseQuery(personQuery(id))
  const range = person.span
  const { seen, articles, rest } = person
  const words = zhHansLists
  return (
    <Page>
      <div className="grid gap-x-14 gap-y-4 pt-8 desk:grid-cols-named desk:pt-14">
        <h1 className="text-banner tracking-wide desk:upright desk:text-mast">{person.name}</h1>
        <div>
          <p className="pb-2 text-soft">{seenLabel(seen)}</p>
          {range !== null && seen.days.length > 0 && <YearLine days={seen.days} range={range} />}
          <OverTimeTable rows={person.overTime} />
          <div className="pt-8">
            {person.conflicting && <Warning />}
            <OfficeList roles={person.roles} more={person.moreRoles} range={range} />
          </div>
          <section aria-labelledby="appearances">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6 pt-10 pb-3">
              <h2 id="appearances" className="text-card">
                {words.appearances}
              </h2>
              <MonthsLink rest={rest} />
            </div>
            <AppearanceList entries={articles} byMonth={rest !== null} within="h2" />
          </section>
          {rest !== null && (
            <ListRest path={personPath(id)} rest={rest} oldest={articles.at(-1)?.article.date ?? null} />
          )}
        </div>
      </div>
    </Page>
  )
}

/** A page of the articles that name somebody very often. */
function PersonPart({ id, page }: { id: string; page: string }) {
  const { data: part } = useSuspenseQuery(personPartQuery(id, page))
  return (
    <ListPart part={part} path={personPath(id)}>
      <AppearanceList entries={part.entries} byMonth />
    </ListPart>
  )
}

/** 3 篇提到，2025年4月18日至2026年4月24日. */
function seenLabel({ articles, first, last }: PersonPage['seen']): string {
  const days = rangeLabel(first, last)
  const count = groupedNumber(articles)
  return days === null ? zhHansLists.at(count) : zhHansLists.atBetween(count, days)
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

export function PersonError() {
  return <ScreenError missing={zhHansLists.noPerson} />
}
