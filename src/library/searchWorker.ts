import { searchDataPath } from '../article/links.ts'
import { openIndex, SearchDataError, type SearchIndex } from '../search/openIndex.ts'
import { search } from '../search/search.ts'
import { ReadError } from './errors.ts'
import type { SearchReply, SearchRequest } from './searchMessages.ts'

/** The worker: fetches the search data once, keeps it, and answers queries in the order they come. */
let opened: Promise<SearchIndex> | null = null
const dropped = new Set<number>()

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === 'drop') dropped.add(data.id)
  // A failure to open is told with the query that needed it.
  else if (data.kind === 'open') index().catch(() => null)
  else void answer(data)
})

async function answer({ id, query, limit }: SearchRequest & { kind: 'search' }): Promise<void> {
  let reply: SearchReply
  try {
    const ready = await index()
    // While the data was on its way the reader may have typed on.
    if (dropped.delete(id)) return
    reply = { id, result: search(ready, query, limit) }
  } catch (error) {
    reply = failureOf(id, error)
  }
  postMessage(reply)
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
  return { id, failure, path: searchDataPath, detail: error instanceof Error ? error.message : String(error) }
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
