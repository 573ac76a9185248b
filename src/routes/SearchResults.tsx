import { Fragment, useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { articlePath, paragraphPath, searchPath } from '../article/links.ts'
import { dateLabel } from '../reader/dateLabel.ts'
import { groupedNumber } from '../reader/numerals.ts'
import type { FoundArticle, SearchHit, SearchResult, TextRange } from '../search/searchResult.ts'
import { snippetOf } from '../search/snippetOf.ts'
import { displayText } from '../text/displayText.ts'
import { Link } from '../reader/Link.tsx'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansSearch } from '../ui/zhHansSearch.ts'
import { pageSize, writeSearchParams, type SearchParams } from './searchParams.ts'

/** How many hits of an article are listed before the rest is asked for. A few articles are listed in full. */
const firstHits = 3
const fewArticles = 3

/** Articles newest first, each with the paragraphs found in it. `stale`: a newer query is being answered. */
export function SearchResults({
  result,
  params,
  stale,
}: {
  result: SearchResult
  params: SearchParams
  stale: boolean
}) {
  const left = Math.max(result.articles - result.found.length, 1)
  const stopped = result.found.length < params.limit
  const { list, expectMore } = useFocusOnMore<HTMLOListElement>(result.found.length, !stale && !result.more)
  return (
    <section aria-label={zhHansSearch.results} aria-busy={stale} data-stops>
      <ol ref={list}>
        {result.found.map((found) => (
          <FoundRow
            key={found.id}
            found={found}
            params={params}
            inFull={result.articles <= fewArticles || params.unfolded.includes(found.id)}
          />
        ))}
      </ol>
      {result.more && (
        <MoreButton params={{ ...params, limit: params.limit + pageSize }} onMore={expectMore}>
          {stopped ? zhHansSearch.goOn : zhHansSearch.more(groupedNumber(Math.min(left, pageSize)))}
        </MoreButton>
      )}
    </section>
  )
}

function FoundRow({ found, params, inFull }: { found: FoundArticle; params: SearchParams; inFull: boolean }) {
  const { id, headline, breaks, channel, date, printed } = found
  const title = found.hits.find(({ place }) => place === 'headline')
  const others = found.hits.filter(({ place }) => place !== 'headline')
  const shown = inFull || others.length <= firstHits + 1 ? others : others.slice(0, firstHits)
  const { list, expectMore } = useFocusOnMore<HTMLUListElement>(shown.length)
  return (
    <li className="grid gap-x-8 border-t border-hair py-5 desk:grid-cols-dated">
      <p className="flex gap-x-3 text-fine text-soft desk:block desk:pt-3">
        {date === null ? (
          <span>{printed === null ? zhHans.lists.undated : zhHans.lists.yearUnknown(printed)}</span>
        ) : (
          <time dateTime={date}>{dateLabel(date)}</time>
        )}
        <span className="desk:block">{channel.name}</span>
      </p>
      <div>
        <h2 className="text-card">
          <Link className="words flex min-h-11 items-center hover:text-red" to={articlePath(id)}>
            <span>
              <Marked
                text={headline}
                start={0}
                end={headline.length}
                ranges={title?.ranges ?? []}
                breaks={breaks}
              />
            </span>
          </Link>
        </h2>
        <ul ref={list}>
          {shown.map((hit) => (
            <li key={`${hit.place} ${hit.paragraph ?? hit.text}`}>
              <HitLink article={id} hit={hit} />
            </li>
          ))}
        </ul>
        {shown.length < others.length && (
          <MoreButton params={{ ...params, unfolded: [...params.unfolded, id] }} onMore={expectMore}>
            {zhHansSearch.moreHits(groupedNumber(others.length - shown.length))}
          </MoreButton>
        )}
      </div>
    </li>
  )
}

/** A snippet that leads to its paragraph; what was found outside the body leads to the article. */
function HitLink({ article, hit }: { article: string; hit: SearchHit }) {
  const { start, end, ranges } = snippetOf(hit.text, hit.ranges)
  return (
    <Link
      className="-mx-3 block min-h-11 px-3 py-2 text-small hover:bg-tint"
      to={hit.paragraph === null ? articlePath(article) : paragraphPath(article, hit.paragraph)}
    >
      {start > 0 && '…'}
      <Marked text={hit.text} start={start} end={end} ranges={ranges} breaks={[]} />
      {end < hit.text.length && '…'}
    </Link>
  )
}

/** The stretch `start` to `end` of a raw text as it is shown, with `ranges` of the whole text highlighted. */
function Marked({
  text,
  start,
  end,
  ranges,
  breaks,
}: {
  text: string
  start: number
  end: number
  ranges: readonly TextRange[]
  breaks: readonly number[]
}) {
  const shown = displayText(text)
  return (
    <>
      {ranges.map((range, index) => (
        <Fragment key={range.start}>
          <Stretch text={shown} start={ranges[index - 1]?.end ?? start} end={range.start} breaks={breaks} />
          <mark className="bg-tint font-bold text-red">
            <Stretch text={shown} start={range.start} end={range.end} breaks={breaks} />
          </mark>
        </Fragment>
      ))}
      <Stretch text={shown} start={ranges.at(-1)?.end ?? start} end={end} breaks={breaks} />
    </>
  )
}

/** A stretch of a text with those of its breaks that lie in it or at its start. */
function Stretch({ text, start, end, breaks }: TextRange & { text: string; breaks: readonly number[] }) {
  const inside = breaks.filter((at) => at >= start && at < end)
  return [...inside, end].map((edge, index) => (
    <Fragment key={edge}>
      {index > 0 && <wbr />}
      {text.slice(inside[index - 1] ?? start, edge)}
    </Fragment>
  ))
}

/** Asks for more of the same: the address says how much, so that Back finds it again. */
function MoreButton({
  params,
  onMore,
  children,
}: {
  params: SearchParams
  onMore: () => void
  children: string
}) {
  const navigate = useNavigate()
  const more = (): void => {
    onMore()
    const to = { pathname: searchPath(''), search: writeSearchParams(params) }
    void navigate(to, { replace: true, preventScrollReset: true })
  }
  return (
    <button
      type="button"
      className="flex min-h-11 items-center text-fine font-bold text-red hover:underline"
      onClick={more}
    >
      {children}
    </button>
  )
}

/**
 * The document's focus, outside React: the button that asked for more goes away, its first answer takes over, or where
 * there was none (`ended`) the last of those that were there.
 */
function useFocusOnMore<List extends HTMLElement>(count: number, ended = false) {
  const list = useRef<List>(null)
  const had = useRef<number | null>(null)
  useEffect(() => {
    if (had.current === null || (count <= had.current && !ended)) return
    list.current?.children[Math.min(had.current, count - 1)]?.querySelector('a')?.focus()
    had.current = null
  }, [count, ended])
  const expectMore = (): void => {
    had.current = count
  }
  return { list, expectMore }
}
