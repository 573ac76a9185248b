import type { PersonPage } from '../article/edition.ts'
import { zhHans } from '../ui/zhHans.ts'
import { dateLabel } from './dateLabel.ts'
import { groupedNumber } from './numerals.ts'
import { officeSpans } from './officeSpans.ts'

/** Offices word for word as printed, each with the days between which it stood in the paper, drawn as a line. */
export function OfficeList({ roles }: { roles: PersonPage['roles'] }) {
  const words = zhHans.lists
  if (roles.length === 0) return <p className="font-kai text-head text-soft">{zhHans.article.noRole}</p>
  const spans = officeSpans(roles)
  return (
    <section aria-labelledby="offices">
      <h2 id="offices" className="sr-only">
        {words.offices}
      </h2>
      <ul>
        {roles.map((role, index) => (
          <li key={role.text} className="border-t border-hair py-3">
            <p className="flex flex-wrap items-baseline gap-x-4">
              <span className="font-serif text-card font-bold">{role.text}</span>
              <span className="text-fine text-soft">{words.count(groupedNumber(role.articles))}</span>
              <span className="ms-auto text-fine text-soft">{daysOf(role)}</span>
            </p>
            <Bar span={spans[index] ?? null} />
          </li>
        ))}
      </ul>
      <p className="border-t border-hair pt-2 font-kai text-fine text-soft">{words.officesNote}</p>
    </section>
  )
}

function Bar({ span }: { span: [number, number] | null }) {
  if (span === null) return null
  return (
    <svg className="strip" viewBox="0 0 102 8" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0 4h102" />
      <path d={`M${span[0] + 0.5} 4H${span[1] + 1.5}`} />
    </svg>
  )
}

function daysOf({ first, last }: PersonPage['roles'][number]): string {
  if (first === null || last === null) return zhHans.lists.undated
  return first === last ? dateLabel(first) : zhHans.lists.dateRange(dateLabel(first), dateLabel(last))
}
