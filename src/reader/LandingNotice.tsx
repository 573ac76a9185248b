import type { ReactNode } from 'react'
import type { Landing } from './landingOf.ts'
import { noticeId } from './landOn.ts'

/**
 * Says in words what became of the paragraph that a link meant: beside it, or at the top of the article where there is
 * none. `children` is what can be known beyond that.
 */
export function LandingNotice({ landing, children }: { landing: Landing; children: ReactNode }) {
  const { words, paragraphs } = landing
  if (words === null) return null
  return (
    <div id={noticeId} role="note" tabIndex={-1} className={paragraphs.length > 0 ? 'notice' : atTop}>
      <p>{words}</p>
      {children}
    </div>
  )
}

const atTop =
  'mx-4 mt-4 border-s-2 border-red bg-tint px-4 py-3 outline-none desk:mx-auto desk:mt-6 desk:max-w-sheet'
