import { useEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'
import { readParagraphLink } from '../article/readParagraphLink.ts'

/**
 * After a navigation the focus goes to the new screen's heading, which is also what a screen reader then says.
 * A link to a paragraph is left to the landing on it (reader/useParagraphLanding.ts), so that only one speaks.
 */
export function useFocusOnArrival(): void {
  const location = useLocation()
  const type = useNavigationType()
  const { pathname } = location
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

function focusHeading(): void {
  const heading = document.querySelector('main h1')
  if (heading instanceof HTMLElement) {
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
}
