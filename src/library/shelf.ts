import { clear, createStore, del, entries, setMany, update, type UseStore } from 'idb-keyval'
import type { Article } from '../article/article.ts'
import { siteBase } from '../article/siteBase.ts'
import type { ShelfEntry } from './shelfEntry.ts'

/*
 * What a reader has saved and read, in IndexedDB: one entry an article, by its id. Every function rejects where the
 * browser refuses storage or has no room.
 */
let opened: UseStore | null = null

/** Papers that share a host have shelves of their own. */
function shelf(): UseStore {
  opened ??= createStore(`guli${siteBase()}`, 'shelf')
  return opened
}

/** Notes that the article was opened. Resolves to its entry, with the place where it was left. */
export async function noteOpened(article: Article): Promise<ShelfEntry> {
  return change(article, (entry) => ({ ...entry, opened: Date.now() }))
}

/** Notes where in the article the reader is. */
export async function notePlace(article: Article, place: ShelfEntry['place']): Promise<ShelfEntry> {
  return change(article, (entry) => ({ ...entry, place }))
}

export async function noteSaved(article: Article, isSaved: boolean): Promise<ShelfEntry> {
  return change(article, (entry) => ({ ...entry, saved: isSaved ? Date.now() : null }))
}

async function change(article: Article, edit: (entry: ShelfEntry) => ShelfEntry): Promise<ShelfEntry> {
  const { id, headline, channel, paragraphs } = article
  let changed: ShelfEntry = {
    id,
    headline: '',
    channel: '',
    opened: null,
    saved: null,
    place: null,
    paragraphs: 0,
  }
  await update<ShelfEntry>(
    id,
    (old) => {
      const own = { headline: headline.main, channel: channel.name, paragraphs: paragraphs.length }
      changed = edit({ ...changed, ...old, ...own })
      return changed
    },
    shelf(),
  )
  return changed
}

/** Everything on the shelf, as it lies there; what shows it checks it (shelfEntry.ts). */
export async function readShelf(): Promise<ShelfEntry[]> {
  return (await entries<string, ShelfEntry>(shelf())).map(([, entry]) => entry)
}

/** What the paper has taken back has no headline any more; what was only read of it, no entry. */
export async function markWithdrawn(id: string): Promise<void> {
  const entry = (await readShelf()).find((entry) => entry.id === id)
  if (entry === undefined) return
  if (entry.saved === null) await takeFromShelf(id)
  else await putOnShelf([{ ...entry, headline: null }])
}

/** Puts entries in the place of those with the same id. */
export async function putOnShelf(list: readonly ShelfEntry[]): Promise<void> {
  await setMany(
    list.map((entry) => [entry.id, entry]),
    shelf(),
  )
}

export async function takeFromShelf(id: string): Promise<void> {
  await del(id, shelf())
}

export async function clearShelf(): Promise<void> {
  await clear(shelf())
}
