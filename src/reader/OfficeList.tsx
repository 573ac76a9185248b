import type { PersonPage } from '../article/edition.ts'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { dateLabel } from './dateLabel.ts'
import { groupedNumber } from './numerals.ts'
import { placeOfDay } from './placeOfDay.ts'
import type { DayRange } from './placeOfDay.ts'

type Role = PersonPage['roles'][number]

/**
 * Offices word for word as printed, each with the days between which it stood in the paper, drawn on a line
 * as long as the paper has been printed. `range` null: no article of the paper has a date.
 */
export function OfficeList({ roles, range }: { roles: readonly Role[]; range: DayRange | null }) {
  const words = zhHansLists
  if (roles.length === 0) return <p className="font-kai text-head text-soft">{zhHans.article.noRole}</p>
  return (
    <section aria-labelledby="offices">
      <h2 id="offices" className="pb-2 text-card">
        {words.offices}
      </h2>
      <ul>
        {roles.map((role) => (
          <li key={role.text} className="border-t border-hair py-3">
            <p className="flex flex-wrap items-baseline gap-x-4">
              <span className="font-serif text-card font-bold">{role.text}</span>
              <span className="text-fine text-soft">{zhHans.lists.count(groupedNumber(role.articles))}</span>
              <span className="ms-auto text-fine text-soft">{daysOf(role)}</span>
            </p>
            <Bar role={role} range={range} />
          </li>
        ))}
      </ul>
      <p className="border-t border-hair pt-2 font-kai text-fine text-soft">{words.officesNote}</p>
    </section>
  )
}

function Bar({ role, range }: { role: Role; range: DayRange | null }) {
  if (role.first === null || role.last === null || range === null) return null
  return (
    <svg className="strip" viewBox="0 0 102 8" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0 4h102" />
      <path d={`M${placeOfDay(role.first, range) + 0.5} 4H${placeOfDay(role.last, range) + 1.5}`} />
    </svg>
  )
}

function daysOf({ first, last }: Role): string {
  if (first === null || last === null) return zhHans.lists.undated
  return first === last ? dateLabel(first) : zhHansLists.dateRange(dateLabel(first), dateLabel(last))
}
