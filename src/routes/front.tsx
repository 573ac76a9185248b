import { useSuspenseQuery } from '@tanstack/react-query'
import { termsPath, peoplePath } from '../article/links.ts'
import { frontQuery, siteQuery } from '../library/queries.ts'
import { ChannelSection } from '../reader/ChannelSection.tsx'
import { hanMonth } from '../reader/dateLabel.ts'
import { FrontBand } from '../reader/FrontBand.tsx'
import { LeadStory } from '../reader/LeadStory.tsx'
import { Masthead } from '../reader/Masthead.tsx'
import { Empty } from '../reader/PageHead.tsx'
import { PersonGrid } from '../reader/PersonGrid.tsx'
import { TermList } from '../reader/TermList.tsx'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { ScreenError } from './ScreenError.tsx'

export function FrontRoute() {
  const { data: site } = useSuspenseQuery(siteQuery())
  const { data: front } = useSuspenseQuery(frontQuery())
  const words = zhHansLists
  return (
    <div className="mx-auto max-w-sheet px-4 desk:px-6">
      <Masthead site={site} />
      {front.lead === null ? (
        <Empty>{words.emptyFront}</Empty>
      ) : (
        <LeadStory lead={front.lead} latest={front.latest.filter(({ id }) => id !== front.lead?.id)} />
      )}
      {front.people.length > 0 && (
        <FrontBand title={words.peopleOfMonth} to={peoplePath}>
          <PersonGrid people={front.people.slice(0, 8)} />
        </FrontBand>
      )}
      <div className="grid gap-x-12 desk:grid-cols-halves">
        {front.sections.map(({ channel, articles }) => (
          <ChannelSection key={channel.id} channel={channel} cards={articles} />
        ))}
      </div>
      {front.terms.length > 0 && (
        <FrontBand
          title={front.month === null ? zhHans.site.terms : words.termsOfMonth(hanMonth(front.month))}
          to={termsPath}
        >
          <TermList terms={front.terms.slice(0, 8)} />
        </FrontBand>
      )}
    </div>
  )
}

export function FrontError() {
  return <ScreenError />
}
