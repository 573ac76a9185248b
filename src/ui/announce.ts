interface Told {
  text: string
  /** How many there were with this one. */
  times: number
  isShown: boolean
}

let told: Told = { text: '', times: 0, isShown: false }
const listeners = new Set<() => void>()

/**
 * Has a screen reader say `text` once, when it is done with what it says now (LiveRegion.tsx). `isShown`: for everybody to
 * see, until they do anything else.
 */
export function announce(text: string, isShown = false): void {
  told = { text, times: told.times + 1, isShown }
  for (const listener of listeners) {
    listener()
  }
}

/** The last announcement, for useSyncExternalStore. */
export function lastAnnouncement(): Told {
  return told
}

export function onAnnouncement(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
