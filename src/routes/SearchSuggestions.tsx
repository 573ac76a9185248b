import { useQuery } from '@tanstack/react-query'
import { searchPath } from '../article/links.ts'
import { nearQuery } from '../library/searchClient.ts'
import { Link } from '../reader/Link.tsx'
import { groupedNumber } from '../reader/numerals.ts'
import { SuggestionLink } from '../reader/SuggestionLink.tsx'
import type { NearForm } from '../search/nearForms.ts'
import type { Suggestion } from '../search/suggest/suggestionFiles.ts'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansSearch } from '../ui/zhHansSearch.ts'

const words = zhHansSearch

/** One line of links to what the query may be the beginning of; its room is there before it is. */
export function Suggestions({ suggestions }: { suggestions: readonly Suggestion[] }) {
  return (
    <div className="mt-2 min-h-11">
      {suggestions.length > 0 && (
        <nav aria-label={words.suggestions}>
          <ul className="-mx-4 flex gap-x-6 overflow-x-auto px-4" data-stops>
            {suggestions.map((suggestion) => (
              <li key={`${suggestion.kind} ${suggestion.id}`} className="shrink-0">
                <SuggestionLink {...suggestion} />
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
}

/**
 * What to try when nothing holds the query: forms that are one character different and do occur, else a hint.
 * `sounds`: something suggested is read as the query is written. Its room is there while it is being looked up.
 */
export function NearForms({ query, sounds }: { query: string; sounds: boolean }) {
  const { data = [], isPending } = useQuery(nearQuery(query))
  const hint = sounds ? words.sounds : words.noneHint
  return (
    <span className="mt-1 block min-h-22 text-soft desk:min-h-11">
      {data.length === 0 && !isPending && hint}
      {data.length > 0 && (
        <span className="flex flex-wrap items-baseline gap-x-2" data-stops>
          {words.near}
          {data.map((form) => (
            <Link
              key={form.text}
              to={searchPath(form.text)}
              className="inline-flex min-h-11 items-center text-ink underline underline-offset-4 hover:text-red"
            >
              {labelOf(form)}
            </Link>
          ))}
        </span>
      )}
    </span>
  )
}

/** 「孙爱军（12 篇）」 */
function labelOf({ text, articles, exact }: NearForm): string {
  const counted = zhHans.lists.count(groupedNumber(articles))
  return words.nearForm(text, exact ? counted : words.about(counted))
}
