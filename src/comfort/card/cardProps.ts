import type { Article } from '../../article/article.ts'
import type { ArticleContext } from '../../article/edition.ts'
import type { Passage } from '../share/passage.ts'

/** What a picture card is made of. */
export interface CardProps {
  article: Article
  context: ArticleContext
  passage: Passage
  /** Of the paragraph, from 1. */
  number: number
  /** The whole address of the passage. */
  link: string
  /** The name of this paper. */
  paper: string
}
