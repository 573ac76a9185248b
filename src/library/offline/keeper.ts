import { serviceWorkerPath } from '../../article/links.ts'
import { atBase } from '../../article/siteBase.ts'
import { trustedScript } from '../trustedScript.ts'
import type { News, Wish } from './messages.ts'

/** Of the document of this page; null until the service worker has said so. */
let mine: string | null = null
let latest: News | null = null

/** Whether the paper has a newer edition than the page's document: data that is fetched now is not of its edition. */
export function isOutdated(): boolean {
  return latest !== null && latest.edition !== mine
}

/** Whether links are better followed to whole documents: each is of one edition, and is what was kept. */
export function wantsWholePages(): boolean {
  return isOutdated() || latest?.isOffline === true
}

/** Whether a service worker is at work: an address that cannot be read here may have been kept as a whole document. */
export function isKeeping(): boolean {
  return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null
}

/**
 * Has the browser keep what is read from now on, once the page is loaded and idle, and calls `hear` with what the service
 * worker says. Where there is none (an old browser, a private window, no HTTPS) nothing happens. Returns what ends it.
 */
export function startKeeping(hear: (news: News) => void): () => void {
  // In development there is none: what was edited must show.
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return () => {}
  const { serviceWorker } = navigator
  const listen = ({ data }: MessageEvent<News>): void => {
    latest = data
    mine ??= data.yours ?? data.edition
    hear(data)
  }
  serviceWorker.addEventListener('message', listen)
  // The one that takes over knows nothing of this page yet.
  const greet = (): void => tellKeeper({ kind: 'opened', path: location.pathname })
  serviceWorker.addEventListener('controllerchange', greet)
  const url = trustedScript(atBase(serviceWorkerPath))
  const register = (): void => {
    // Refused, or not to be had: the page reads the same, and what was kept is listed at /saved.
    serviceWorker.register(url).catch(() => null)
  }
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register)
  return () => {
    serviceWorker.removeEventListener('message', listen)
    serviceWorker.removeEventListener('controllerchange', greet)
  }
}

/** Tells the service worker, where one is at work. */
export function tellKeeper(wish: Wish): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's takes none
  if ('serviceWorker' in navigator) navigator.serviceWorker.controller?.postMessage(wish)
}
