import type { Article } from '../article/article.ts'
import type { ArticleContext } from '../article/edition.ts'
import { zhHans } from '../ui/zhHans.ts'
import type { SideId } from './SideSection.tsx'

/** Leads to the parts of the side, at the foot of a phone and on top of the side; plain anchors need no script. */
export function IndexBar({ article, context }: { article: Article; context: ArticleContext }) {
  const words = zhHans.article
  const parts: [SideId, string, number][] = [
    ['_outline', words.outline, article.outline.length],
    ['_people', words.people, article.people.length],
    ['_terms', words.terms, article.terms.length],
    ['_tasks', words.tasksShort, article.tasks.length],
    ['_recommended', words.recommendedShort, article.recommended.length],
    ['_related', words.relatedShort, context.related.length],
  ]
  const shown = parts.filter(([, , count]) => count > 0)
  if (shown.length === 0) return null
  return (
    <nav className="index-bar" aria-label={words.sideBar}>
      {shown.map(([id, label]) => (
        <a
          key={id}
          className="flex min-h-12 flex-1 items-center justify-center font-serif hover:text-red desk:min-h-11 desk:text-fine"
          href={`#${id}`}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}
