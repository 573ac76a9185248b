import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { Article } from '../../article/article.ts'
import { PrintFoot } from './PrintFoot.tsx'

/** Puts a foot below the article, which is seen on paper only, and opens the browser's own way to print. */
export function printArticle(article: Article, setFoot: (foot: ReactNode) => void): void {
  flushSync(() => setFoot(<PrintFoot article={article} />))
  window.print()
}
