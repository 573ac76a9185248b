import type { Article } from '../article/article.ts'
import type { ArticleContext } from '../article/edition.ts'
import { zhHans } from '../ui/zhHans.ts'
import type { SideId } from './SideSection.tsx'

/** What stands beside this article, in order, each with its place on the page and its short name; maybe nothing. */
export function sideParts(article: Article, context: ArticleContext): { id: SideId; label: string }[] {
  const words = zhHans.article
  const parts: { id: SideId; label: string; entries: readonly unknown[] }[] = [
    { id: '_outline', label: words.outline, entries: article.outline },
    { id: '_people', label: words.people, entries: article.people },
    { id: '_terms', label: words.terms, entries: article.terms },
    { id: '_tasks', label: words.tasksShort, entries: article.tasks },
    { id: '_recommended', label: words.recommendedShort, entries: article.recommended },
    { id: '_related', label: words.relatedShort, entries: [...context.sameEvent, ...context.related] },
  ]
  return parts.filter(({ entries }) => entries.length > 0).map(({ id, label }) => ({ id, label }))
}
