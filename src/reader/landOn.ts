import { announce } from '../ui/announce.ts'
import { holdInPlace } from './holdInPlace.ts'
import type { Landing } from './landingOf.ts'

/** The id of what is said of the paragraph that a link meant, beside it or at the top (LandingNotice.tsx). */
export const noticeId = '_notice'

/**
 * In milliseconds. The fonts are the system's own, so there is little to wait for, and a landing should follow
 * the data within 100.
 */
const fontPatience = 80

/** The reader's hands, since the last landing. */
let hands = new AbortController()

/** Whether the reader has moved the page since the last landing. */
export function hasMovedSince(): boolean {
  return hands.signal.aborted
}

/**
 * Scrolls to what the link led to, focuses it and, if `isSaid`, has it said, once the fonts are there. `isStale` is
 * asked last: the reader may have moved on meanwhile. Returns what calls it off.
 */
export function landOn(
  landing: Landing,
  { isStale, isSaid }: { isStale: () => boolean; isSaid: boolean },
): () => void {
  let calledOff = false
  const arrive = (): void => {
    const [first] = landing.paragraphs
    const target = document.getElementById(first ?? noticeId)
    if (calledOff || target === null || isStale()) {
      return
    }
    if (first === undefined) {
      window.scrollTo(0, 0)
    } else {
      const top = document.getElementById(noticeId) ?? target
      // Leaves the scroll-padding of prose.css above it.
      top.scrollIntoView({ block: 'start', behavior: 'instant' })
      holdInPlace(top, top.getBoundingClientRect().top)
    }
    target.focus({ preventScroll: true })
    tintAnew()
    if (isSaid) announce(landing.said)
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

/** Linked paragraphs are tinted up to the reader's next scroll: `data-read` in prose.css. The landing's own is none. */
export function tintAnew(): void {
  hands.abort()
  hands = new AbortController()
  const { signal } = hands
  const root = document.documentElement
  delete root.dataset['read']
  const fade = (): void => {
    hands.abort()
    root.dataset['read'] = ''
  }
  for (const kind of ['wheel', 'touchmove'] as const) {
    window.addEventListener(kind, fade, { passive: true, signal })
  }
  window.addEventListener('keydown', ({ key }) => scrollKeys.has(key) && fade(), { signal })
}

const scrollKeys = new Set([' ', 'PageDown', 'PageUp', 'ArrowDown', 'ArrowUp', 'Home', 'End'])
