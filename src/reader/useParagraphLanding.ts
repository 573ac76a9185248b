import { useEffect, useMemo, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'
import type { Article } from '../article/article.ts'
import type { ArticleContext } from '../article/edition.ts'
import { paragraphPath } from '../article/links.ts'
import { atBase } from '../article/siteBase.ts'
import { announce } from '../ui/announce.ts'
import { useHydrated } from '../ui/useHydrated.ts'
import { cameBy, cameFromHere, hasMoved } from './arrival.ts'
import { isQuoting, type Landing, landingOf } from './landingOf.ts'
import { hasMovedSince, landOn, tintAnew } from './landOn.ts'
import { inPlace } from './Link.tsx'
import type { Followed } from './followLink.ts'
import { needsLookUp, useLookedUp } from './useLookedUp.ts'

/** False until the first article since the app started is shown: only before may the address be how the reader came. */
let arrived = false

/** The history entries that a click within the app made. */
const followed = new Set<string>()

/**
 * Brings the reader to the paragraph that the address names: scrolled to, focused, said once. Gives what to mark
 * and say on the page; null where the address names none, and in the published page, which cannot know. What there is
 * to look up about the paragraph is looked up when the reader is there, and then said.
 */
export function useParagraphLanding(
  article: Article,
  { aliases }: ArticleContext,
): Pick<Followed, 'found' | 'Notice'> | null {
  const { key, search, hash, state } = useLocation()
  const type = useNavigationType()
  const hydrated = useHydrated()
  const isClick = type !== NavigationType.Pop
  const isOurs = hydrated && (isClick || followed.has(key) || (key === 'default' && cameFromHere()))
  const landing = useMemo(
    () => (hydrated ? landingOf({ search, hash }, { article, aliases, isOurs }) : null),
    [hydrated, search, hash, article, aliases, isOurs],
  )
  const looked = useLookedUp(landing, search, { article, aliases })
  const seen = useRef<string | null>(null)
  /** Null where the reader is left alone. */
  const arrival = useRef<{ isStale: () => boolean } | null>(null)
  useEffect(() => {
    if (!hydrated || seen.current === key) {
      return undefined
    }
    seen.current = key
    if (isClick) followed.add(key)
    // A click within the app (a hit in the search results, say) is no cold link, also if it is the first one:
    // whatever the reader did before it, on another screen, was not moving away from this paragraph.
    const cold = !arrived && !isClick
    arrived = true
    // The browser itself restores the place in a page that is loaded again or gone back to;
    // Back and Forward return to where the reader was, and the ¶ marks what is being looked at.
    const stays = isClick ? state === inPlace : !cold || cameBy('reload', 'back_forward')
    arrival.current = stays ? null : { isStale: () => cold && hasMoved() }
    if (landing === null) return undefined
    const check = aliases[landing.id]?.check
    if (isOurs && check !== undefined) nameWording(article.id, landing, check)
    // Outside React: scroll position, focus, and what a screen reader says.
    if (arrival.current !== null)
      return landOn(landing, { ...arrival.current, isSaid: !needsLookUp(landing) })
    if (isClick) tintAnew()
    return undefined
  }, [hydrated, landing, key, isClick, state, isOurs, article.id, aliases])
  useEffect(() => {
    if (looked === null || arrival.current === null) return undefined
    const { landing } = looked.found
    // Once more, as above: there may be a notice now, and the words may stand in another paragraph.
    if (!hasMovedSince()) return landOn(landing, { ...arrival.current, isSaid: true })
    announce(landing.said)
    return undefined
  }, [looked])
  if (landing === null) return null
  // Of words that are still looked for nothing is said yet.
  const words = isQuoting(landing) ? null : landing.words
  return looked ?? { found: { landing: { ...landing, words }, place: null }, Notice: null }
}

/**
 * The address of a paragraph that has had other wordings names today's, as a copied link does: it may be copied from
 * there. The router need not know: what it means is the same.
 */
function nameWording(article: string, { id, fate, mark }: Landing, check: string): void {
  if (fate === 'same' && mark === '')
    history.replaceState(history.state, '', atBase(paragraphPath(article, id, check)))
}
