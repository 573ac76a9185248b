import type { ReactNode } from 'react'
import { zhHans } from '../ui/zhHans.ts'
import { Page } from './PageHead.tsx'

interface Props {
  title: string
  body: string
  /** Links and buttons, 44 px tall, that lead on. */
  ways: ReactNode
  /** For whoever keeps the site; null where there is nothing to add. */
  detail?: string | null
}

/** What stands where a page should: 虚缺号 (the boxes that print sets for lost characters), what happened, ways on. */
export function Trouble({ title, body, ways, detail = null }: Props) {
  return (
    <Page>
      <section className="grid gap-x-14 gap-y-4 pt-8 desk:grid-cols-named desk:pt-14">
        <p className="font-serif text-mast text-red desk:upright" aria-hidden="true">
          □□
        </p>
        <div>
          <h1 className="text-title desk:text-banner">{title}</h1>
          <p className="mt-4 text-body">{body}</p>
          <nav
            className="ways mt-8 flex flex-wrap gap-x-8 border-t border-hair pt-3 font-serif text-head"
            aria-label={zhHans.errors.way}
          >
            {ways}
          </nav>
          {detail !== null && (
            <details className="mt-6 text-fine text-soft">
              <summary className="flex min-h-11 items-center">{zhHans.errors.details}</summary>
              <p>{detail}</p>
            </details>
          )}
        </div>
      </section>
    </Page>
  )
}
