import type { Article } from '../../article/article.ts'
import { spanWithin } from '../../reader/spanWithin.ts'
import { quotationOf } from '../../text/quotation.ts'
import type { Passage } from './passage.ts'

/** How long a selection must stand still, in milliseconds: handles are dragged over many characters. */
const pause = 200

/**
 * Tells what is selected in the article's text whenever it has changed, null for nothing; returns what ends that. A
 * selection that a press on the bar takes away is no change, and neither is one that is made again as it was: who has
 * closed the bar on it does not get it back.
 */
export function watchSelection(article: Article, tell: (passage: Passage | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let told: string | null = null
  const look = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const passage = selectedPassage(document.getSelection(), article)
      const isAtBar = document.querySelector('.foot-strip:is(:hover, :focus-within)') !== null
      if (passage === null && isAtBar) return
      const now = JSON.stringify(passage)
      if (now !== told) tell(passage)
      told = now
    }, pause)
  }
  look()
  document.addEventListener('selectionchange', look)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('selectionchange', look)
  }
}

/** The selected stretch of the first paragraph that any words are selected of, and whether there are others. */
function selectedPassage(selection: Selection | null, article: Article): Passage | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  let first: Passage | null = null
  for (const paragraph of article.paragraphs) {
    const shown = document.querySelector(`[data-text="${CSS.escape(paragraph.id)}"]`)
    if (shown === null || !range.intersectsNode(shown)) continue
    const span = spanWithin(shown, range)
    if (quotationOf(paragraph, span) === null) continue
    if (first !== null) return { ...first, goesOn: true }
    first = { paragraph: paragraph.id, span }
  }
  return first
}
