import type { QueryClient } from '@tanstack/react-query'
import * as v from 'valibot'

/**
 * What a prerendered page carries along in `<script id="state">`: which route it shows and the published files
 * that it was made from, so that the app hydrates without fetching.
 */
const PageState = v.object({
  route: v.string(),
  path: v.string(),
  files: v.array(v.tuple([v.string(), v.unknown()])),
})
export type PageState = v.InferOutput<typeof PageState>

/** The state as JSON that cannot end its script element early. */
export function writePageState(page: { route: string; path: string }, queryClient: QueryClient): string {
  const files = queryClient
    .getQueryCache()
    .getAll()
    .map((query) => [query.queryKey[0], query.state.data])
  return JSON.stringify({ ...page, files }).replaceAll('<', '\\u003c')
}

/** Null where the document carries none (development) or it is not whole. */
export function readPageState(): PageState | null {
  const text = document.querySelector('#state')?.textContent
  if (text === undefined || text === '') {
    return null
  }
  try {
    return v.parse(PageState, JSON.parse(text))
  } catch {
    return null
  }
}

/** Puts the page's files where the queries look for them. */
export function restorePageState(state: PageState, queryClient: QueryClient): void {
  for (const [path, file] of state.files) {
    queryClient.setQueryData([path], file)
  }
}
