import { Link } from './Link.tsx'
import type { TermCard } from '../article/edition.ts'
import { termPath } from '../article/links.ts'
import { displayText } from '../text/displayText.ts'
import { zhHans } from '../ui/zhHans.ts'
import { groupedNumber } from './numerals.ts'

/** Slogans with what an article says they mean, where one does. */
export function TermList({ terms }: { terms: readonly TermCard[] }) {
  return (
    <ul className="grid gap-x-10 sm:grid-cols-2">
      {terms.map((term) => (
        <li key={term.id} className="border-t border-hair py-3">
          <Link
            className="flex min-h-11 flex-wrap items-baseline gap-x-3 hover:text-red"
            to={termPath(term.id)}
          >
            <span className="font-serif text-card font-bold">{displayText(term.text)}</span>
            <span className="text-fine text-soft">{zhHans.lists.count(groupedNumber(term.articles))}</span>
          </Link>
          <p className={term.gloss === null ? 'font-kai text-fine text-soft' : 'text-small text-soft'}>
            {term.gloss === null ? zhHans.lists.noGloss : displayText(term.gloss)}
          </p>
        </li>
      ))}
    </ul>
  )
}
