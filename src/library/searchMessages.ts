import type { NearForm } from '../search/nearForms.ts'
import type { SearchOrder, SearchResult } from '../search/searchResult.ts'
import type { Suggestion } from '../search/suggest/suggestionFiles.ts'
import type { ReadFailure } from './errors.ts'

/** What the page wants of the search worker. */
export type SearchWish =
  | { kind: 'search'; query: string; limit: number; order: SearchOrder }
  | { kind: 'suggest'; query: string }
  | { kind: 'near'; query: string }

/** What the page sends: first where the site lies; `open` fetches the data ahead of the first query. */
export type SearchRequest =
  | { kind: 'base'; base: string }
  | { kind: 'open' }
  | { kind: 'drop'; id: number }
  | (SearchWish & { id: number })

/** `offline`: without a line, so that only what the browser had kept was searched. */
export interface SearchAnswer extends SearchResult {
  offline: boolean
}

/** What the worker answers to a wish that was not dropped. */
export type SearchReply =
  | { id: number; result: SearchAnswer }
  | { id: number; suggestions: Suggestion[] }
  | { id: number; near: NearForm[] }
  | { id: number; failure: ReadFailure; path: string; detail: string }
