import { useSyncExternalStore } from 'react'
import { lastAnnouncement, onAnnouncement } from './announce.ts'

/** The one place of the document that a screen reader speaks from unasked. Stands once, in the frame. */
export function LiveRegion() {
  const { text, times } = useSyncExternalStore(onAnnouncement, lastAnnouncement, lastAnnouncement)
  return (
    <output aria-live="polite" className="sr-only">
      {times === 0 ? null : <span key={times}>{text}</span>}
    </output>
  )
}
