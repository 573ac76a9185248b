import { setSiteBase } from '../article/siteBase.ts'
import { directoryPath } from '../search/format/directory.ts'
import { SearchDataError } from '../search/format/container.ts'
import { effortOf } from '../search/effort.ts'
import { nearForms } from '../search/nearForms.ts'
import { openIndex, type SearchIndex } from '../search/openIndex.ts'
import { search, type SearchOptions } from '../search/search.ts'
import { openSuggestions, suggest, type OpenSuggestions } from '../search/suggest/openSuggestions.ts'
import { ReadError } from './errors.ts'
import { fetchSearchFile } from './fetchSearchFile.ts'
import type { SearchReply, SearchRequest, SearchWish } from './searchMessages.ts'

/** How many names are suggested: about a line of them. */
const mostSuggestions = 6

/** The worker: keeps what it has read of the index, and answers queries as they come. */
let opened: Promise<SearchIndex> | null = null
let suggesting: Promise<OpenSuggestions> | null = null
/** The directory was had without a line: it is what the browser had kept. */
let kept = false
/** The queries being answered. */
const asked = new Map<number, AbortController>()

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (data.kind === 'base') setSiteBase(data.base)
  else if (data.kind === 'drop') asked.get(data.id)?.abort()
  else if (data.kind === 'open') {
    // A failure to open is told with the query that needed it.
    index().catch(() => null)
    suggestions().catch(() => null)
  } else void answer(data, data.id)
})

/** Answers, unless the query is dropped meanwhile: what it has asked for by then is kept for the next one. */
async function answer(wish: SearchWish, id: number): Promise<void> {
  const wanted = new AbortController()
  asked.set(id, wanted)
  const reply = await replyTo(wish, id, wanted.signal).catch((error: unknown) => failureOf(id, error))
  asked.delete(id)
  if (!wanted.signal.aborted) postMessage(reply)
}

async function replyTo(wish: SearchWish, id: number, signal: AbortSignal): Promise<SearchReply> {
  if (wish.kind === 'suggest')
    return { id, suggestions: await suggest(await suggestions(), wish.query, mostSuggestions) }
  if (wish.kind === 'search') return found(wish.query, id, { ...wish, signal })
  const context = { index: await index(), suggestions: await suggestions().catch(() => null), signal }
  return { id, near: await nearForms(wish.query, context) }
}

async function found(query: string, id: number, options: SearchOptions): Promise<SearchReply> {
  const failures: unknown[] = []
  const result = await search(await index(), query, {
    ...options,
    effort: effortOf(options.limit),
    unread: (error) => failures.push(error),
  })
  // Nothing found, and not everything read: that is no answer.
  if (result.found.length === 0 && failures.length > 0) return failureOf(id, failures[0])
  const offline = failures.some((error) => error instanceof ReadError && error.failure === 'offline')
  return { id, result: { ...result, offline: offline || kept } }
}

/** The index, opened anew after a failure, and when what was kept may be had anew. */
function index(): Promise<SearchIndex> {
  if (kept && navigator.onLine) {
    kept = false
    opened = null
    suggesting = null
  }
  opened ??= openIndex(async (path) => {
    const file = await fetchSearchFile(path)
    if (path === directoryPath) ({ kept } = file)
    return file.bytes
  }).catch((error: unknown) => {
    opened = null
    throw error
  })
  return opened
}

function suggestions(): Promise<OpenSuggestions> {
  suggesting ??= openSuggestions(async (path) => (await fetchSearchFile(path)).bytes).catch(
    (error: unknown) => {
      suggesting = null
      throw error
    },
  )
  return suggesting
}

function failureOf(id: number, error: unknown): SearchReply {
  if (error instanceof ReadError)
    return { id, failure: error.failure, path: error.path, detail: error.message }
  const failure = error instanceof SearchDataError ? 'corrupt' : 'host'
  return { id, failure, path: directoryPath, detail: error instanceof Error ? error.message : String(error) }
}
