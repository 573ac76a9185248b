import { siteBase } from '../../../article/siteBase.ts'
import { ownEdition } from './scope.ts'

/*
 * Where things are kept. Pages are kept by edition, `guli /news 3f2a…`, and go with it. The app's own files are told apart by
 * their names: one cache holds those of all editions that are still open in a tab.
 */
const assetsName = `guli ${siteBase()} assets`
const pagesName = `guli ${siteBase()} ${ownEdition}`

export async function pagesCache(): Promise<Cache> {
  return caches.open(pagesName)
}

export async function assetsCache(): Promise<Cache> {
  return caches.open(assetsName)
}

/** The caches of this paper's other editions. */
export async function formerPages(): Promise<string[]> {
  const names = await caches.keys()
  return names.filter(
    (name) => name.startsWith(`guli ${siteBase()} `) && name !== assetsName && name !== pagesName,
  )
}

/** All caches of this paper. */
export async function allCaches(): Promise<string[]> {
  return [...(await formerPages()), pagesName, assetsName]
}
