import type { ArticleCard } from '../article/edition.ts'
import { zhHans } from '../ui/zhHans.ts'
import { CardDate } from './CardDate.tsx'
import { groupedNumber } from './numerals.ts'

/** When, from where, how long: 2026年1月5日 高唐 1,920 字. */
export function CardMeta({ card, channel = true }: { card: ArticleCard; channel?: boolean }) {
  return (
    <p className="flex flex-wrap gap-x-3 text-fine text-soft">
      <CardDate card={card} />
      {channel && <span>{card.channel.name}</span>}
      <span>{zhHans.article.characters(groupedNumber(card.characters))}</span>
    </p>
  )
}
