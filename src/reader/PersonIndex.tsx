import type { PersonCard } from '../article/edition.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { PersonGrid } from './PersonGrid.tsx'

/** Names in the order of pinyin, each first character in the margin, as a dictionary has its heads. */
export function PersonIndex({ people }: { people: readonly PersonCard[] }) {
  const heads = byFirstCharacter(people)
  return (
    <>
      {heads.length > 1 && <Heads heads={heads.map(({ first }) => first)} />}
      {heads.map(({ first, people }) => (
        <section key={first} className="grid grid-cols-band" aria-labelledby={anchorOf(first)}>
          <h2 id={anchorOf(first)} className="border-t border-hair pt-3 text-card text-red">
            {first}
          </h2>
          <PersonGrid people={people} />
        </section>
      ))}
    </>
  )
}

/** The way to each of them on this page. */
function Heads({ heads }: { heads: readonly string[] }) {
  return (
    <nav className="border-t border-hair py-2" aria-label={zhHansLists.onThisPage}>
      <ul className="-mx-3 flex flex-wrap">
        {heads.map((first) => (
          <li key={first}>
            <a
              className="flex min-h-11 min-w-11 items-center justify-center font-serif hover:text-red"
              href={`#${anchorOf(first)}`}
            >
              {first}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function byFirstCharacter(people: readonly PersonCard[]): { first: string; people: PersonCard[] }[] {
  const heads = new Map<string, PersonCard[]>()
  for (const person of people) {
    const [first = ''] = person.name
    const known = heads.get(first)
    if (known === undefined) heads.set(first, [person])
    else known.push(person)
  }
  return Array.from(heads, ([first, people]) => ({ first, people }))
}

/** Ids and addresses in ASCII. */
function anchorOf(first: string): string {
  return `_${first.codePointAt(0)?.toString(16) ?? ''}`
}
