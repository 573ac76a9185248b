import { type ReactNode, useEffect, useState } from 'react'
import type { Article } from '../../article/article.ts'
import { loadCode } from '../../library/errors.ts'
import { zhHans } from '../../ui/zhHans.ts'

/** Prints the article as a clipping, with what that needs, loaded when asked for: by the button, or the keys for it. */
export function PrintButton({ article }: { article: Article }) {
  const [frame, setFrame] = useState<ReactNode>(null)
  useEffect(() => {
    const print = (): void => {
      void loadCode(async () => import('./printArticle.tsx')).then(
        ({ printArticle }) => printArticle(article, setFrame),
        // Without a line, without its frame.
        () => window.print(),
      )
    }
    // Outside React: the keys that print a page, which would be answered before there is a frame.
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      print()
    }
    document.addEventListener('keydown', press)
    document.addEventListener('guli:print', print)
    return () => {
      document.removeEventListener('keydown', press)
      document.removeEventListener('guli:print', print)
    }
  }, [article])
  return (
    <>
      <button
        type="button"
        className="min-h-11 min-w-11 text-red print:hidden"
        onClick={() => document.dispatchEvent(new Event('guli:print'))}
      >
        {zhHans.article.print}
      </button>
      {frame}
    </>
  )
}
