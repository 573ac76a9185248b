import { letterPath } from '../article/links.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { letterLabel } from './letterLabel.ts'
import { Link } from './Link.tsx'

/** The letters of the index at `path`, as at the edge of a dictionary; `current` is the one that is open. */
export function LetterRow({
  path,
  letters,
  current = null,
}: {
  path: string
  letters: readonly string[]
  current?: string | null
}) {
  return (
    <nav className="border-t border-hair py-2" aria-label={zhHansLists.letters}>
      <ul className="-mx-3 flex flex-wrap desk:-mx-2">
        {letters.map((letter) => (
          <li key={letter}>
            <Link
              className="nav-item flex min-h-11 min-w-11 items-center justify-center px-2 font-serif text-card hover:text-red"
              to={letterPath(path, letter, 1)}
              aria-current={letter === current ? 'true' : undefined}
            >
              {letterLabel(letter)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
