import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { termsPath } from '../article/links.ts'
import { termsLetterQuery, termsQuery } from '../library/queries.ts'
import { LetterPage } from '../reader/LetterPage.tsx'
import { LetterRow } from '../reader/LetterRow.tsx'
import { groupedNumber } from '../reader/numerals.ts'
import { Empty, Page, PageHead } from '../reader/PageHead.tsx'
import { TermIndex, TermList } from '../reader/TermList.tsx'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { ScreenError } from './ScreenError.tsx'

/** The slogans; where they are many, those used most, and by the letter they begin with all. */
export function TermsRoute() {
  const { letter, page = '1' } = useParams()
  return letter === undefined ? <Terms /> : <Letter letter={letter} page={page} />
}

function Terms() {
  const { count, terms, letters } = useSuspenseQuery(termsQuery()).data
  return (
    <Page>
      <PageHead title={zhHans.site.terms} count={zhHansLists.countTerms(groupedNumber(count))}>
        <p className="mt-2 font-kai text-head text-soft">{zhHans.lists.termsIntro}</p>
      </PageHead>
      {letters.length > 0 && (
        <>
          <LetterRow path={termsPath} letters={letters.map(({ letter }) => letter)} />
          <h2 className="pt-8 pb-3 text-card">{zhHansLists.mostUsed}</h2>
        </>
      )}
      {terms.length === 0 ? <Empty>{zhHansLists.emptyTerms}</Empty> : <TermList terms={terms} />}
    </Page>
  )
}

function Letter({ letter, page }: { letter: string; page: string }) {
  const { data } = useSuspenseQuery(termsLetterQuery(letter, page))
  return (
    <LetterPage
      page={data}
      path={termsPath}
      name={zhHans.site.terms}
      count={zhHansLists.countTerms(groupedNumber(data.count))}
    >
      <TermIndex terms={data.entries} />
    </LetterPage>
  )
}

export function TermsError() {
  return <ScreenError />
}
