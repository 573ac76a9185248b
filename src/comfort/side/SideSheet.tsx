import { type ReactNode, useDeferredValue, useRef, useState } from 'react'
import type { Article } from '../../article/article.ts'
import type { ArticleContext } from '../../article/edition.ts'
import { Outline } from '../../reader/Outline.tsx'
import { PeopleAside } from '../../reader/PeopleAside.tsx'
import { RecommendedAside } from '../../reader/RecommendedAside.tsx'
import { RelatedAside } from '../../reader/RelatedAside.tsx'
import { sideParts } from '../../reader/sideParts.ts'
import { type SideId, SideRoom } from '../../reader/SideSection.tsx'
import { TasksAside } from '../../reader/TasksAside.tsx'
import { TermsAside } from '../../reader/TermsAside.tsx'
import { zhHans } from '../../ui/zhHans.ts'
import { zhHansSheet as words } from '../../ui/zhHansSheet.ts'
import { useAdoptedStyle } from '../adoptStyle.ts'
import { leaveDialog, useModal } from '../dialog/useModal.ts'
import sheetRules from './sheet.css?inline'

interface Props {
  article: Article
  context: ArticleContext
  first: SideId
  onClose: () => void
}

/** One part of an article's side over the foot of the screen, and below it, where the thumb is, the way to the others. */
export function SideSheet({ article, context, first, onClose }: Props) {
  // Following a link in it closes it.
  const dialog = useModal((tapped) => tapped.closest('a') !== null)
  useAdoptedStyle(sheetRules)
  const [shown, show] = useState(first)
  // The button is seen pressed before the part that it opens is made.
  const part = useDeferredValue(shown)
  const room = useRef<HTMLDivElement>(null)
  return (
    <dialog
      ref={dialog}
      className="dialog dialog-foot side-sheet"
      aria-label={zhHans.article.side}
      onClose={onClose}
    >
      <SideRoom value="_sheet">
        <div ref={room} className="side-sheet-part" tabIndex={-1}>
          {partOf(part, article, context)}
        </div>
      </SideRoom>
      <section className="side-sheet-ways" aria-label={zhHans.article.sideBar}>
        {sideParts(article, context).map(({ id, label }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === shown}
            onClick={() => {
              show(id)
              room.current?.scrollTo(0, 0)
            }}
          >
            {label}
          </button>
        ))}
        <button type="button" className="side-sheet-close" onClick={leaveDialog}>
          {words.close}
        </button>
      </section>
    </dialog>
  )
}

function partOf(id: SideId, article: Article, context: ArticleContext): ReactNode {
  const parts: Record<SideId, ReactNode> = {
    _outline: <Outline article={article} />,
    _people: <PeopleAside article={article} />,
    _terms: <TermsAside article={article} context={context} />,
    _tasks: <TasksAside article={article} />,
    _recommended: <RecommendedAside article={article} context={context} />,
    _related: <RelatedAside context={context} />,
  }
  return parts[id]
}
