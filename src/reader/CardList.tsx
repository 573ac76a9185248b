import type { ReactNode } from 'react'
import type { ArticleCard } from '../article/edition.ts'
import { displayText } from '../text/displayText.ts'
import { CardDate } from './CardDate.tsx'
import { CardLink } from './CardLink.tsx'
import { groupedNumber } from './numerals.ts'
import { zhHans } from '../ui/zhHans.ts'

/** A list of articles like a table of contents: day and channel in the margin, then headline, deck, first words. */
export function CardList({ cards, channel = true }: { cards: readonly ArticleCard[]; channel?: boolean }) {
  return (
    <ol>
      {cards.map((card) => (
        <CardRow key={card.id} card={card} channel={channel}>
          <Deck card={card} />
          <p className="text-small text-soft">{displayText(card.summary)}</p>
        </CardRow>
      ))}
    </ol>
  )
}

/** The second line of a headline, where the paper printed one. */
export function Deck({ card }: { card: ArticleCard }) {
  return card.deck === null ? null : (
    <p className="words mb-2 font-serif text-soft">{displayText(card.deck)}</p>
  )
}

/** One article in such a list, with what the list has to say about it. */
export function CardRow({
  card,
  channel = true,
  children,
}: {
  card: ArticleCard
  channel?: boolean
  children?: ReactNode
}) {
  return (
    <li className="grid gap-x-8 border-t border-hair py-5 desk:grid-cols-dated">
      <p className="flex gap-x-3 text-fine text-soft desk:block desk:pt-3">
        <CardDate card={card} />
        {channel && <span className="desk:block">{card.channel.name}</span>}
        <span className="desk:block">{zhHans.article.characters(groupedNumber(card.characters))}</span>
      </p>
      <div>
        <CardLink card={card} className="text-card" />
        {children}
      </div>
    </li>
  )
}
