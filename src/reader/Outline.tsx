import { Link } from './Link.tsx'
import type { Article, OutlineEntry } from '../article/article.ts'
import { paragraphPath } from '../article/links.ts'
import { displayText } from '../text/displayText.ts'
import { zhHans } from '../ui/zhHans.ts'
import { formalNumeral } from './numerals.ts'
import { SideSection } from './SideSection.tsx'

/** Who says what: each theme, and under it its points, leads to its paragraph. A speaker is named once in a row. */
export function Outline({ article }: { article: Article }) {
  if (article.outline.length === 0) return null
  return (
    <SideSection id="_outline" title={zhHans.article.outline}>
      <ol>
        {article.outline.map((theme, index) => (
          <li key={`${theme.paragraph}-${theme.start}`} className="pb-2">
            {theme.speakerText !== article.outline[index - 1]?.speakerText && (
              <p className="pt-1 text-fine text-soft">{theme.speakerText}</p>
            )}
            <Link
              className="flex min-h-11 items-baseline gap-x-3 py-1 leading-snug hover:text-red desk:min-h-0"
              to={paragraphPath(article.id, theme.paragraph)}
            >
              <span className="font-serif font-bold text-red">{formalNumeral(index + 1)}</span>
              <span>
                <span className="text-soft">{theme.verb}</span> {displayText(theme.text)}
              </span>
            </Link>
            <Points article={article} theme={theme} />
          </li>
        ))}
      </ol>
    </SideSection>
  )
}

function Points({ article, theme }: { article: Article; theme: OutlineEntry }) {
  if (theme.points.length === 0) return null
  return (
    <ol className="ms-2 border-s border-hair ps-5 leading-snug">
      {theme.points.map((point) => (
        <li key={`${point.paragraph}-${point.start}`}>
          <Link
            className="flex min-h-11 items-center py-1 text-fine text-soft hover:text-red desk:min-h-0 desk:py-0.5"
            to={paragraphPath(article.id, point.paragraph)}
          >
            {displayText(point.text)}
          </Link>
        </li>
      ))}
    </ol>
  )
}
