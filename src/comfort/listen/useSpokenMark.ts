import { useEffect, useRef } from 'react'
import { highlightPlace, rangeOf } from '../../reader/highlightPlace.ts'
import type { Utterance } from './readingQueue.ts'

/** Outside React: what is being said is marked, and kept on the screen unless the reader has scrolled away from it. */
export function useSpokenMark(utterance: Utterance | undefined): void {
  const last = useRef<Range | null>(null)
  useEffect(() => {
    if (utterance === undefined) return undefined
    const range = rangeOf(utterance)
    if (range !== null && !isInSight(range) && (last.current === null || isInSight(last.current))) {
      const top = range.getBoundingClientRect().top - innerHeight / 3
      const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
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
