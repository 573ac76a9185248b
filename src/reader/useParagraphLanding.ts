import { useEffect, useMemo, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'
import type { Article } from '../article/article.ts'
import type { ArticleContext } from '../article/edition.ts'
import { useHydrated } from '../ui/useHydrated.ts'
import { cameBy, hasMoved } from './arrival.ts'
import { type Landing, landingOf } from './landingOf.ts'
import { landOn } from './landOn.ts'
import { inPlace } from './Link.tsx'

/** False until the first article since the app started is shown: only before may the address be how the reader came. */
let arrived = false

/**
 * Brings the reader to the paragraph that the address names: scrolled to, focused, said once. Gives what to mark
 * and say on the page; null where the address names none, and in the published page, which cannot know.
 */
export function useParagraphLanding(article: Article, context: ArticleContext): Landing | null {
  const { key, search, hash, state } = useLocation()
  const type = useNavigationType()
  const hydrated = useHydrated()
  const { aliases } = context
  const landing = useMemo(
    () => (hydrated ? landingOf({ search, hash }, article, aliases) : null),
    [hydrated, search, hash, article, aliases],
  )
  const seen = useRef<string | null>(null)
  useEffect(() => {
    if (!hydrated || seen.current === key) {
      return undefined
    }
    seen.current = key
    // A click within the app (a hit in the search results, say) is no cold link, also if it is the first one:
    // whatever the reader did before it, on another screen, was not moving away from this paragraph.
    const cold = !arrived && type === NavigationType.Pop
    arrived = true
    // The browser itself restores the place in a page that is loaded again or gone back to;
    // Back and Forward return to where the reader was, and the ¶ marks what is being looked at.
    const stays = type === NavigationType.Pop ? !cold || cameBy('reload', 'back_forward') : state === inPlace
    // Outside React: scroll position, focus, and what a screen reader says.
    return landing === null || stays ? undefined : landOn(landing, () => cold && hasMoved())
  }, [hydrated, landing, key, type, state])
  return landing
}
