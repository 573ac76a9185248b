import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import { siteBase } from '../article/siteBase.ts'
import type { SearchOrder } from '../search/searchResult.ts'
import { CodeError, ReadError } from './errors.ts'
import type { SearchReply, SearchRequest, SearchWish } from './searchMessages.ts'
import { trustedScript } from './trustedScript.ts'
// oxlint-disable-next-line import/default -- vite gives it one
import workerUrl from './searchWorker.ts?worker&url'

/** What all questions to the worker have in common. */
const asking = {
  // Going Back from an article an hour later still finds the results and their scroll position. Any other
  // time would also set a timer in the build's prerender, which then could not end.
  gcTime: Infinity,
  // What was not to be had without a line is asked for anew when it is back.
  refetchOnReconnect: true,
} as const

/**
 * What a search finds, at most `limit` articles of it. While another query is asked the last answer stays;
 * a query that is no longer wanted is dropped. Fails with ReadError, or CodeError
 * when the worker itself cannot be had.
 */
export function searchQuery(query: string, limit: number, order: SearchOrder) {
  return queryOptions({
    ...asking,
    placeholderData: keepPreviousData,
    queryKey: ['search', query, limit, order],
    queryFn: async ({ signal }) => {
      const reply = await ask({ kind: 'search', query, limit, order }, signal)
      return 'result' in reply ? reply.result : misunderstood()
    },
    // An answer from which files are missing is asked for anew.
    staleTime: ({ state }) =>
      state.data !== undefined && (state.data.unread.length > 0 || state.data.offline) ? 0 : 'static',
  })
}

/** People, terms, channels and headlines that the query may be the beginning of. Fails as a search does. */
export function suggestQuery(query: string) {
  return queryOptions({
    ...asking,
    placeholderData: keepPreviousData,
    queryKey: ['suggest', query],
    queryFn: async ({ signal }) => {
      const reply = await ask({ kind: 'suggest', query }, signal)
      return 'suggestions' in reply ? reply.suggestions : misunderstood()
    },
    staleTime: 'static',
  })
}

/** What is one character different from a query that nothing holds, and does occur. Fails as a search does. */
export function nearQuery(query: string) {
  return queryOptions({
    ...asking,
    queryKey: ['near', query],
    queryFn: async ({ signal }) => {
      const reply = await ask({ kind: 'near', query }, signal)
      return 'near' in reply ? reply.near : misunderstood()
    },
    // Files that could not be read are passed over: with the line back, or on the next visit, it is asked anew.
    staleTime: 0,
  })
}

function misunderstood(): never {
  throw new CodeError('the search worker answered something else')
}

/**
 * Starts the worker and begins the search that the coming screen will ask for, if any, without waiting for the
 * screen. Dropped with the navigation.
 */
export function beginSearch(
  queryClient: QueryClient,
  { query, limit, order }: { query: string; limit: number; order: SearchOrder },
  signal: AbortSignal,
): void {
  openSearch()
  if (signal.aborted || query === '') return
  const options = searchQuery(query, limit, order)
  // A failure is the screen's to tell.
  queryClient.query(options).catch(() => null)
  signal.addEventListener('abort', () => {
    void queryClient.cancelQueries({ queryKey: options.queryKey, exact: true, type: 'inactive' })
  })
}

/** Starts the worker and lets it fetch the data, ahead of the first query. */
export function openSearch(): void {
  post({ kind: 'open' })
}

type Answered = Exclude<SearchReply, { failure: unknown }>

interface Waiting {
  resolve: (reply: Answered) => void
  reject: (error: ReadError | CodeError) => void
}

let worker: Worker | null = null
let lastId = 0
const waiting = new Map<number, Waiting>()

function ask(wish: SearchWish, signal: AbortSignal): Promise<Answered> {
  lastId += 1
  const id = lastId
  const answer = new Promise<Answered>((resolve, reject) => {
    waiting.set(id, { resolve, reject })
  })
  signal.addEventListener('abort', () => {
    if (waiting.delete(id)) post({ kind: 'drop', id })
  })
  post({ ...wish, id })
  return answer
}

function post(request: SearchRequest): void {
  worker ??= startWorker()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
  worker.postMessage(request)
}

function startWorker(): Worker {
  const started = new Worker(trustedScript(workerUrl), { type: 'module', name: 'guli-search' })
  started.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if ('failure' in data) asked?.reject(new ReadError(data.failure, data.path, data.detail))
    else asked?.resolve(data)
  })
  // The script could not be loaded (the search itself reports its failures): the next query tries again.
  started.addEventListener('error', () => {
    worker = null
    started.terminate()
    for (const asked of waiting.values())
      asked.reject(new CodeError('the search worker could not be started'))
    waiting.clear()
  })
  const first: SearchRequest = { kind: 'base', base: siteBase() }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
  started.postMessage(first)
  return started
}
