import type { ReactNode } from 'react'
import type { Linked } from './Body.tsx'
import { isQuoting, type Landing } from './landingOf.ts'
import type { Found } from './lookUp.ts'

/** How what a link led to is shown, with what is said beside it. */
export function linkedBy({ landing, place }: Found, notice: ReactNode): Linked {
  const mark = place === null || 'highlights' in CSS ? null : place
  return { paragraphs: landing.paragraphs, look: lookOf(landing, place), notice, mark }
}

function lookOf(landing: Landing, place: Found['place']): Linked['look'] {
  const { fate, words } = landing
  if (isQuoting(landing) && (place !== null || words === null)) return 'quoted'
  if (fate === 'removed') return 'near'
  if (fate === 'split' || fate === 'merged') return 'piece'
  return fate === 'same' ? 'exact' : 'changed'
}
