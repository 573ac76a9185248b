import type { ReactNode } from 'react'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { dateLabel } from './dateLabel.ts'
import { Link } from './Link.tsx'

/** Where a long list leads to any month of it. */
export const monthsAnchor = '_months'

/** The foot of a page of a long list: what comes before and after it, like catchwords. */
export function ListFoot({ children }: { children: ReactNode }) {
  return (
    <nav
      className="flex flex-wrap justify-between gap-x-8 border-t-2 border-ink pt-2"
      aria-label={zhHansLists.pages}
    >
      {children}
    </nav>
  )
}

/** Where it leads, and in small what lies there. */
export function FootLink({
  to,
  rel,
  label,
  note = null,
}: {
  to: string
  rel: 'prev' | 'next'
  label: string
  note?: string | null
}) {
  return (
    <Link
      className="flex min-h-14 flex-col justify-center py-1 font-serif text-card font-bold hover:text-red last:ms-auto last:text-end"
      to={to}
      rel={rel}
    >
      {label}
      {note !== null && <small className="font-sans text-small font-normal text-soft">{note}</small>}
    </Link>
  )
}

/** What is older than the oldest day (ISO) of a page, in words; null where it has none. */
export function before(day: string | null): string | null {
  return day === null ? null : zhHansLists.before(dateLabel(day))
}

/** What is newer than the newest day of a page. */
export function after(day: string | null): string | null {
  return day === null ? null : zhHansLists.after(dateLabel(day))
}
