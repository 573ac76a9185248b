import type { Article } from '../../article/article.ts'
import type { ArticleContext } from '../../article/edition.ts'
import { paragraphPath } from '../../article/links.ts'
import { quotationPath } from '../../article/quotationLink.ts'
import { atBase } from '../../article/siteBase.ts'
import { quotationOf } from '../../text/quotation.ts'
import type { Span } from '../../text/sentences.ts'

/** What a reader wants to share: a paragraph, or a stretch of it in UTF-16 units of its text. */
export interface Passage {
  paragraph: string
  span: Span | null
  /** Whether words of later paragraphs are selected as well: a link quotes within one. */
  goesOn?: boolean
}

/** A passage as it is shared. */
export interface Shared {
  /** Counted from 1. */
  number: number
  /** In the source's own characters. */
  text: string
  /** The path within the host; whole with the origin before it. */
  path: string
}

/** Null for a paragraph that is not in the article. A stretch of punctuation alone is shared as its paragraph. */
export function sharedOf(
  { paragraph: id, span }: Passage,
  article: Article,
  { aliases }: Pick<ArticleContext, 'aliases'>,
): Shared | null {
  const index = article.paragraphs.findIndex((paragraph) => paragraph.id === id)
  const paragraph = article.paragraphs[index]
  if (paragraph === undefined) return null
  const quotation = span === null ? null : quotationOf(paragraph, span)
  const path =
    quotation === null
      ? paragraphPath(article.id, id, aliases[id]?.check)
      : quotationPath(article.id, quotation)
  const text =
    span === null || quotation === null ? paragraph.text : paragraph.text.slice(span.start, span.end)
  return { number: index + 1, text: text.trim(), path: atBase(path) }
}
