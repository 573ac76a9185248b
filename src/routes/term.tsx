import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Link } from '../reader/Link.tsx'
import { paragraphPath, termPath } from '../article/links.ts'
import type { TermPage } from '../article/lists.ts'
import { termPartQuery, termQuery } from '../library/queries.ts'
import { ListPart } from '../reader/ListPart.tsx'
import { ListRest } from '../reader/ListRest.tsx'
import { MonthsLink } from '../reader/MonthsLink.tsx'
import { groupedNumber } from '../reader/numerals.ts'
import { OverTimeTable } from '../reader/OverTimeTable.tsx'
import { Page, PageHead } from '../reader/PageHead.tsx'
import { TermUses } from '../reader/TermUses.tsx'
import { displayText } from '../text/displayText.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { param } from './params.ts'
import { ScreenError } from './ScreenError.tsx'

/** A slogan, or one page of the places where one stands that is used very often. */
export function TermRoute() {
  const params = useParams()
  const id = param(params, 'term')
  return params['page'] === undefined ? <Term id={id} /> : <TermPart id={id} page={params['page']} />
}

function Term({ id }: { id: string }) {
  const { data: term } = useSuspenseQuery(termQuery(id))
  const words = zhHansLists
  return (
    <Page>
      <PageHead title={displayText(term.text)} count={words.countUses(groupedNumber(term.count))} />
      <Glosses term={term} />
      <OverTimeTable rows={term.overTime} />
      <section aria-labelledby="uses">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 pt-8 pb-3">
          <h2 id="uses" className="text-card">
            {words.uses}
          </h2>
          <MonthsLink rest={term.rest} />
        </div>
        <TermUses entries={term.uses} byMonth={term.rest !== null} within="h2" />
      </section>
      {term.rest !== null && (
        <ListRest path={termPath(id)} rest={term.rest} oldest={term.uses.at(-1)?.article.date ?? null} />
      )}
    </Page>
  )
}

function TermPart({ id, page }: { id: string; page: string }) {
  const { data: part } = useSuspenseQuery(termPartQuery(id, page))
  return (
    <ListPart part={part} path={termPath(id)}>
      <TermUses entries={part.entries} byMonth />
    </ListPart>
  )
}

/** Who explains it, in their own words; or that nobody does. */
function Glosses({ term }: { term: TermPage }) {
  if (term.glosses.length === 0) {
    return <p className="border-y border-hair py-4 font-kai text-head text-soft">{zhHansLists.noGloss}</p>
  }
  return (
    <section aria-labelledby="glosses">
      <h2 id="glosses" className="sr-only">
        {zhHansLists.glosses}
      </h2>
      {term.glosses.map((gloss) => (
        <figure key={`${gloss.article.id}-${gloss.paragraph}`} className="mb-4 border-s-2 border-red ps-5">
          <blockquote className="font-kai text-card">{displayText(gloss.text)}</blockquote>
          <figcaption className="text-small text-soft">
            <Link
              className="inline-flex min-h-11 items-center hover:text-red"
              to={paragraphPath(gloss.article.id, gloss.paragraph)}
            >
              《{displayText(gloss.article.headline)}》
            </Link>
          </figcaption>
        </figure>
      ))}
    </section>
  )
}

export function TermError() {
  return <ScreenError missing={zhHansLists.noTerm} />
}
