import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import type { PersonPage } from '../article/edition.ts'
import { paragraphPath } from '../article/links.ts'
import { personQuery } from '../library/queries.ts'
import { shownActs } from '../reader/appearances.ts'
import { CardRow } from '../reader/CardList.tsx'
import { groupedNumber } from '../reader/numerals.ts'
import { OfficeList } from '../reader/OfficeList.tsx'
import { Page, PageHead } from '../reader/PageHead.tsx'
import { zhHans } from '../ui/zhHans.ts'
import { param } from './params.ts'
import { ScreenError } from './ScreenError.tsx'

export function PersonRoute() {
  const { data: person } = useSuspenseQuery(personQuery(param(useParams(), 'person')))
  const words = zhHans.lists
  return (
    <Page>
      <PageHead title={person.name} count={words.at(groupedNumber(person.articles.length))} />
      {person.conflicting && (
        <p className="mb-8 border-s-2 border-red bg-tint py-3 ps-4">
          <b className="font-serif">{words.samePerson}</b>
          <br />
          {words.conflict}
        </p>
      )}
      <OfficeList roles={person.roles} />
      <section aria-labelledby="appearances">
        <h2 id="appearances" className="pt-10 pb-3 text-card">
          {words.appearances}
        </h2>
        <ol>
          {person.articles.map((entry) => (
            <CardRow key={entry.article.id} card={entry.article}>
              <Appearance entry={entry} />
            </CardRow>
          ))}
        </ol>
      </section>
    </Page>
  )
}

/** The office printed in that article, what the person did, and a link to where they are first named. */
function Appearance({ entry }: { entry: PersonPage['articles'][number] }) {
  const acts = shownActs(entry.acts).map((act) => zhHans.article.acts[act])
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 text-small text-soft">
      {entry.roles.length > 0 && <span>{entry.roles.join('、')}</span>}
      <span className="text-red">{acts.join('、')}</span>
      {entry.paragraph !== null && (
        <Link
          className="inline-flex min-h-11 items-center underline underline-offset-4 hover:text-red"
          to={paragraphPath(entry.article.id, entry.paragraph)}
        >
          {zhHans.lists.whereNamed}
        </Link>
      )}
    </p>
  )
}

export function PersonError() {
  return <ScreenError missing={zhHans.errors.noPerson} />
}
