import type { ReactNode } from 'react'
import { Link } from './Link.tsx'

/** A way to elsewhere in a long list, beside what it is about. */
export function QuietLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link
      className="inline-flex min-h-11 min-w-11 items-center text-soft underline underline-offset-4 hover:text-red"
      to={to}
    >
      {children}
    </Link>
  )
}
