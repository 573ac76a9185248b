import { useSuspenseQuery } from '@tanstack/react-query'
import { peopleQuery } from '../library/queries.ts'
import { groupedNumber } from '../reader/numerals.ts'
import { Empty, Page, PageHead } from '../reader/PageHead.tsx'
import { PersonGrid } from '../reader/PersonGrid.tsx'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { ScreenError } from './ScreenError.tsx'

export function PeopleRoute() {
  const { people } = useSuspenseQuery(peopleQuery()).data
  return (
    <Page>
      <PageHead title={zhHans.site.people} count={zhHansLists.countPeople(groupedNumber(people.length))}>
        <p className="mt-2 font-kai text-head text-soft">{zhHans.lists.peopleIntro}</p>
      </PageHead>
      {people.length === 0 ? <Empty>{zhHansLists.emptyPeople}</Empty> : <PersonGrid people={people} />}
    </Page>
  )
}

export function PeopleError() {
  return <ScreenError />
}
