import { withinSite } from '../article/siteBase.ts'
import { wantsWholePages } from '../library/offline/keeper.ts'

/**
 * The path within the site to which a link leads in place; null where it is the browser's own: files (they have a dot in their
 * name), other sites, jumps within the page and whole documents.
 */
export function pathInPlace(link: HTMLAnchorElement): string | null {
  const href = link.getAttribute('href')
  const path = withinSite(link.pathname)
  const isInPlace =
    href !== null &&
    path !== null &&
    !href.startsWith('#') &&
    link.origin === location.origin &&
    (link.target === '' || link.target === '_self') &&
    !link.hasAttribute('download') &&
    !path.includes('.') &&
    (link.dataset['replace'] !== undefined || !(wantsWholePages() || sharesEntryAddress(navigator.userAgent)))
  return isInPlace ? path : null
}

/** This chat app, but on Android, shares the address that it opened first, unless each page is loaded anew. */
function sharesEntryAddress(userAgent: string): boolean {
  return /MicroMessenger/iu.test(userAgent) && !/Android/iu.test(userAgent)
}
