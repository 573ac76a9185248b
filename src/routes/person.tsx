import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Link } from '../reader/Link.tsx'
import type { PersonPage } from '../article/edition.ts'
import { paragraphPath } from '../article/links.ts'
import { personQuery } from '../library/queries.ts'
import { shownActs } from '../reader/appearances.ts'
import { CardRow } from '../reader/CardList.tsx'
import { groupedNumber } from '../reader/numerals.ts'
import { OfficeList } from '../reader/OfficeList.tsx'
import { Page } from '../reader/PageHead.tsx'
import { zhHans } from '../ui/zhHans.ts'
import { param } from './params.ts'
import { ScreenError } from './ScreenError.tsx'

/** A name, set upright on a desk as in a gazetteer's lives; beside it the offices, then every appearance. */
export function PersonRoute() {
  const { data: person } = useSuspenseQuery(personQuery(param(useParams(), 'person')))
  const words = zhHans.lists
  return (
    <Page>
      <div className="grid gap-x-14 gap-y-4 pt-8 desk:grid-cols-named desk:pt-14">
        <h1 className="text-banner tracking-wide desk:upright desk:text-mast">{person.name}</h1>
        <div>
          <p className="pb-4 text-soft">{words.at(groupedNumber(person.articles.length))}</p>
          {person.conflicting && <Warning />}
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
        </div>
      </div>
    </Page>
  )
}

function Warning() {
  return (
    <p className="mb-8 border-s-2 border-red bg-tint px-4 py-3">
      <b className="font-serif">{zhHans.lists.samePerson}</b>
      <br />
      {zhHans.lists.conflict}
    </p>
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
