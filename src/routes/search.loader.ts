import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { searchPath } from '../article/links.ts'
import { siteQuery } from '../library/queries.ts'
import { zhHans } from '../ui/zhHans.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'
import { readSearchParams } from './searchParams.ts'

export function searchLoader(queryClient: QueryClient) {
  return async ({ request }: LoaderFunctionArgs): Promise<PageMeta> => {
    const params = readSearchParams(new URL(request.url).searchParams)
    // The worker and its data start with the screen's code, not after it. The build has no workers.
    if (typeof Worker !== 'undefined')
      void import('../library/searchClient.ts')
        .then(({ beginSearch }) => beginSearch(queryClient, params, request.signal))
        .catch(() => {
          // The screen needs the same file and says what is wrong.
        })
    const site = await queryClient.query(siteQuery())
    // The published page is that of every query, and canonical is the one of none.
    return pageMeta(site, searchTitle(params.query), {
      canonical: searchPath(''),
      index: params.query === '',
    })
  }
}

/** What the page of a query is called; the bare page for an empty one. */
export function searchTitle(query: string): string {
  return query === '' ? zhHans.search.title : zhHans.search.titleOf(query)
}
