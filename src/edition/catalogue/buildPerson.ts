import type { PersonPage } from '../../article/edition.ts'
import type { PersonShelf } from './buildCatalogue.ts'
import { conflictingOffices } from './conflictingOffices.ts'

/** Everyone printed under one name, newest article first; `span` as in PersonPage. */
export function buildPerson({ card, uses }: PersonShelf, span: PersonPage['span']): PersonPage {
  const printed = uses.flatMap(({ entry, use }) =>
    use.roles.map((office) => ({ office, date: entry.card.date })),
  )
  return {
    id: card.id,
    name: card.name,
    conflicting: conflictingOffices(printed),
    span,
    roles: rolesOf(uses),
    articles: uses.map(({ entry, use }) => ({
      article: entry.card,
      roles: use.roles,
      acts: use.acts,
      paragraph: use.paragraph,
    })),
  }
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
