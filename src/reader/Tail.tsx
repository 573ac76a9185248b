import { Link } from './Link.tsx'
import type { Article } from '../article/article.ts'
import type { ArticleCard, ArticleContext } from '../article/edition.ts'
import { articlePath } from '../article/links.ts'
import { displayText } from '../text/displayText.ts'
import { zhHans } from '../ui/zhHans.ts'
import { BrokenText } from './BrokenText.tsx'

/** The printed tail (责任编辑, the channel's footer) once and small, then the neighbours in the channel. */
export function Tail({ article, context }: { article: Article; context: ArticleContext }) {
  // The heading over the recommended news is printed in the tail; the side carries it.
  const lines = article.tail.filter((line) => article.recommended.length === 0 || !isListHeading(line))
  return (
    <footer className="mt-10">
      {lines.length > 0 && (
        <div className="text-center font-kai text-fine text-soft">
          <span className="mx-auto mb-4 block w-14 border-t-2 border-red" />
          {lines.map((line) => (
            <p key={line} data-text="">
              {displayText(line)}
            </p>
          ))}
        </div>
      )}
      {(context.older !== null || context.newer !== null) && (
        <nav
          className="mt-10 grid gap-x-8 border-t border-hair pt-4 text-small sm:grid-cols-2 print:hidden"
          aria-label={zhHans.article.neighbours}
        >
          <Neighbour label={zhHans.article.older} pressed="b" card={context.older} />
          <Neighbour label={zhHans.article.newer} pressed="n" card={context.newer} />
        </nav>
      )}
    </footer>
  )
}

/** 【新闻推荐】, 相关阅读：, 延伸阅读 and their like: four characters over a list of other articles. */
function isListHeading(line: string): boolean {
  const bare = line.replace(/[\s\p{P}]/gu, '')
  return bare.length === 4 && /新闻|推荐|阅读|报道|链接/u.test(bare)
}

function Neighbour({ label, pressed, card }: { label: string; pressed: string; card: ArticleCard | null }) {
  if (card === null) return null
  return (
    <Link className="min-h-11 py-2 leading-snug hover:text-red" data-key={pressed} to={articlePath(card.id)}>
      <span className="block text-fine text-soft">{label}</span>
      <span className="words block font-serif font-bold">
        <BrokenText text={card.headline} breaks={card.breaks} />
      </span>
    </Link>
  )
}
