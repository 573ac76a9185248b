import { Link } from './Link.tsx'
import type { TermCard } from '../article/edition.ts'
import { termPath } from '../article/links.ts'
import { displayText } from '../text/displayText.ts'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { groupedNumber } from './numerals.ts'

/** Slogans with what an article says they mean; then, close together, those that no article explains. */
export function TermList({ terms }: { terms: readonly TermCard[] }) {
  const explained = terms.filter(({ gloss }) => gloss !== null)
  const bare = terms.filter(({ gloss }) => gloss === null)
  return (
    <div>
      {explained.length > 0 && <TermIndex terms={explained} />}
      {bare.length > 0 && (
        <div className="border-t border-hair pt-3">
          <p className="font-kai text-soft">{zhHansLists.unexplained}</p>
          <ul className="flex flex-wrap gap-x-8">
            {bare.map((term) => (
              <li key={term.id}>
                <TermLink term={term} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** Slogans in the order given, each with what it means if an article says so. */
export function TermIndex({ terms }: { terms: readonly TermCard[] }) {
  return (
    <ul className="grid gap-x-10 sm:grid-cols-2">
      {terms.map((term) => (
        <li key={term.id} className="border-t border-hair">
          <TermLink term={term} />
        </li>
      ))}
    </ul>
  )
}

/** The slogan, how often if more than once, and on a line of its own what it means. */
function TermLink({ term }: { term: TermCard }) {
  return (
    <Link
      className="flex min-h-11 min-w-11 flex-wrap items-baseline gap-x-3 py-3 hover:text-red"
      to={termPath(term.id)}
    >
      <span className="font-serif text-card font-bold">{displayText(term.text)}</span>
      {term.articles > 1 && (
        <span className="text-fine text-soft">{zhHans.lists.count(groupedNumber(term.articles))}</span>
      )}
      {term.gloss !== null && <span className="w-full text-small text-soft">{displayText(term.gloss)}</span>}
    </Link>
  )
}
