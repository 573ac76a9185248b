/**
 * What may stand at the foot of the screen, in the order in which it claims the room there: what a reader has just
 * asked for, the voice that is speaking, then what is only offered.
 */
const claims = ['share', 'listen', 'resume', 'news'] as const
export type StripKind = (typeof claims)[number]

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
  observer ??= new ResizeObserver(stack)
  if (strips.size === 0) {
    addEventListener('resize', stack)
    // Another screen may have no bar, or one.
    observer.observe(document.body)
  }
  strips.set(kind, strip)
  observer.observe(strip)
  stack()
  keepFocusInSight()
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

function stack(): void {
  const bar = barHeight()
  const heights = new Map([...strips].map(([kind, strip]) => [kind, strip.offsetHeight]))
  const shown = fitting(heights, innerHeight * most - bar)
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
}

/** Those that get a place: the first that claims one, and others as far as `room` in px goes. */
function fitting(heights: ReadonlyMap<StripKind, number>, room: number): Set<StripKind> {
  const shown = new Set<StripKind>()
  let left = room
  for (const kind of claims) {
    const height = heights.get(kind)
    if (height === undefined || (shown.size > 0 && height > left)) continue
    shown.add(kind)
    left -= height
  }
  return shown
}

/** Of the way to an article's parts, where it stands at the foot of the screen. */
function barHeight(): number {
  const bar = document.querySelector<HTMLElement>('.index-bar')
  return bar !== null && getComputedStyle(bar).position === 'fixed' ? bar.offsetHeight : 0
}

/** A strip that has come must not cover what has the focus. */
function keepFocusInSight(): void {
  const focused = document.activeElement
  if (focused !== document.body && focused?.closest('.foot-strip') === null)
    focused.scrollIntoView({ block: 'nearest', behavior: 'instant' })
}
