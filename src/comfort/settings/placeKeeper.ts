import { holdInPlace } from '../../reader/holdInPlace.ts'

/** A point of a paragraph, `share` of its height below its top, and where that is on the screen, in px from above. */
interface Place {
  element: Element
  share: number
  top: number
}

interface PlaceKeeper {
  /** Changes how the page is set, by `change`, and keeps what is being read where it is. */
  keep: (change: () => void) => void
  /** Listens to the reader's hands, until what it returns is called. */
  watch: () => () => void
}

/** The place is the same one for all changes until the reader scrolls, since a page takes some frames to settle. */
export function placeKeeper(): PlaceKeeper {
  let held: Place | null = null
  return {
    keep: (change) => {
      held = held?.element.isConnected === true ? held : placeInSight()
      change()
      if (held !== null) hold(held)
    },
    watch: () => {
      const end = new AbortController()
      for (const kind of ['wheel', 'touchmove']) {
        window.addEventListener(kind, () => (held = null), { passive: true, signal: end.signal })
      }
      return () => end.abort()
    },
  }
}

function hold({ element, share, top }: Place): void {
  holdInPlace(element, top - share * element.getBoundingClientRect().height)
}

/**
 * The first paragraph that begins in the upper half of the screen; where none does, the line at the top of the screen. Null
 * at the top of a page: its top is what is looked at.
 */
function placeInSight(): Place | null {
  if (scrollY < 40) return null
  let cut: Place | null = null
  for (const element of document.querySelectorAll('main :is(p, li)')) {
    const { top, bottom, height } = element.getBoundingClientRect()
    if (top >= 0 && top < innerHeight / 2) return { element, share: 0, top }
    if (top < 0 && bottom > 0) cut ??= { element, share: -top / height, top: 0 }
  }
  return cut
}
