import type { ArticleCard } from '../article/edition.ts'
import { zhHans } from '../ui/zhHans.ts'
import { dateLabel } from './dateLabel.ts'

/** 2026年1月5日; a day whose year is unknown as it was printed, and said so: 12月5日(年份不详). */
export function CardDate({ card }: { card: ArticleCard }) {
  if (card.date !== null) return <time dateTime={card.date}>{dateLabel(card.date)}</time>
  return <span>{card.printed === null ? zhHans.lists.undated : zhHans.lists.yearUnknown(card.printed)}</span>
}
