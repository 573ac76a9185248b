import { useEffect, useRef } from 'react'
import { highlightPlace, rangeOf } from '../../reader/highlightPlace.ts'
import type { Utterance } from './readingQueue.ts'

/** So long, in ms, a page may take to come to rest where it was scrolled to: what was said meanwhile is as good as in sight. */
const gliding = 1000

/** Outside React: what is being said is marked, and kept on the screen unless the reader has scrolled away from it. */
export function useSpokenMark(utterance: Utterance | undefined): void {
  const last = useRef<Range | null>(null)
  const scrolledAt = useRef(-gliding)
  useEffect(() => {
    if (utterance === undefined) return undefined
    const range = rangeOf(utterance)
    const isGliding = performance.now() - scrolledAt.current < gliding
    const isFollowed = last.current === null || isGliding || isInSight(last.current)
    if (range !== null && isFollowed && !isInSight(range)) {
      const top = range.getBoundingClientRect().top - innerHeight / 3
      const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
      scrolledAt.current = performance.now()
      scrollBy({ top, behavior: isStill ? 'instant' : 'smooth' })
    }
    last.current = range
    return highlightPlace(utterance, 'spoken')
  }, [utterance])
}

/** Above the strips, which take two fifths of the screen or less (strip/standAtFoot.ts). */
function isInSight(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect()
  return bottom > 0 && top < (innerHeight * 3) / 5
}
