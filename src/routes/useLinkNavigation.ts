import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { withinSite } from '../article/siteBase.ts'
import { wantsWholePages } from '../library/offline/keeper.ts'
import { inPlace } from '../reader/Link.tsx'
import { afterPaint } from '../ui/afterPaint.ts'
import { whilePressed } from '../ui/whilePressed.ts'

/** Follows every link within the site in place, by one listener on the document. */
export function useLinkNavigation(): void {
  const navigate = useNavigate()
  useEffect(() => {
    // Outside React: clicks on plain anchors.
    const follow = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const path = link === null ? null : withinSite(link.pathname)
      if (link === null || path === null || !isPlainClick(event) || !isInPlace(link, path)) {
        return
      }
      event.preventDefault()
      const address = path + link.search + link.hash
      const way =
        link.dataset['replace'] === undefined
          ? { replace: link.href === location.href }
          : { replace: true, state: inPlace }
      void whilePressed(
        link,
        afterPaint().then(() => navigate(address, way)),
      )
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [navigate])
}

function isPlainClick(event: MouseEvent): boolean {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
  return event.button === 0 && !modified && !event.defaultPrevented
}

/** Files (they have a dot in their name), other sites, jumps within the page and whole documents are the browser's own. */
function isInPlace(link: HTMLAnchorElement, path: string): boolean {
  const href = link.getAttribute('href')
  return (
    href !== null &&
    !href.startsWith('#') &&
    link.origin === location.origin &&
    (link.target === '' || link.target === '_self') &&
    !link.hasAttribute('download') &&
    !path.includes('.') &&
    (link.dataset['replace'] !== undefined || !(wantsWholePages() || sharesEntryAddress(navigator.userAgent)))
  )
}

/** This chat app, but on Android, shares the address that it opened first, unless each page is loaded anew. */
function sharesEntryAddress(userAgent: string): boolean {
  return /MicroMessenger/iu.test(userAgent) && !/Android/iu.test(userAgent)
}
