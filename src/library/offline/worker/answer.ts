import { offlinePath } from '../../../article/links.ts'
import { siteBase, withinSite } from '../../../article/siteBase.ts'
import { pagesCache } from './caches.ts'
import { publishedEdition } from './host.ts'
import { appFile, isOfApp } from './keepApp.ts'
import { keyOf } from './keys.ts'
import { ownEdition } from './scope.ts'
import { noteEdition, noteLine } from './tell.ts'

/** How long a reader waits for a page that is kept, in milliseconds, before that one is shown. */
const patience = 4000

/** By the client that shows it, the edition of a page's document. What is not here was kept, or opened before this worker. */
const editions = new Map<string, Promise<string | null>>()

/** The edition of the document that a client shows, as far as that is known. */
export async function editionOfClient(id: string): Promise<string> {
  return (await editions.get(id)) ?? ownEdition
}

/** Whether it is known that the client's document is of this worker's edition. */
export async function isOwnClient(id: string): Promise<boolean> {
  return (await editions.get(id)) === ownEdition
}

/** Answers what is the worker's to answer; of everything else, search included, the browser takes care. */
export function answerTo(event: FetchEvent): void {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  const path = origin === location.origin && request.method === 'GET' ? withinSite(pathname) : null
  if (path === null) return
  const isFile = /\.\w+$/u.test(path)
  if (request.mode === 'navigate' && !isFile) event.respondWith(page(event, path))
  else if (isOfApp(path)) event.respondWith(appFile(request))
  else if (isData(path)) event.respondWith(data(event, path))
}

/** A file of data that a page asks for: search has its own, and which edition there is is asked anew. */
function isData(path: string): boolean {
  return (
    path.startsWith('/data/') &&
    path.endsWith('.json') &&
    !path.startsWith('/data/search/') &&
    path !== '/data/edition.json'
  )
}

/** A whole document: the newest that is to be had, else the one that was kept, else what says that there is no line. */
async function page(event: FetchEvent, path: string): Promise<Response> {
  const answered = fromHost(event)
  event.waitUntil(answered)
  const kept = await (await pagesCache()).match(keyOf(path))
  const first = kept === undefined ? await answered : await Promise.race([answered, later()])
  if (first !== null && (first.status < 500 || kept === undefined)) {
    const edition = publishedEdition()
    editions.set(event.resultingClientId, edition)
    event.waitUntil(edition.then(noteEdition))
    event.waitUntil(noteLine(true))
    return first
  }
  event.waitUntil(noteLine(false))
  return kept ?? (await (await pagesCache()).match(keyOf(offlinePath))) ?? Response.error()
}

/** Null where the host does not answer. */
async function fromHost(event: FetchEvent): Promise<Response | null> {
  try {
    const preloaded: unknown = await event.preloadResponse
    return preloaded instanceof Response ? preloaded : await fetch(event.request)
  } catch {
    return null
  }
}

async function later(): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), patience)
  })
}

/**
 * A file of data belongs to the page that asks for it only if the host still has the page's edition; else 409, and the page
 * goes on to a whole document. Of what is kept, only what an article said before may be asked for piece by piece.
 */
async function data(event: FetchEvent, path: string): Promise<Response> {
  const { request } = event
  const asked = publishedEdition()
  try {
    const response = await fetch(request)
    event.waitUntil(noteLine(true))
    const [published, own] = await Promise.all([asked, editionOfClient(event.clientId)])
    event.waitUntil(noteEdition(published))
    if (published === null || published === own) return response
    return new Response(null, { status: 409, statusText: 'another edition' })
  } catch (error) {
    if (request.signal.aborted) throw error
    event.waitUntil(noteLine(false))
    return (await (await pagesCache()).match(siteBase() + path)) ?? Response.error()
  }
}
