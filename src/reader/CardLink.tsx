import { Link } from './Link.tsx'
import type { ArticleCard } from '../article/edition.ts'
import { articlePath } from '../article/links.ts'
import { BrokenText } from './BrokenText.tsx'

/** An article's headline as a link, broken between words; at least as tall as a finger. */
export function CardLink({ card, className = '' }: { card: ArticleCard; className?: string }) {
  return (
    <Link
      className={`words flex min-h-11 items-center font-serif font-bold hover:text-red ${className}`}
      to={articlePath(card.id)}
    >
      <span>
        <BrokenText text={card.headline} breaks={card.breaks} />
      </span>
    </Link>
  )
}
