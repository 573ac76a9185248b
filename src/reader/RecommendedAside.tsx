import type { Article, Recommendation } from '../article/article.ts'
import type { ArticleCard, ArticleContext } from '../article/edition.ts'
import { displayText } from '../text/displayText.ts'
import { zhHans } from '../ui/zhHans.ts'
import { CardLink } from './CardLink.tsx'
import { SideSection } from './SideSection.tsx'

/** What the paper printed under 新闻推荐: the article itself where the archive has it, else the excerpt as printed. */
export function RecommendedAside({ article, context }: { article: Article; context: ArticleContext }) {
  if (article.recommended.length === 0) return null
  return (
    <SideSection id="_recommended" title={zhHans.article.recommended}>
      <ul>
        {article.recommended.map((recommendation, index) => (
          <li key={`${recommendation.title} ${recommendation.excerpt}`} className="pb-3">
            <Recommended recommendation={recommendation} card={context.recommended[index] ?? null} />
          </li>
        ))}
      </ul>
    </SideSection>
  )
}

function Recommended({ recommendation, card }: { recommendation: Recommendation; card: ArticleCard | null }) {
  const { title, excerpt } = recommendation
  if (card !== null) {
    return (
      <>
        <CardLink card={card} />
        {excerpt !== '' && <p className="text-fine text-soft">{displayText(excerpt)}</p>}
      </>
    )
  }
  return (
    <>
      {title !== null && <p className="font-serif font-bold">{displayText(title)}</p>}
      {excerpt !== '' && <blockquote className="font-kai">{displayText(excerpt)}</blockquote>}
      <p className="pt-1 text-fine text-soft">{provenance(recommendation)}</p>
    </>
  )
}

/** What the paper left out, in words. */
function provenance({ title, excerpt }: Recommendation): string {
  if (title === null) return zhHans.article.excerptOnly
  return excerpt === '' ? zhHans.article.titleOnly : zhHans.article.excerptTitled
}
