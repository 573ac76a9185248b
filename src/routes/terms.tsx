import { useSuspenseQuery } from '@tanstack/react-query'
import { termsQuery } from '../library/queries.ts'
import { groupedNumber } from '../reader/numerals.ts'
import { Empty, Page, PageHead } from '../reader/PageHead.tsx'
import { TermList } from '../reader/TermList.tsx'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { ScreenError } from './ScreenError.tsx'

export function TermsRoute() {
  const { terms } = useSuspenseQuery(termsQuery()).data
  return (
    <Page>
      <PageHead title={zhHans.site.terms} count={zhHansLists.countTerms(groupedNumber(terms.length))}>
        <p className="mt-2 font-kai text-head text-soft">{zhHans.lists.termsIntro}</p>
      </PageHead>
      {terms.length === 0 ? <Empty>{zhHansLists.emptyTerms}</Empty> : <TermList terms={terms} />}
    </Page>
  )
}

export function TermsError() {
  return <ScreenError />
}
