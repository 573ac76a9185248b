import { articlePath, wordingsDataPath } from '../../../article/links.ts'
import { atBase } from '../../../article/siteBase.ts'
import { directoryPath } from '../../../search/format/directory.ts'
import { suggestionsPath } from '../../../search/suggest/suggestionFiles.ts'
import { markWithdrawn } from '../../shelf.ts'
import { formerPages, pagesCache } from './caches.ts'
import { fetchPage, publishedEdition, type FetchedPage } from './host.ts'
import { inTurns } from './inTurns.ts'
import { articleIn, keyOf, pathIn, plainPath, shellPages } from './keys.ts'
import { dropPage, makeRoom, most, openedIds, savedIds } from './makeRoom.ts'
import { ownEdition } from './scope.ts'

/** What came of keeping a page. `other`: the host has another edition by now, whose pages are not kept beside this one's. */
export type Outcome = 'kept' | 'full' | 'other'

/** The pages of the edition before, what the reader has saved and opened, and what is open: all to be kept of this one. */
export async function pathsToKeep(openPaths: readonly string[]): Promise<string[]> {
  const former = await Promise.all(
    (await formerPages()).map(async (name) => (await caches.open(name)).keys()),
  )
  const pages = former
    .flat()
    .map(pathIn)
    .filter((path) => !path.startsWith('/data/'))
  const shelved = [...(await savedIds()), ...(await openedIds())].map(articlePath)
  const paths = new Set([...pages, ...shelved, ...openPaths.map(plainPath)])
  return [...paths].filter((path) => !shellPages.includes(path))
}

/**
 * Keeps all pages that a new edition begins with. Rejects where the host fails, or has yet another edition by then: what was
 * kept of the edition before then stays in use. Resolves to whether there was room for everything.
 */
export async function keepAll(paths: readonly string[]): Promise<boolean> {
  const cache = await pagesCache()
  await inTurns(shellPages, async (path) => {
    const page = await fetchPage(path)
    if (page === null) throw new Error(`${path} is not there`)
    await cache.put(keyOf(path), page.response)
  })
  let hasRoom = true
  await inTurns(paths, async (path) => {
    const page = await fetchPage(path)
    if (page === null || page.isWithdrawn) await forgetWithdrawn(path, page)
    if (page !== null && hasRoom)
      hasRoom = await put(cache, path, (page.isUnreadable && (await keptPage(path))) || page)
  })
  await renewSearch()
  const published = await publishedEdition()
  if (published !== ownEdition) throw new Error(`the host has edition ${published} by now`)
  return hasRoom
}

/**
 * What search has read lies in the browser's own cache, and is found by way of two files: with these as they are now,
 * nothing leads to texts that were taken back.
 */
async function renewSearch(): Promise<void> {
  for (const path of [directoryPath, suggestionsPath]) {
    const isThere = await fetch(atBase(path), { cache: 'only-if-cached', mode: 'same-origin' }).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isThere) await fetch(atBase(path), { cache: 'no-cache' })
  }
}

/** An article as an edition before had it, newest first, while the paper cannot read it itself; null where none is kept. */
async function keptPage(path: string): Promise<FetchedPage | null> {
  for (const name of (await formerPages()).reverse()) {
    const cache = await caches.open(name)
    const response = await cache.match(keyOf(path))
    if (response === undefined) continue
    const wordings = wordingsDataPath(articleIn(path) ?? '')
    const history = await cache.match(keyOf(wordings))
    return {
      response,
      isWithdrawn: false,
      isUnreadable: false,
      wordings: history === undefined ? null : { path: wordings, response: history },
    }
  }
  return null
}

/** Keeps one page, or notes that it was opened again: the last one opened is the last one to go. */
export async function keepPage(path: string): Promise<Outcome> {
  const cache = await pagesCache()
  const kept = await cache.match(keyOf(path))
  if (kept !== undefined) {
    if (shellPages.includes(path)) return 'kept'
    // Read to its end first: what is written over cannot be read from any more.
    const { status, headers } = kept
    const text = await kept.text()
    return (await putResponse(cache, path, new Response(text, { status, headers }))) ? 'kept' : 'full'
  }
  const page = await fetchPage(path)
  if ((await publishedEdition()) !== ownEdition) return 'other'
  if (page === null) return 'kept'
  await makeRoom(cache, { articles: most.articles - 1, others: most.others - 1 })
  const spare = page.response.clone()
  if (await put(cache, path, page)) return 'kept'
  await makeRoom(cache, { articles: most.articles / 4, others: 0 })
  return (await putResponse(cache, path, spare)) ? 'kept' : 'full'
}

/** Keeps nothing any more but what reading without a line takes. */
export async function forgetPages(): Promise<void> {
  const cache = await pagesCache()
  for (const request of await cache.keys())
    if (!shellPages.includes(pathIn(request))) await cache.delete(request)
}

/** False where there is no room. */
async function put(cache: Cache, path: string, { response, wordings }: FetchedPage): Promise<boolean> {
  if (wordings !== null && !(await putResponse(cache, wordings.path, wordings.response))) return false
  return putResponse(cache, path, response)
}

async function putResponse(cache: Cache, path: string, response: Response): Promise<boolean> {
  try {
    await cache.put(keyOf(path), response)
    return true
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') return false
    throw error
  }
}

/**
 * What the paper has taken back goes from every edition that is kept, at once, and from what the reader's list says of it; the
 * page that says so, if there is one, takes its place.
 */
async function forgetWithdrawn(path: string, page: FetchedPage | null): Promise<void> {
  for (const name of await formerPages()) {
    const cache = await caches.open(name)
    if ((await cache.match(keyOf(path))) === undefined) continue
    await dropPage(cache, path)
    if (page !== null) await putResponse(cache, path, page.response.clone())
  }
  const id = articleIn(path)
  // Where storage is refused there is no list.
  if (id !== null) await markWithdrawn(id).catch(() => null)
}
