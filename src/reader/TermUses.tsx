import { paragraphPath } from '../article/links.ts'
import type { TermPage } from '../article/lists.ts'
import { CardRow } from './CardList.tsx'
import { DatedList } from './DatedList.tsx'
import { Link } from './Link.tsx'
import { Sentence } from './Sentence.tsx'

/** Every place where a slogan stands, with its sentence. */
export function TermUses({
  entries,
  byMonth,
  within = 'h1',
}: {
  entries: TermPage['uses']
  byMonth: boolean
  within?: 'h1' | 'h2'
}) {
  return (
    <DatedList entries={entries} cardOf={({ article }) => article} byMonth={byMonth} within={within}>
      {(use) => (
        <CardRow key={`${use.article.id}-${use.paragraph}-${use.start}`} card={use.article}>
          <Link
            className="block min-h-11 text-body hover:text-red"
            to={paragraphPath(use.article.id, use.paragraph)}
          >
            <Sentence text={use.sentence} start={use.start} end={use.end} />
          </Link>
        </CardRow>
      )}
    </DatedList>
  )
}
