import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { peoplePath } from '../article/links.ts'
import { peopleLetterQuery, peopleQuery } from '../library/queries.ts'
import { LetterPage } from '../reader/LetterPage.tsx'
import { LetterRow } from '../reader/LetterRow.tsx'
import { groupedNumber } from '../reader/numerals.ts'
import { Empty, Page, PageHead } from '../reader/PageHead.tsx'
import { PersonGrid } from '../reader/PersonGrid.tsx'
import { PersonIndex } from '../reader/PersonIndex.tsx'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { ScreenError } from './ScreenError.tsx'

/** The people; where they are many, those named most, and by the letter their name begins with all. */
export function PeopleRoute() {
  const { letter, page = '1' } = useParams()
  return letter === undefined ? <People /> : <Letter letter={letter} page={page} />
}

function People() {
  const { count, people, letters } = useSuspenseQuery(peopleQuery()).data
  return (
    <Page>
      <PageHead title={zhHans.site.people} count={zhHansLists.countPeople(groupedNumber(count))}>
        <p className="mt-2 font-kai text-head text-soft">{zhHans.lists.peopleIntro}</p>
      </PageHead>
      {letters.length > 0 && (
        <>
          <LetterRow path={peoplePath} letters={letters.map(({ letter }) => letter)} />
          <h2 className="pt-8 pb-3 text-card">{zhHansLists.mostNamed}</h2>
        </>
      )}
      {people.length === 0 ? <Empty>{zhHansLists.emptyPeople}</Empty> : <PersonGrid people={people} />}
    </Page>
  )
}

function Letter({ letter, page }: { letter: string; page: string }) {
  const { data } = useSuspenseQuery(peopleLetterQuery(letter, page))
  return (
    <LetterPage
      page={data}
      path={peoplePath}
      name={zhHans.site.people}
      count={zhHansLists.countPeople(groupedNumber(data.count))}
    >
      <PersonIndex people={data.entries} />
    </LetterPage>
  )
}

export function PeopleError() {
  return <ScreenError />
}
