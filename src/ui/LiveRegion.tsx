import { useEffect, useSyncExternalStore } from 'react'
import { announce, lastAnnouncement, onAnnouncement } from './announce.ts'

/** The one place of the document that a screen reader speaks from unasked. Stands once, in the frame. */
export function LiveRegion() {
  const { text, times, isShown } = useSyncExternalStore(onAnnouncement, lastAnnouncement, lastAnnouncement)
  useEffect(() => {
    // Outside React: the reader's hands, which have done with what was shown.
    const hide = (): void => {
      if (isShown) announce('')
    }
    const kinds = ['pointerdown', 'keydown'] as const
    for (const kind of kinds) document.addEventListener(kind, hide)
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, hide)
    }
  }, [isShown])
  return (
    <output
      aria-live="polite"
      className={
        isShown
          ? 'fixed inset-x-0 bottom-0 z-20 border-t-2 border-red bg-paper px-4 py-3 text-center'
          : 'sr-only'
      }
    >
      {times === 0 ? null : <span key={times}>{text}</span>}
    </output>
  )
}
