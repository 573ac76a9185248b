import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import { useAdoptedStyle } from '../adoptStyle.ts'
import type { StripKind } from './fittingStrips.ts'
import { standAtFoot } from './standAtFoot.ts'
import stripRules from './strip.css?inline'

interface Props {
  kind: StripKind
  label: string
  /** Of the strip's element, for who listens to it. */
  strip?: RefObject<HTMLElement | null>
  children: ReactNode
}

/** What can be done, or is to be known, at the foot of the screen; in the document it stands where it belongs. */
export function Strip({ kind, label, strip, children }: Props) {
  useAdoptedStyle(stripRules)
  const own = useRef<HTMLElement>(null)
  const element = strip ?? own
  // Outside React: the foot of the screen, which several may want.
  useLayoutEffect(
    () => (element.current === null ? undefined : standAtFoot(kind, element.current)),
    [kind, element],
  )
  return (
    <section ref={element} className="foot-strip screen-only" aria-label={label}>
      {children}
    </section>
  )
}
