import type { ReactNode } from 'react'
import type { ArticleCard } from '../article/edition.ts'
import { displayText } from '../text/displayText.ts'
import { CardDate } from './CardDate.tsx'
import { CardLink } from './CardLink.tsx'
import { DatedList } from './DatedList.tsx'
import { groupedNumber } from './numerals.ts'
import { zhHans } from '../ui/zhHans.ts'

/** What all the articles of a list have in common, so that no entry need say it. */
type Shared = 'channel' | 'day' | null

/**
 * A list of articles like a table of contents: day and channel in the margin, then headline, deck, first words.
 * A channel's newest stands larger, as what `leads` a section.
 */
export function CardList({
  cards,
  shared,
  leads = false,
  byMonth = false,
}: {
  cards: readonly ArticleCard[]
  shared: Shared
  leads?: boolean
  byMonth?: boolean
}) {
  return (
    <DatedList entries={cards} cardOf={(card) => card} byMonth={byMonth}>
      {(card) => (
        <CardRow key={card.id} card={card} shared={shared} leads={leads && card === cards[0]}>
          <Deck card={card} />
          <p className="text-small text-soft">{displayText(card.summary)}</p>
        </CardRow>
      )}
    </DatedList>
  )
}

/** The second line of a headline, where the paper printed one. */
export function Deck({ card }: { card: ArticleCard }) {
  return card.deck === null ? null : <p className="words mb-2 text-soft">{displayText(card.deck)}</p>
}

/** One article in such a list, with what the list has to say about it. */
export function CardRow({
  card,
  shared = null,
  leads = false,
  children,
}: {
  card: ArticleCard
  shared?: Shared
  leads?: boolean
  children?: ReactNode
}) {
  return (
    <li className="grid gap-x-8 border-t border-hair py-5 desk:grid-cols-dated">
      <p className="flex gap-x-3 text-fine text-soft desk:block desk:pt-3">
        {shared !== 'day' && <CardDate card={card} />}
        {shared !== 'channel' && <span className="desk:block">{card.channel.name}</span>}
        <span className="desk:block">{zhHans.article.characters(groupedNumber(card.characters))}</span>
      </p>
      <div>
        <CardLink card={card} className={leads ? 'text-title' : 'text-card'} />
        {children}
      </div>
    </li>
  )
}
