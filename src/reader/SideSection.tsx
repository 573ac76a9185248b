import { createContext, type ReactNode, useContext } from 'react'

/** Where the index bar leads. An underscore begins them, so that none can be taken for a paragraph's id. */
export type SideId = '_outline' | '_people' | '_terms' | '_tasks' | '_recommended' | '_related'

/** Of the room that a part stands in, '' for the page: a part that stands in two has an id of its own in each. */
export const SideRoom = createContext('')

/** One part of the article's side: a heading under a hairline, reachable from the index bar. */
export function SideSection({ id, title, children }: { id: SideId; title: string; children: ReactNode }) {
  const headingId = useContext(SideRoom) + id
  return (
    <section className="border-b border-hair py-5 last:border-b-0" aria-labelledby={headingId}>
      <h2 id={headingId} className="mb-2 text-head tracking-wide">
        {title}
      </h2>
      {children}
    </section>
  )
}
