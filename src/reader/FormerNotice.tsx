import { useState } from 'react'
import type { Article } from '../article/article.ts'
import { zhHansLinks } from '../ui/zhHansLinks.ts'
import { FormerWording } from './FormerWording.tsx'
import type { Landing } from './landingOf.ts'

/** Shows, when asked, what a paragraph said when the link to it was made. */
export function FormerNotice({ landing, article }: { landing: Landing; article: Article }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? zhHansLinks.formerClose : zhHansLinks.former}
      </button>
      {isOpen && <FormerWording landing={landing} article={article} />}
    </>
  )
}
