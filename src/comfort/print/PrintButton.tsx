import { type ReactNode, useEffect, useState } from 'react'
import type { Article } from '../../article/article.ts'
import { loadCode } from '../../library/errors.ts'
import { zhHans } from '../../ui/zhHans.ts'

/** Prints the article as a clipping, with a foot that is loaded when asked for: by the button, or the keys for it. */
export function PrintButton({ article }: { article: Article }) {
  const [foot, setFoot] = useState<ReactNode>(null)
  useEffect(() => {
    // Outside React: the keys that print a page, which would be answered before there is a foot.
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      print(article, setFoot)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [article])
  return (
    <>
      <button
        type="button"
        className="scripted min-h-11 min-w-11 text-red print:hidden"
        onClick={() => print(article, setFoot)}
      >
        {zhHans.article.print}
      </button>
      {foot}
    </>
  )
}

function print(article: Article, setFoot: (foot: ReactNode) => void): void {
  void loadCode(async () => import('./printArticle.tsx')).then(
    ({ printArticle }) => printArticle(article, setFoot),
    // Without a line, without its foot.
    () => window.print(),
  )
}
