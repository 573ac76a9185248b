import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { Article } from '../../article/article.ts'
import { PrintFrame } from './PrintFrame.tsx'

/** Puts a frame around the article, which is seen on paper only, and opens the browser's own way to print. */
export function printArticle(article: Article, setFrame: (frame: ReactNode) => void): void {
  flushSync(() => setFrame(<PrintFrame article={article} />))
  window.print()
}
