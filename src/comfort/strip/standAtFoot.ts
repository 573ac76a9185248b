import { fittingStrips, type StripKind } from './fittingStrips.ts'

/** From below: the voice's buttons stay where the thumb is, whatever comes and goes above them. */
const places: readonly StripKind[] = ['listen', 'share', 'resume', 'news']

/** More of the screen's height is not taken from the text, but by a single strip that needs it. */
const most = 2 / 5

const strips = new Map<StripKind, HTMLElement>()
let observer: ResizeObserver | null = null

/**
 * Gives a strip its place at the foot of the screen, above the phone's bar; where there is no room for all, those that claim less
 * wait, unseen. Returns what takes it away again.
 */
export function standAtFoot(kind: StripKind, strip: HTMLElement): () => void {
  observer ??= new ResizeObserver(() => stack())
  if (strips.size === 0) {
    addEventListener('resize', stack)
    // Another screen may have no bar, or one.
    observer.observe(document.body)
  }
  strips.set(kind, strip)
  observer.observe(strip)
  keepFocusInSight(stack())
  return () => {
    observer?.unobserve(strip)
    if (strips.get(kind) === strip) strips.delete(kind)
    if (strips.size === 0) {
      observer?.disconnect()
      removeEventListener('resize', stack)
    }
    stack()
  }
}

/** Gives how much of the screen's foot is taken, in px. */
function stack(): number {
  const bar = barHeight()
  const heights = new Map([...strips].map(([kind, strip]) => [kind, strip.offsetHeight]))
  const shown = fittingStrips(heights, innerHeight * most - bar)
  let foot = bar
  for (const kind of places) {
    const strip = strips.get(kind)
    strip?.toggleAttribute('data-waits', !shown.has(kind))
    if (strip === undefined || !shown.has(kind)) continue
    strip.style.insetBlockEnd = `${foot}px`
    foot += heights.get(kind) ?? 0
  }
  // Whatever gets the focus, and the end of the page, can be scrolled to above them.
  const { documentElement, body } = document
  documentElement.style.scrollPaddingBlockEnd = shown.size === 0 ? '' : `calc(${foot}px + 1.5rem)`
  body.style.setProperty('--foot', `${foot - bar}px`)
  return foot
}

/** Of the way to an article's parts, where it stands at the foot of the screen. */
function barHeight(): number {
  const bar = document.querySelector<HTMLElement>('.index-bar')
  return bar !== null && getComputedStyle(bar).position === 'fixed' ? bar.offsetHeight : 0
}

/** A strip that has come must not cover what has the focus; where that is off the screen, the reader has left it there. */
function keepFocusInSight(foot: number): void {
  const focused = document.activeElement
  if (focused === null || focused.closest('.foot-strip') !== null) return
  const { top } = focused.getBoundingClientRect()
  if (top > innerHeight - foot && top < innerHeight)
    focused.scrollIntoView({ block: 'nearest', behavior: 'instant' })
}
