import type { ArticleContext } from '../article/edition.ts'
import { zhHans } from '../ui/zhHans.ts'
import { CardLink } from './CardLink.tsx'
import { CardMeta } from './CardMeta.tsx'
import { SideSection } from './SideSection.tsx'

/** First the articles about the same event together, to be compared; then others that share people or terms with this one, each with the reason said. */
export function RelatedAside({ context }: { context: ArticleContext }) {
  const words = zhHans.article
  const { sameEvent } = context
  if (sameEvent.length + context.related.length === 0) return null
  return (
    <SideSection id="_related" title={words.related}>
      {sameEvent.length > 0 && (
        <>
          <p className="font-kai text-fine text-soft">{words.sameEvent}</p>
          <ul className="mb-3 border-s-2 border-red ps-3">
            {sameEvent.map((card) => (
              <li key={card.id} className="pb-2">
                <CardLink card={card} />
                <CardMeta card={card} />
              </li>
            ))}
          </ul>
        </>
      )}
      <ul>
        {context.related.map(({ article, people, terms }) => (
          <li key={article.id} className="pb-3">
            <CardLink card={article} />
            <p className="font-kai text-fine text-soft">
              {people.length > 0 && `${words.sharedPeople}${people.join('、')}`}
              {people.length > 0 && terms.length > 0 && ' · '}
              {terms.length > 0 && `${words.sharedTerms}“${terms.join('”“')}”`}
            </p>
            <CardMeta card={article} />
          </li>
        ))}
      </ul>
    </SideSection>
  )
}
