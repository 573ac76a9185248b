import { Link } from './Link.tsx'
import type { Article, Term } from '../article/article.ts'
import type { ArticleContext } from '../article/edition.ts'
import { paragraphPath, termPath } from '../article/links.ts'
import { displayText } from '../text/displayText.ts'
import { zhHans } from '../ui/zhHans.ts'
import { SideSection } from './SideSection.tsx'

/** Slogans in quotes: first those that this or another article explains, then the rest under 「本文未解释」. */
export function TermsAside({ article, context }: { article: Article; context: ArticleContext }) {
  if (article.terms.length === 0) return null
  const explained = article.terms.filter(
    (term) => term.gloss !== null || Object.hasOwn(context.glosses, term.text),
  )
  const bare = article.terms.filter((term) => !explained.includes(term))
  return (
    <SideSection id="_terms" title={zhHans.article.terms}>
      {explained.length > 0 && (
        <dl>
          {explained.map((term) => (
            <div key={term.text} className="flex flex-wrap items-baseline gap-x-4">
              <dt className="font-bold">
                <TermName term={term} context={context} />
              </dt>
              <dd className="grow basis-40 text-fine text-soft">
                <Gloss article={article} term={term} context={context} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {bare.length > 0 && (
        <>
          <p className="pt-3 font-kai text-fine text-soft">{zhHans.article.unexplained}</p>
          <ul className="flex flex-wrap gap-x-5">
            {bare.map((term) => (
              <li key={term.text}>
                <TermName term={term} context={context} />
              </li>
            ))}
          </ul>
        </>
      )}
    </SideSection>
  )
}

function TermName({ term, context }: { term: Term; context: ArticleContext }) {
  const id = context.terms[term.text]
  const shown = displayText(term.text)
  if (id === undefined) return <span className="font-serif">{shown}</span>
  return (
    <Link
      className="inline-flex min-h-11 items-center font-serif hover:text-red desk:min-h-9"
      to={termPath(id)}
    >
      {shown}
    </Link>
  )
}

function Gloss({ article, term, context }: { article: Article; term: Term; context: ArticleContext }) {
  const mention = term.mentions[0]
  if (term.gloss !== null) {
    const gloss = displayText(term.gloss)
    if (mention === undefined) return gloss
    return (
      <Link
        className="flex min-h-11 items-center hover:text-red desk:min-h-8"
        to={paragraphPath(article.id, mention.paragraph)}
      >
        {gloss}
      </Link>
    )
  }
  const elsewhere = context.glosses[term.text]
  if (elsewhere === undefined) return null
  return (
    <>
      {displayText(elsewhere.text)}
      <Link
        className="flex min-h-11 items-center hover:text-red desk:min-h-8"
        to={paragraphPath(elsewhere.article.id, elsewhere.paragraph)}
      >
        {zhHans.article.explainedElsewhere}《{displayText(elsewhere.article.headline)}》
      </Link>
    </>
  )
}
