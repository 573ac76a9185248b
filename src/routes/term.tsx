import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Link } from '../reader/Link.tsx'
import type { TermPage } from '../article/edition.ts'
import { paragraphPath } from '../article/links.ts'
import { termQuery } from '../library/queries.ts'
import { CardRow } from '../reader/CardList.tsx'
import { groupedNumber } from '../reader/numerals.ts'
import { Page, PageHead } from '../reader/PageHead.tsx'
import { Sentence } from '../reader/Sentence.tsx'
import { displayText } from '../text/displayText.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { param } from './params.ts'
import { ScreenError } from './ScreenError.tsx'

export function TermRoute() {
  const { data: term } = useSuspenseQuery(termQuery(param(useParams(), 'term')))
  const words = zhHansLists
  return (
    <Page>
      <PageHead title={displayText(term.text)} count={words.countUses(groupedNumber(term.uses.length))} />
      <Glosses term={term} />
      <section aria-labelledby="uses">
        <h2 id="uses" className="pt-8 pb-3 text-card">
          {words.uses}
        </h2>
        <ol>
          {term.uses.map((use) => (
            <CardRow key={`${use.article.id}-${use.paragraph}-${use.start}`} card={use.article}>
              <Link
                className="block text-body hover:text-red"
                to={paragraphPath(use.article.id, use.paragraph)}
              >
                <Sentence text={use.sentence} start={use.start} end={use.end} />
              </Link>
            </CardRow>
          ))}
        </ol>
      </section>
    </Page>
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
  return <ScreenError missing={zhHansLists.errors.noTerm} />
}
