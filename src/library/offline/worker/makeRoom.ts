import { articlePath, wordingsDataPath } from '../../../article/links.ts'
import { readShelf } from '../../shelf.ts'
import { articleIn, keyOf, pathIn, shellPages } from './keys.ts'

/** How many pages that were only opened are kept: some 50 KB each. */
export const most = { articles: 60, others: 30 }

/** Removes what was opened longest ago, so that at most so many pages are left; what is saved stays. */
export async function makeRoom(cache: Cache, { articles, others }: typeof most): Promise<void> {
  const saved = new Set((await savedIds()).map(articlePath))
  const paths = (await cache.keys()).map(pathIn)
  const opened = paths.filter(
    (path) => !saved.has(path) && !shellPages.includes(path) && !path.startsWith('/data/'),
  )
  const isArticle = (path: string): boolean => articleIn(path) !== null
  const oldest = [
    ...surplus(opened.filter(isArticle), articles),
    ...surplus(
      opened.filter((path) => !isArticle(path)),
      others,
    ),
  ]
  for (const path of oldest) await dropPage(cache, path)
}

/** Removes a page with what was kept beside it. */
export async function dropPage(cache: Cache, path: string): Promise<void> {
  await cache.delete(keyOf(path))
  const id = articleIn(path)
  if (id !== null) await cache.delete(keyOf(wordingsDataPath(id)))
}

/** Where storage is refused nothing is saved. */
export async function savedIds(): Promise<string[]> {
  const entries = await readShelf().catch(() => [])
  return entries.filter(({ saved }) => saved !== null).map(({ id }) => id)
}

/** What was opened last, before this worker was there as well. */
export async function openedIds(): Promise<string[]> {
  const entries = await readShelf().catch(() => [])
  const opened = entries.filter((entry) => entry.opened !== null)
  return opened
    .sort((a, b) => (a.opened ?? 0) - (b.opened ?? 0))
    .slice(-most.articles)
    .map(({ id }) => id)
}

function surplus(paths: readonly string[], most: number): readonly string[] {
  return paths.slice(0, Math.max(paths.length - most, 0))
}
