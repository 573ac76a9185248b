import { useEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'
import { readParagraphLink } from '../article/readParagraphLink.ts'
import { focusHeading } from './focusHeading.ts'
import { screenPath } from './screenPath.ts'

/**
 * After a navigation the focus goes to the new screen's heading. A link to a paragraph is left to the landing on it (reader/useParagraphLanding.ts), so that only one speaks.
 */
export function useFocusOnArrival(): void {
  const location = useLocation()
  const type = useNavigationType()
  const pathname = screenPath(location.pathname)
  const lands =
    type !== NavigationType.Pop && pathname.startsWith('/a/') && readParagraphLink(location).length > 0
  const shown = useRef(pathname)
  useEffect(() => {
    // Outside React: the document's focus.
    if (shown.current !== pathname) {
      shown.current = pathname
      if (!lands) {
        focusHeading()
      }
    }
  }, [pathname, lands])
}
