import { Link } from './Link.tsx'
import type { Site } from '../article/edition.ts'
import { aboutPath, daysPath, frontPath, peoplePath, savedPath, termsPath } from '../article/links.ts'
import { displayText } from '../text/displayText.ts'
import { zhHans } from '../ui/zhHans.ts'

/** 版记: the paper's name and its motto, as a book closes with who made it. */
export function SiteFooter({ site }: { site: Site }) {
  const words = zhHans.site
  return (
    <footer className="screen-only mx-auto max-w-sheet px-4 pt-16 pb-24 desk:px-6 desk:pb-10">
      <div className="rule flex flex-wrap items-center gap-x-6 pt-4 text-small text-soft">
        <Link
          className="flex min-h-11 items-center font-serif text-mark font-bold tracking-mast text-red"
          to={frontPath}
        >
          {site.name}
        </Link>
        {site.tagline !== null && <p className="font-kai">{displayText(site.tagline)}</p>}
        <nav className="-mx-2 flex flex-wrap gap-x-2 desk:ms-auto" aria-label={words.footer}>
          {[
            [peoplePath, words.people] as const,
            [termsPath, words.terms] as const,
            [daysPath, words.days] as const,
            [savedPath, words.saved] as const,
            [aboutPath, words.about] as const,
          ].map(([to, label]) => (
            <Link key={to} className="flex min-h-11 items-center px-2 hover:text-red" to={to}>
              {label}
            </Link>
          ))}
        </nav>
      </div>
    </footer>
  )
}
