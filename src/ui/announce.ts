let told = { text: '', times: 0 }
const listeners = new Set<() => void>()

/** Has a screen reader say `text` once, when it is done with what it says now (LiveRegion.tsx). */
export function announce(text: string): void {
  told = { text, times: told.times + 1 }
  for (const listener of listeners) {
    listener()
  }
}

/** The last announcement and how many there were, for useSyncExternalStore. */
export function lastAnnouncement(): { text: string; times: number } {
  return told
}

export function onAnnouncement(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
