import type { Article } from '../../article/article.ts'
import { dateLabel } from '../../reader/dateLabel.ts'

/**
 * A passage with where it stood, to be put into other people's texts: the words, the headline, the paper, who reported
 * it, the date as printed, the link; nothing that the source does not say. `paper` is the name of this one, for
 * articles that name no other.
 */
export function citationOf(
  article: Article,
  { text, link, paper }: { text: string; link: string; paper: string },
): string {
  const { headline, byline, source, dateline, published } = article
  const reporters = byline?.reporters ?? []
  const parts = [
    `《${headline.main}》`,
    byline?.outlet ?? source.outlet ?? paper,
    reporters.length === 0 ? null : `记者${reporters.join('、')}`,
    dateline?.text ?? null,
    published === null ? null : `${dateLabel(published)}刊`,
  ]
  return `「${text}」（${parts.filter((part) => part !== null).join('，')}）${link}`
}
