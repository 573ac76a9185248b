import type { ArticleCard } from '../article/edition.ts'
import { displayText } from '../text/displayText.ts'
import { zhHans } from '../ui/zhHans.ts'
import { CardLink } from './CardLink.tsx'
import { CardMeta } from './CardMeta.tsx'

/** Above the fold: the lead with its first words, and beside it what else is new. */
export function LeadStory({ lead, latest }: { lead: ArticleCard; latest: readonly ArticleCard[] }) {
  return (
    <div className="rule grid gap-x-16 desk:grid-cols-lead">
      <article className="pt-6 pb-8 desk:pt-8">
        <h2>
          <CardLink card={lead} className="text-title desk:text-banner" />
        </h2>
        {lead.deck !== null && (
          <p className="mt-3 font-serif text-head text-balance text-soft desk:text-card">
            {displayText(lead.deck)}
          </p>
        )}
        <p className="mt-4 mb-3 text-body">{displayText(lead.summary)}</p>
        <CardMeta card={lead} />
      </article>
      {latest.length > 0 && (
        <section className="desk:pt-8" aria-labelledby="latest">
          <h2 id="latest" className="pb-2 text-head tracking-wide">
            {zhHans.lists.latest}
          </h2>
          <ol>
            {latest.slice(0, 6).map((card) => (
              <li key={card.id} className="border-t border-hair py-2">
                <CardLink card={card} />
                <CardMeta card={card} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}
