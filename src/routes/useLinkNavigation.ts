import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { inPlace } from '../reader/Link.tsx'
import { afterPaint } from '../ui/afterPaint.ts'
import { whilePressed } from '../ui/whilePressed.ts'
import { pathInPlace } from './pathInPlace.ts'

/** Follows every link within the site in place, by one listener on the document. */
export function useLinkNavigation(): void {
  const navigate = useNavigate()
  useEffect(() => {
    // Outside React: clicks on plain anchors.
    const follow = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const path = link === null ? null : pathInPlace(link)
      if (link === null || path === null || !isPlainClick(event)) {
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
