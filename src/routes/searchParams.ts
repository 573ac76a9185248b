import { articlesOfPage } from '../search/effort.ts'
import type { SearchOrder } from '../search/searchResult.ts'

/** What the search page's address says: `/search?q=营商环境&n=40&order=best&all=k7m2xqd`. */
export interface SearchParams {
  query: string
  /** How many articles are listed. */
  limit: number
  order: SearchOrder
  /** The articles of which every hit is shown, not only the first ones. */
  unfolded: readonly string[]
}

/** How many articles a page of results adds. */
export const pageSize = articlesOfPage

/** Reads the address; what makes no sense in it is as if it were not there. */
export function readSearchParams(params: URLSearchParams): SearchParams {
  const asked = params.get('n') ?? ''
  return {
    query: (params.get('q') ?? '').trim().slice(0, 200),
    limit: /^\d{1,4}$/u.test(asked) ? Math.max(Number(asked), pageSize) : pageSize,
    order: params.get('order') === 'best' ? 'best' : 'newest',
    unfolded: (params.get('all') ?? '').split('.').filter((id) => id !== ''),
  }
}

/** The same as a query string, with `?` unless it is empty; short where nothing is out of the ordinary. */
export function writeSearchParams({ query, limit, order, unfolded }: SearchParams): string {
  const params = new URLSearchParams()
  if (query !== '') params.set('q', query)
  if (limit !== pageSize) params.set('n', String(limit))
  if (order !== 'newest') params.set('order', order)
  if (unfolded.length > 0) params.set('all', unfolded.join('.'))
  return params.size === 0 ? '' : `?${params}`
}
