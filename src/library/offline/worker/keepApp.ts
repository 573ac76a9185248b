import { atBase } from '../../../article/siteBase.ts'
import { assetsCache } from './caches.ts'
import { inTurns } from './inTurns.ts'
import { pathIn } from './keys.ts'

/** Paths of the app's own files, by their names different in each version; written here by the build (edition/bundleApp.ts). */
declare const APP_FILES: readonly string[]

/** Keeps the whole app, what of it is not there yet: no screen waits for a line. */
export async function keepApp(): Promise<void> {
  const cache = await assetsCache()
  await inTurns(APP_FILES, async (path) => {
    if ((await cache.match(atBase(path))) === undefined) await cache.add(atBase(path))
  })
}

export function isOfApp(path: string): boolean {
  return path.startsWith('/assets/') || APP_FILES.includes(path)
}

/** An app file: as it is kept, for its name tells its content; else from the host. */
export async function appFile(request: Request): Promise<Response> {
  return (await (await assetsCache()).match(request)) ?? fetch(request)
}

/** Removes what belongs to former versions of the app. To be called when no page of theirs is open. */
export async function dropFormerApp(): Promise<void> {
  const cache = await assetsCache()
  for (const request of await cache.keys())
    if (!APP_FILES.includes(pathIn(request))) await cache.delete(request)
}
