import { paragraphPath } from '../article/links.ts'
import type { PersonPage } from '../article/lists.ts'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { shownActs } from './appearances.ts'
import { CardRow, Deck } from './CardList.tsx'
import { DatedList } from './DatedList.tsx'
import { Link } from './Link.tsx'

type Appearance = PersonPage['articles'][number]

/** Every article that names a person, with what it says of them. */
export function AppearanceList({
  entries,
  byMonth,
  within = 'h1',
}: {
  entries: readonly Appearance[]
  byMonth: boolean
  within?: 'h1' | 'h2'
}) {
  return (
    <DatedList entries={entries} cardOf={({ article }) => article} byMonth={byMonth} within={within}>
      {(entry) => (
        <CardRow key={entry.article.id} card={entry.article}>
          <Deck card={entry.article} />
          <Appearance entry={entry} />
        </CardRow>
      )}
    </DatedList>
  )
}

/** The office printed in that article, what the person did, and a link to where they are first named. */
function Appearance({ entry }: { entry: Appearance }) {
  const acts = shownActs(entry.acts)
  const leads = acts.some((act) => act === 'speaks' || act === 'chairs' || act === 'subject')
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 text-small text-soft">
      {entry.roles.length > 0 && <span>{entry.roles.join('、')}</span>}
      <span className={leads ? 'text-red' : ''}>
        {acts.map((act) => zhHans.article.acts[act]).join('、')}
      </span>
      {entry.paragraph !== null && (
        <Link
          className="inline-flex min-h-11 items-center underline underline-offset-4 hover:text-red"
          to={paragraphPath(entry.article.id, entry.paragraph)}
        >
          {zhHansLists.whereNamed}
        </Link>
      )}
    </p>
  )
}
