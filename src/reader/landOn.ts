import { announce } from '../ui/announce.ts'
import { holdInPlace } from './holdInPlace.ts'
import type { Landing } from './landingOf.ts'

/** The id of what is said at the top when there is no paragraph to land on (LandingNotice.tsx). */
export const noticeId = '_notice'

/**
 * In milliseconds. The fonts are the system's own, so there is little to wait for, and a landing should follow
 * the data within 100.
 */
const fontPatience = 80

/**
 * Scrolls to what the link led to, focuses it and has it said, once the fonts are there. `isStale` is asked last:
 * the reader may have moved on meanwhile. Returns what calls it off.
 */
export function landOn(landing: Landing, isStale: () => boolean): () => void {
  let calledOff = false
  const arrive = (): void => {
    const target = document.getElementById(landing.linked?.paragraph ?? noticeId)
    if (calledOff || target === null || isStale()) {
      return
    }
    if (landing.linked === null) {
      window.scrollTo(0, 0)
    } else {
      // Leaves the scroll-padding of prose.css above it.
      target.scrollIntoView({ block: 'start', behavior: 'instant' })
      holdInPlace(target, target.getBoundingClientRect().top)
    }
    target.focus({ preventScroll: true })
    announce(landing.said)
  }
  void fontsReady().then(arrive)
  return () => {
    calledOff = true
  }
}

async function fontsReady(): Promise<void> {
  if (document.fonts.status !== 'loaded') {
    await Promise.race([document.fonts.ready, new Promise((resolve) => setTimeout(resolve, fontPatience))])
  }
}
