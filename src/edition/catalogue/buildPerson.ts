import type { PersonPage, PersonPart } from '../../article/lists.ts'
import type { PersonShelf } from './buildCatalogue.ts'
import { conflictingOffices } from './conflictingOffices.ts'
import { cutList } from './cutList.ts'
import { overTime } from './overTime.ts'

/** Everyone printed under one name, newest article first; and the pages of those named very often. `span` as in PersonPage. */
export function buildPerson(
  { card, uses }: PersonShelf,
  span: PersonPage['span'],
): { page: PersonPage; parts: PersonPart[] } {
  const { id, name } = card
  const { shown, rest, parts } = cutList({ id, name }, uses.map(appearanceOf), ({ article }) => article.date)
  const roles = rolesOf(uses)
  return {
    page: {
      id,
      name,
      conflicting: isConflicting(uses),
      span,
      roles: roles.slice(0, rolesShown),
      moreRoles: Math.max(0, roles.length - rolesShown),
      seen: seenOf(uses),
      overTime: overTime(uses.map(({ entry }) => entry)),
      articles: shown,
      rest,
    },
    parts,
  }
}

/** Everybody printed under a common name may have held hundreds; each article in the list says its own. */
const rolesShown = 40

function isConflicting(uses: PersonShelf['uses']): boolean {
  const printed = uses.flatMap(({ entry, use }) =>
    use.roles.map((office) => ({ office, date: entry.card.date })),
  )
  return conflictingOffices(printed)
}

/** On a line as wide as a page more strokes run together. */
const mostDays = 100

function seenOf(uses: PersonShelf['uses']): PersonPage['seen'] {
  const days = [...new Set(uses.flatMap(({ entry }) => entry.card.date ?? []))]
  return {
    articles: uses.length,
    first: days.at(-1) ?? null,
    last: days[0] ?? null,
    days: days.length > mostDays ? thinned(days) : days,
  }
}

/** Days, newest first: one of each hundredth part of their time that has any, the first and the last among them. */
function thinned(days: readonly string[]): string[] {
  const [newest = '', oldest = ''] = [days[0], days.at(-1)]
  const span = Date.parse(newest) - Date.parse(oldest)
  const parts = new Map<number, string>()
  for (const day of days) {
    const part = Math.floor((mostDays * (Date.parse(newest) - Date.parse(day))) / span)
    if (!parts.has(part)) parts.set(part, day)
  }
  return [...parts.values()]
}

function appearanceOf({ entry, use }: PersonShelf['uses'][number]): PersonPage['articles'][number] {
  return { article: entry.card, roles: use.roles, acts: use.acts, paragraph: use.paragraph }
}

/** Offices as printed, the latest first, each with the days it was first and last printed. */
function rolesOf(uses: PersonShelf['uses']): PersonPage['roles'] {
  const roles = new Map<string, PersonPage['roles'][number]>()
  for (const { entry, use } of uses) {
    const { date } = entry.card
    for (const text of use.roles) {
      const role = roles.get(text)
      if (role === undefined) {
        roles.set(text, { text, first: date, last: date, articles: 1 })
        continue
      }
      role.articles += 1
      if (date !== null) role.first = date
      role.last ??= date
    }
  }
  return [...roles.values()]
}
