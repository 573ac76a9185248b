import type { ReactNode } from 'react'
import { displayText } from '../text/displayText.ts'
import { Link } from './Link.tsx'

/** A band of the front page: its name stands upright in the margin and leads to the whole; on a phone, on top. */
export function FrontBand({
  title,
  note = null,
  to,
  className = '',
  children,
}: {
  title: string
  note?: string | null
  to: string
  className?: string
  children: ReactNode
}) {
  return (
    <section
      className={`mt-10 grid content-start gap-x-6 border-t-2 border-ink pt-2 desk:mt-14 desk:grid-cols-band desk:pt-5 ${className}`}
    >
      <div className="flex items-baseline gap-x-4 desk:upright desk:items-center">
        <h2 className="text-card tracking-wide">
          <Link className="inline-flex min-h-11 min-w-11 items-center hover:text-red" to={to}>
            {title}
          </Link>
        </h2>
        {note !== null && <p className="font-kai text-fine text-soft">{displayText(note)}</p>}
      </div>
      {children}
    </section>
  )
}
