import type { ArticleCard, ChannelSummary } from '../article/edition.ts'
import { channelPath } from '../article/links.ts'
import { displayText } from '../text/displayText.ts'
import { CardLink } from './CardLink.tsx'
import { CardMeta } from './CardMeta.tsx'
import { FrontBand } from './FrontBand.tsx'

/** A channel on the front page: its newest with its first words, the others by headline. */
export function ChannelSection({
  channel,
  cards,
}: {
  channel: ChannelSummary
  cards: readonly ArticleCard[]
}) {
  const [first, ...others] = cards
  if (first === undefined) return null
  return (
    <FrontBand
      className="group desk:last:odd:col-span-2"
      title={channel.name}
      note={channel.slogan}
      to={channelPath(channel.id)}
    >
      <div className="grid content-start gap-x-12 desk:group-last:group-odd:grid-cols-halves">
        <article>
          <h3>
            <CardLink card={first} className="text-card" />
          </h3>
          <p className="my-2 text-small text-soft">{displayText(first.summary)}</p>
          <CardMeta card={first} channel={false} />
        </article>
        <ul className="mt-4 desk:group-last:group-odd:mt-0">
          {others.slice(0, 3).map((card) => (
            <li key={card.id} className="border-t border-hair py-2">
              <CardLink card={card} />
              <CardMeta card={card} channel={false} />
            </li>
          ))}
        </ul>
      </div>
    </FrontBand>
  )
}
