import { Link } from './Link.tsx'
import type { PersonCard } from '../article/edition.ts'
import { personPath } from '../article/links.ts'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { monthLabel } from './dateLabel.ts'
import { groupedNumber } from './numerals.ts'

/** Names with the latest office as printed, or when they were last in the paper, and how often if more than once. */
export function PersonGrid({ people }: { people: readonly PersonCard[] }) {
  return (
    <ul className="grid grid-cols-2 gap-x-6 sm:grid-cols-3 desk:grid-cols-4">
      {people.map((person) => (
        <li key={person.id} className="border-t border-hair">
          <Link
            className="flex min-h-11 min-w-11 flex-wrap items-baseline gap-x-3 py-3 hover:text-red"
            to={personPath(person.id)}
          >
            <span className="font-serif text-card font-bold">{person.name}</span>
            {person.articles > 1 && (
              <span className="text-fine text-soft">
                {zhHans.lists.count(groupedNumber(person.articles))}
              </span>
            )}
            <span className="w-full text-fine text-soft">{person.role ?? lastSeen(person)}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function lastSeen({ latest }: PersonCard): string {
  return latest === null ? zhHans.lists.undated : zhHansLists.seenIn(monthLabel(latest))
}
