import { useEffect, useState, type ReactNode } from 'react'
import { Link } from '../reader/Link.tsx'
import type { Site } from '../article/edition.ts'
import { channelPath, frontPath, peoplePath, searchPath, termsPath } from '../article/links.ts'
import { groupedNumber } from '../reader/numerals.ts'
import type { SearchAnswer } from '../library/searchMessages.ts'
import type { SearchResult } from '../search/searchResult.ts'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansSearch } from '../ui/zhHansSearch.ts'
import { pageSize, writeSearchParams, type SearchParams } from './searchParams.ts'
import { describeSearchFailure } from './describeSearchFailure.ts'

const words = zhHansSearch

/** The one line that says how the search stands, read out politely when it changes. */
export function SearchStatus({
  query,
  nothing,
  result,
  error,
  waiting,
  children,
}: {
  query: string
  /** The query is punctuation only. */
  nothing: boolean
  result: SearchAnswer | undefined
  error: Error | null
  waiting: boolean
  /** What to try instead. */
  children: ReactNode
}) {
  const slow = useSlow(waiting)
  let text = ''
  if (nothing) text = words.nothing
  else if (error !== null) text = describeSearchFailure(error).title
  else if (slow) text = words.slow
  else if (waiting && result === undefined) text = words.searching
  else if (result !== undefined) text = countOf(result, query)
  const note = result !== undefined && result.match !== 'all' && !slow ? words[result.match] : null
  const offline = result?.offline === true && error === null
  const partial = result !== undefined && result.unread.length > 0 && error === null
  return (
    <output className="block min-h-20 pt-3 pb-4">
      {text !== '' && <span className="block font-serif text-head font-bold">{text}</span>}
      {note !== null && <span className="mt-1 block font-kai text-small text-soft">{note}</span>}
      {(offline || partial) && (
        <span className="mt-1 block font-kai text-small text-soft">
          {offline ? words.offline : words.partial}
        </span>
      )}
      {children}
    </output>
  )
}

/** 「12 篇，31 段」 */
function countOf({ articles, paragraphs, exact }: SearchResult, query: string): string {
  if (articles === 0) return words.none(query)
  const counted =
    paragraphs === 0
      ? words.foundOutside(groupedNumber(articles))
      : words.found(groupedNumber(articles), groupedNumber(paragraphs))
  return exact ? counted : words.about(counted)
}

/** Asks again for the files that could not be had. */
export function PartialRetry({ retrying, retry }: { retrying: boolean; retry: () => void }) {
  return (
    <button
      type="button"
      className="mb-4 min-h-11 border border-ink px-5 font-bold hover:border-red hover:text-red"
      onClick={retrying ? undefined : retry}
    >
      {retrying ? zhHans.site.loading : zhHans.errors.retry}
    </button>
  )
}

/** Newest first, or best first: two addresses of the same query. */
export function OrderLinks({ params }: { params: SearchParams }) {
  return (
    <nav aria-label={words.order} className="flex flex-wrap gap-x-6 text-fine">
      {(['newest', 'best'] as const).map((order) => (
        <Link
          key={order}
          to={`${searchPath('')}${writeSearchParams({ ...params, order, limit: pageSize })}`}
          aria-current={order === params.order ? 'true' : undefined}
          className="flex min-h-11 min-w-11 items-center text-soft hover:text-red aria-[current]:font-bold aria-[current]:text-ink"
        >
          {words[order]}
        </Link>
      ))}
    </nav>
  )
}

/** What went wrong, and a way to try again. */
export function SearchFailure({
  error,
  retrying,
  retry,
}: {
  error: Error
  retrying: boolean
  retry: () => void
}) {
  const { body, way, detail } = describeSearchFailure(error)
  const button = 'min-h-11 border border-ink px-5 font-bold hover:border-red hover:text-red'
  return (
    <section className="border-t border-hair py-6">
      <p>{body}</p>
      <p className="mt-5 flex flex-wrap gap-3">
        <button type="button" className={button} onClick={retrying ? undefined : retry}>
          {retrying ? zhHans.site.loading : zhHans.errors.retry}
        </button>
        {way === 'reload' && (
          <button type="button" className={button} onClick={() => location.reload()}>
            {zhHans.errors.reload}
          </button>
        )}
      </p>
      {detail !== null && (
        <details className="mt-5 text-fine text-soft">
          <summary className="flex min-h-11 items-center">{zhHans.errors.details}</summary>
          <p>{detail}</p>
        </details>
      )}
    </section>
  )
}

/** Where else to begin: every channel, and the lists of people and slogans. All there is without JavaScript. */
export function SearchStart({ site }: { site: Site }) {
  const link = 'flex min-h-14 items-baseline gap-x-3 border-t border-hair py-3 hover:text-red'
  return (
    <nav aria-labelledby="_search-start">
      <noscript>
        <p className="mb-8 border-s-2 border-red ps-4">{words.noScript}</p>
      </noscript>
      <h2 id="_search-start" className="mb-3 text-head tracking-wide">
        {words.browse}
      </h2>
      <ul className="grid gap-x-10 sm:grid-cols-2">
        {site.channels.map(({ id, name }) => (
          <li key={id}>
            <Link className={link} to={channelPath(id)}>
              <span className="font-serif text-card font-bold">{name}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap gap-x-6 border-t border-hair py-3">
        <Way to={peoplePath}>{zhHans.site.people}</Way>
        <Way to={termsPath}>{zhHans.site.terms}</Way>
        <Way to={frontPath}>{zhHans.site.front}</Way>
      </p>
    </nav>
  )
}

function Way({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} className="flex min-h-11 min-w-11 items-center text-soft hover:text-red">
      {children}
    </Link>
  )
}

/** Whether `waiting` has lasted longer than a reader takes for prompt. The clock is outside React. */
function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!waiting) return undefined
    const timer = setTimeout(() => setSlow(true), 1500)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [waiting])
  return slow
}
