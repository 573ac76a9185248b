import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { searchPath } from '../article/links.ts'
import { siteQuery } from '../library/queries.ts'
import { openSearch, searchQuery, suggestQuery } from '../library/searchClient.ts'
import { PageHead, Page } from '../reader/PageHead.tsx'
import { asksNothing, parseQuery } from '../search/parseQuery.ts'
import { useHydrated } from '../ui/useHydrated.ts'
import { zhHans } from '../ui/zhHans.ts'
import { pageMeta } from './pageMeta.ts'
import { ScreenError } from './ScreenError.tsx'
import { searchTitle } from './search.loader.ts'
import { SearchForm } from './SearchForm.tsx'
import { OrderLinks, PartialRetry, SearchFailure, SearchStart, SearchStatus } from './SearchStates.tsx'
import { SearchResults } from './SearchResults.tsx'
import { NearForms, Suggestions } from './SearchSuggestions.tsx'
import { useArrowKeys } from './useArrowKeys.ts'
import { readSearchParams, type SearchParams } from './searchParams.ts'

/** A form and its results. The address holds the query, so a result list can be shared and come back to. */
export function SearchRoute() {
  const { data: site } = useSuspenseQuery(siteQuery())
  const params = useParamsOnceHydrated()
  const empty = asksNothing(parseQuery(params.query))
  const { data, error, isPending, isFetching, isPlaceholderData, refetch } = useQuery({
    ...searchQuery(params.query, params.limit, params.order),
    enabled: !empty,
  })
  const { data: suggested = [], isPlaceholderData: suggestsOld } = useQuery({
    ...suggestQuery(params.query),
    enabled: !empty,
  })
  useWarmWorker()
  useArrowKeys()
  useTitle(pageMeta(site, searchTitle(params.query), { canonical: searchPath('') }).title)
  const result = empty ? undefined : data
  const suggestions = empty ? [] : suggested
  const none = result?.articles === 0 && error === null && !isPlaceholderData
  return (
    <Page isGrowing>
      <PageHead title={zhHans.search.title} />
      <SearchForm />
      <Suggestions suggestions={suggestions} />
      <SearchStatus
        query={params.query}
        nothing={empty && params.query !== ''}
        result={result}
        error={empty ? null : error}
        waiting={!empty && (isPending || isPlaceholderData)}
      >
        {none && <NearForms query={params.query} sounds={suggestions.length > 0 && !suggestsOld} />}
      </SearchStatus>
      {!empty && error !== null && (
        <SearchFailure error={error} retrying={isFetching} retry={() => void refetch()} />
      )}
      {result !== undefined && result.unread.length > 0 && (
        <PartialRetry retrying={isFetching} retry={() => void refetch()} />
      )}
      {result !== undefined && result.articles > 0 && <OrderLinks params={params} />}
      {result !== undefined && result.articles > 0 && (
        <SearchResults result={result} params={params} stale={isPlaceholderData} />
      )}
      {(empty || result?.articles === 0 || error !== null) && <SearchStart site={site} />}
    </Page>
  )
}

export function SearchError() {
  return <ScreenError />
}

/** The page was rendered without a query, whatever the address says: the first render must agree with it. */
function useParamsOnceHydrated(): SearchParams {
  const { search } = useLocation()
  const hydrated = useHydrated()
  return readSearchParams(new URLSearchParams(hydrated ? search : ''))
}

/** The tab, outside React: a page that opened cold was published without the query in its title. */
function useTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}

/** The worker outside React: on a page that opened cold its data is fetched before the first letter is typed. */
function useWarmWorker(): void {
  useEffect(openSearch, [])
}
