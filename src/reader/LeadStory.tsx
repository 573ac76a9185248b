import type { ArticleCard } from '../article/edition.ts'
import { displayText } from '../text/displayText.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { CardLink } from './CardLink.tsx'
import { CardMeta } from './CardMeta.tsx'

/** Above the fold: the lead with its first words, two more below it, and beside them what else is new. */
export function LeadStory({ lead, latest }: { lead: ArticleCard; latest: readonly ArticleCard[] }) {
  const seconds = latest.slice(0, 2)
  const others = latest.slice(2, 8)
  return (
    <div className="rule grid gap-x-16 desk:grid-cols-lead">
      <div className="pt-6 desk:pt-10">
        <article>
          <h2>
            <CardLink card={lead} className="text-title desk:text-poster" />
          </h2>
          {lead.deck !== null && (
            <p className="words mt-3 text-head text-soft desk:text-card">{displayText(lead.deck)}</p>
          )}
          <p className="mt-4 mb-3 text-body desk:text-desk">{displayText(lead.summary)}</p>
          <CardMeta card={lead} />
        </article>
        <div className="mt-8 grid gap-x-10 sm:grid-cols-2">
          {seconds.map((card) => (
            <article key={card.id} className="border-t border-hair pt-3 pb-5">
              <h3>
                <CardLink card={card} className="text-card" />
              </h3>
              <p className="my-2 text-small text-soft">{displayText(card.summary)}</p>
              <CardMeta card={card} />
            </article>
          ))}
        </div>
      </div>
      {others.length > 0 && <Latest cards={others} />}
    </div>
  )
}

function Latest({ cards }: { cards: readonly ArticleCard[] }) {
  return (
    <section className="desk:pt-10" aria-labelledby="latest">
      <h2 id="latest" className="pb-2 text-head tracking-wide">
        {zhHansLists.latest}
      </h2>
      <ol>
        {cards.map((card) => (
          <li key={card.id} className="border-t border-hair py-2">
            <CardLink card={card} />
            <CardMeta card={card} />
          </li>
        ))}
      </ol>
    </section>
  )
}
