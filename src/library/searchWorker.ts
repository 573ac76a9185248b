import { directoryPath } from '../search/format/directory.ts'
import { SearchDataError } from '../search/format/container.ts'
import { openIndex, type SearchIndex } from '../search/openIndex.ts'
import { search, type SearchOptions } from '../search/search.ts'
import { ReadError } from './errors.ts'
import type { SearchReply, SearchRequest } from './searchMessages.ts'

/** The worker: keeps what it has read of the index, and answers queries as they come. */
let opened: Promise<SearchIndex> | null = null
/** The queries being answered. */
const asked = new Map<number, AbortController>()

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === 'drop') asked.get(data.id)?.abort()
  // A failure to open is told with the query that needed it.
  else if (data.kind === 'open') index().catch(() => null)
  else void answer(data)
})

/** Answers, unless the query is dropped meanwhile: what it has asked for by then is kept for the next one. */
async function answer({ id, query, limit, order }: SearchRequest & { kind: 'search' }): Promise<void> {
  const wanted = new AbortController()
  asked.set(id, wanted)
  const reply = await replyTo(id, query, { limit, order, signal: wanted.signal })
  asked.delete(id)
  if (!wanted.signal.aborted) postMessage(reply)
}

async function replyTo(id: number, query: string, options: SearchOptions): Promise<SearchReply> {
  const failures: unknown[] = []
  try {
    const result = await search(await index(), query, { ...options, unread: (error) => failures.push(error) })
    // Nothing found, and not everything read: that is no answer.
    return result.found.length === 0 && failures.length > 0 ? failureOf(id, failures[0]) : { id, result }
  } catch (error) {
    return failureOf(id, error)
  }
}

/** The index, opened anew after a failure. */
function index(): Promise<SearchIndex> {
  opened ??= openIndex(fetchBytes).catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

function failureOf(id: number, error: unknown): SearchReply {
  if (error instanceof ReadError)
    return { id, failure: error.failure, path: error.path, detail: error.message }
  const failure = error instanceof SearchDataError ? 'corrupt' : 'host'
  return { id, failure, path: directoryPath, detail: error instanceof Error ? error.message : String(error) }
}

async function fetchBytes(path: string): Promise<Uint8Array> {
  try {
    const response = await fetch(path)
    if (response.status === 404 || response.status === 410) throw new ReadError('missing', path, 'not there')
    if (!response.ok) throw new ReadError('host', path, `the host answered ${response.status}`)
    // Many static hosts answer a missing file with their index.html and status 200.
    if ((response.headers.get('content-type') ?? '').includes('html'))
      throw new ReadError('missing', path, 'the host answered with a page')
    return new Uint8Array(await response.arrayBuffer())
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw new ReadError('offline', path, 'no answer', error)
  }
}
