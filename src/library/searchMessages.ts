import type { SearchOrder, SearchResult } from '../search/searchResult.ts'
import type { ReadFailure } from './errors.ts'

/** What the page asks of the search worker. `open` fetches the data ahead of the first query. */
export type SearchRequest =
  | { kind: 'open' }
  | { kind: 'search'; id: number; query: string; limit: number; order: SearchOrder }
  | { kind: 'drop'; id: number }

/** What the worker answers to a `search` that was not dropped. */
export type SearchReply =
  | { id: number; result: SearchResult }
  | { id: number; failure: ReadFailure; path: string; detail: string }
