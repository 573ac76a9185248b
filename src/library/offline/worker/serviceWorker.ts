import { withinSite } from '../../../article/siteBase.ts'
import type { Wish } from '../messages.ts'
import { answerTo, editionOfClient, isOwnClient } from './answer.ts'
import { formerPages } from './caches.ts'
import { publishedEdition } from './host.ts'
import { dropFormerApp, keepApp } from './keepApp.ts'
import { forgetPages, keepAll, keepPage, pathsToKeep } from './keepPages.ts'
import { plainPath } from './keys.ts'
import { scope } from './scope.ts'
import { noteEdition, noteRoom, openPages, tell, tellAll } from './tell.ts'

/*
 * Keeps what was read for reading without a line (docs/decisions/019-offline-and-saved.md). One service worker belongs to
 * one edition of the paper, and keeps whole documents of that edition only.
 */
scope.addEventListener('install', (event) => event.waitUntil(install()))
scope.addEventListener('activate', (event) => event.waitUntil(takeOver()))
scope.addEventListener('fetch', answerTo)
scope.addEventListener('message', (event) => {
  if (event.source instanceof Client) event.waitUntil(fulfil(event.source, event.data))
})

/** Firefox (153) shows its error page when what it preloads is not to be had, whatever the worker answers. */
const preloadsWell = !navigator.userAgent.includes('Firefox/')

/** Everything is at hand before this edition takes over, or it never does. */
async function install(): Promise<void> {
  const open = (await openPages()).map(({ url }) => withinSite(new URL(url).pathname) ?? '/')
  const [hasRoom] = await Promise.all([keepAll(await pathsToKeep(open)), keepApp()])
  await noteRoom(hasRoom)
  // Pages of the edition before stay as they are; their next link leads to a whole document of this one.
  await scope.skipWaiting()
}

async function takeOver(): Promise<void> {
  for (const name of await formerPages()) await caches.delete(name)
  // The browser asks for a page while it starts this worker.
  if (preloadsWell) await scope.registration.navigationPreload?.enable()
  await scope.clients.claim()
  await tellAll()
}

async function fulfil(client: Client, wish: Wish): Promise<void> {
  if (wish.kind === 'forget') await forgetPages()
  else if (wish.kind === 'keep') await keep(wish.paths)
  else {
    tell(client, await editionOfClient(client.id))
    const path = withinSite(wish.path)
    if (path !== null) await keep([plainPath(path)])
    // Nothing else is open that might still need another app's files.
    if ((await isOwnClient(client.id)) && (await openPages()).length === 1) await dropFormerApp()
  }
}

async function keep(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    // Without a line it is kept the next time.
    const outcome = await keepPage(path).catch(() => null)
    if (outcome === 'other') await noteEdition(await publishedEdition())
    else if (outcome !== null) await noteRoom(outcome === 'kept')
    if (outcome === 'other') return
  }
}
