import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useHref, useLocation, useNavigate } from 'react-router'
import type { Site } from '../article/edition.ts'
import {
  channelPath,
  daysPath,
  frontPath,
  peoplePath,
  savedPath,
  searchPath,
  termsPath,
} from '../article/links.ts'
import { afterPaint } from '../ui/afterPaint.ts'
import { zhHans } from '../ui/zhHans.ts'
import type { HeaderSuggestions } from './HeaderSuggestions.tsx'
import { Link } from './Link.tsx'

/**
 * The paper's name, its channels, the ways to look things up, and the search field. The front page sets the
 * name as its own masthead, the search page has its own field, so each leaves that part out here. `children` comes
 * last: on a phone beside the channels, which leave it room. On paper only the name is left (styles/paper.css).
 */
export function SiteHeader({ site, children }: { site: Site; children: ReactNode }) {
  const words = zhHans.site
  const { pathname } = useLocation()
  return (
    <header className="whole mast border-b border-hair">
      <div className="mx-auto flex max-w-sheet flex-wrap items-center gap-x-4 px-4 desk:gap-x-8 desk:px-6">
        {pathname !== frontPath && (
          <Link
            className="flex min-h-14 items-center font-serif text-mark font-bold tracking-mast whitespace-nowrap text-red"
            to={frontPath}
            data-key="h"
          >
            {site.name}
          </Link>
        )}
        <nav
          className="channels order-last flex overflow-x-auto text-small desk:order-none desk:me-auto"
          aria-label={words.mainNav}
        >
          {site.channels.map(({ id, name }) => (
            <NavItem key={id} to={channelPath(id)}>
              {name}
            </NavItem>
          ))}
          <span className="mx-2 my-3 border-s border-hair" />
          <NavItem to={peoplePath}>{words.people}</NavItem>
          <NavItem to={termsPath}>{words.terms}</NavItem>
          <NavItem to={daysPath}>{words.days}</NavItem>
          <NavItem to={savedPath} label={words.saved}>
            {words.savedShort}
          </NavItem>
        </nav>
        {!pathname.startsWith(searchPath('')) && <SearchField />}
        {children}
      </div>
    </header>
  )
}

function NavItem({ to, label, children }: { to: string; label?: string; children: ReactNode }) {
  const { pathname } = useLocation()
  return (
    <Link
      className="nav-item flex min-h-11 min-w-11 shrink-0 items-center justify-center px-2 whitespace-nowrap text-soft hover:text-red"
      to={to}
      aria-label={label}
      aria-current={pathname === to ? 'page' : pathname.startsWith(`${to}/`) ? 'true' : undefined}
    >
      {children}
    </Link>
  )
}

/** A plain form that works without the app; with it, the search page opens in place. */
function SearchField() {
  const navigate = useNavigate()
  const action = useHref(searchPath(''))
  const input = useRef<HTMLInputElement>(null)
  const [Suggestions, setSuggestions] = useState<typeof HeaderSuggestions | null>(null)
  const visit = async (): Promise<void> => {
    await afterPaint()
    // The field does without where it cannot be had; the next visit tries again.
    const code = await import('./HeaderSuggestions.tsx').catch(() => null)
    if (code !== null) setSuggestions(() => code.HeaderSuggestions)
  }
  const go = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const query = new FormData(event.currentTarget).get('q')
    void navigate(searchPath(typeof query === 'string' ? query.trim() : ''))
  }
  return (
    <search
      className="relative my-1.5 flex-1 basis-2/5 desk:max-w-72 desk:basis-0"
      onFocus={() => void visit()}
    >
      <form action={action} onSubmit={go}>
        <input
          ref={input}
          className="min-h-11 w-full border border-soft bg-transparent px-3 text-small placeholder:text-soft"
          type="search"
          autoComplete="off"
          name="q"
          aria-label={zhHans.site.search}
          placeholder={zhHans.site.searchHint}
        />
      </form>
      {Suggestions !== null && <Suggestions input={input} />}
    </search>
  )
}
