import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { SearchOrder, SearchResult } from '../search/searchResult.ts'
import { CodeError, ReadError } from './errors.ts'
import type { SearchReply, SearchRequest } from './searchMessages.ts'
// oxlint-disable-next-line import/default -- vite gives it one
import workerUrl from './searchWorker.ts?worker&url'

/**
 * What a search finds, at most `limit` articles of it. While another query is asked the last answer stays;
 * a query that is no longer wanted is dropped. Fails with ReadError, or CodeError
 * when the worker itself cannot be had.
 */
export function searchQuery(query: string, limit: number, order: SearchOrder) {
  return queryOptions({
    queryKey: ['search', query, limit, order],
    queryFn: ({ signal }) => ask({ query, limit, order }, signal),
    // An answer from which files are missing is asked for anew.
    staleTime: ({ state }) => ((state.data?.unread.length ?? 0) > 0 ? 0 : 'static'),
    // Going Back from an article an hour later still finds the results and their scroll position. Any other
    // time would also set a timer in the build's prerender, which then could not end.
    gcTime: Infinity,
    placeholderData: keepPreviousData,
  })
}

/** Starts the worker and lets it fetch the data, ahead of the first query. */
export function openSearch(): void {
  post({ kind: 'open' })
}

interface Waiting {
  resolve: (result: SearchResult) => void
  reject: (error: ReadError | CodeError) => void
}

let worker: Worker | null = null
let lastId = 0
const waiting = new Map<number, Waiting>()

function ask(
  wanted: { query: string; limit: number; order: SearchOrder },
  signal: AbortSignal,
): Promise<SearchResult> {
  lastId += 1
  const id = lastId
  const answer = new Promise<SearchResult>((resolve, reject) => {
    waiting.set(id, { resolve, reject })
  })
  signal.addEventListener('abort', () => {
    if (waiting.delete(id)) post({ kind: 'drop', id })
  })
  post({ kind: 'search', id, ...wanted })
  return answer
}

function post(request: SearchRequest): void {
  worker ??= startWorker()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
  worker.postMessage(request)
}

function startWorker(): Worker {
  const started = new Worker(trusted(workerUrl), { type: 'module', name: 'guli-search' })
  started.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if ('result' in data) asked?.resolve(data.result)
    else asked?.reject(new ReadError(data.failure, data.path, data.detail))
  })
  // The script could not be loaded (the search itself reports its failures): the next query tries again.
  started.addEventListener('error', () => {
    worker = null
    started.terminate()
    for (const asked of waiting.values())
      asked.reject(new CodeError('the search worker could not be started'))
    waiting.clear()
  })
  return started
}

/** The part of Trusted Types used here; TypeScript's DOM does not know it. A trusted URL passes as a string. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string }
}
declare global {
  // oxlint-disable-next-line no-var -- only a var becomes a property of globalThis
  var trustedTypes: TrustedTypes | undefined
}

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null

/** The worker's own URL as a script URL that the page's Content-Security-Policy lets through. */
function trusted(url: string): string {
  if (globalThis.trustedTypes === undefined) return url
  policy ??= globalThis.trustedTypes.createPolicy('guli-worker', {
    createScriptURL(asked) {
      if (asked !== workerUrl) throw new TypeError(`not a script of ours: ${asked}`)
      return asked
    },
  })
  return policy.createScriptURL(url)
}
