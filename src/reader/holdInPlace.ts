/** Frames in a row without a move after which the page has settled, and after how many it is given up. */
const enough = 6
const most = 40
const handsOn = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/**
 * Brings `element` to `top` (pixels below the upper edge of the screen) and keeps it there until the page has settled
 * or the reader moves it. What lies beside the screen is laid out only as it comes near (content-visibility in
 * prose.css), until then with a guessed height, and not every browser holds what is being read in its place meanwhile.
 */
export function holdInPlace(element: Element, top: number): void {
  const hands = new AbortController()
  for (const kind of handsOn) {
    window.addEventListener(kind, () => hands.abort(), { passive: true, signal: hands.signal })
  }
  hold(element, top, { still: 0, frames: 0, hands })
}

interface Hold {
  still: number
  frames: number
  hands: AbortController
}

function hold(element: Element, top: number, { still, frames, hands }: Hold): void {
  if (hands.signal.aborted) return
  const moved = element.getBoundingClientRect().top - top
  const isStill = Math.abs(moved) < 1
  if (!isStill) {
    window.scrollBy({ top: moved, behavior: 'instant' })
  }
  const next = { still: isStill ? still + 1 : 0, frames: frames + 1, hands }
  if (next.still >= enough || next.frames >= most || !element.isConnected) {
    hands.abort()
  } else {
    requestAnimationFrame(() => hold(element, top, next))
  }
}
