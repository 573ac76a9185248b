import { withinSite } from '../../../article/siteBase.ts'
import type { News } from '../messages.ts'
import { ownEdition, scope } from './scope.ts'

let latest = ownEdition
let isOffline = false
let isFull = false

/** Notes what the host said about its edition, and has the browser fetch the next service worker where there is one. */
export async function noteEdition(published: string | null): Promise<void> {
  if (published === null || published === latest) return
  latest = published
  await tellAll()
  // Asked between two pages, when it has none, Chromium would put a worker's wish off for half a minute.
  await new Promise((resolve) => {
    setTimeout(resolve, 1000)
  })
  // Where that fails, the browser looks again at the next page.
  await scope.registration.update().catch(() => null)
}

/** Notes whether the host answered. */
export async function noteLine(isThere: boolean): Promise<void> {
  if (isOffline === !isThere) return
  isOffline = !isThere
  await tellAll()
}

/** Notes whether there was room for what was to be kept. */
export async function noteRoom(hasRoom: boolean): Promise<void> {
  if (isFull === !hasRoom) return
  isFull = !hasRoom
  await tellAll()
}

/** Says how things are; to one page, which edition it is of. */
export function tell(client: Client, yours: string | null): void {
  const news: News = { edition: latest, yours, isOffline, isFull }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a client's takes none
  client.postMessage(news)
}

export async function tellAll(): Promise<void> {
  for (const page of await openPages()) tell(page, null)
}

/** The tabs that show a page of this site. */
export async function openPages(): Promise<readonly WindowClient[]> {
  const pages = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return pages.filter(({ url }) => withinSite(new URL(url).pathname) !== null)
}
