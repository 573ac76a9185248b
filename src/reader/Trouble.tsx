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

/** What stands where a page should, under a short rule: what happened, ways on. */
export function Trouble({ title, body, ways, detail = null }: Props) {
  return (
    <Page>
      <section className="pt-8 desk:pt-14">
        <div className="mb-5 w-16 border-t-4 border-red" />
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
      </section>
    </Page>
  )
}
