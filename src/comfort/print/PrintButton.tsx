import { type ReactNode, useEffect, useState } from 'react'
import type { Article } from '../../article/article.ts'
import { loadCode } from '../../library/errors.ts'
import { zhHans } from '../../ui/zhHans.ts'

/** Prints the article as a clipping, with what that needs, loaded when asked for: by the button, or the keys for it. */
export function PrintButton({ article }: { article: Article }) {
  const [frame, setFrame] = useState<ReactNode>(null)
  useEffect(() => {
    // Outside React: the keys that print a page, which would be answered before there is a frame.
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      print(article, setFrame)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [article])
  return (
    <>
      <button
        type="button"
        className="scripted min-h-11 min-w-11 text-red print:hidden"
        onClick={() => print(article, setFrame)}
      >
        {zhHans.article.print}
      </button>
      {frame}
    </>
  )
}

function print(article: Article, setFrame: (frame: ReactNode) => void): void {
  void loadCode(async () => import('./printArticle.tsx')).then(
    ({ printArticle }) => printArticle(article, setFrame),
    // Without a line, without its frame.
    () => window.print(),
  )
}
