import { Link } from './Link.tsx'
import type { Article, Person } from '../article/article.ts'
import { paragraphPath, personPath } from '../article/links.ts'
import { zhHans } from '../ui/zhHans.ts'
import { appearances, paragraphNumber, shownActs } from './appearances.ts'
import { SideSection } from './SideSection.tsx'

/** Everyone named: office as printed here, what they did, and a thin strip of where in the text they appear. */
export function PeopleAside({ article }: { article: Article }) {
  if (article.people.length === 0) return null
  return (
    <SideSection id="_people" title={zhHans.article.people}>
      <ul>
        {article.people.map((person) => (
          <PersonEntry key={person.id} article={article} person={person} />
        ))}
      </ul>
    </SideSection>
  )
}

function PersonEntry({ article, person }: { article: Article; person: Person }) {
  const words = zhHans.article
  const acts = shownActs(person.acts)
  const leads = acts.some((act) => act === 'speaks' || act === 'chairs' || act === 'subject')
  const first = person.mentions[0]
  const number = first === undefined ? null : paragraphNumber(article, first.paragraph)
  return (
    <li className="pb-2">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <Link
          className="inline-flex min-h-11 items-center font-serif text-head font-bold hover:text-red desk:min-h-9"
          to={personPath(person.id)}
        >
          {person.name}
        </Link>
        <span className="flex-1 text-fine text-soft">{person.roles.join('、')}</span>
        <span className={leads ? 'text-fine text-red' : 'text-fine text-soft'}>
          {acts.map((act) => words.acts[act]).join('、')}
        </span>
        {first !== undefined && number !== null && (
          <Link
            className="inline-flex min-h-11 min-w-11 items-center justify-end text-fine text-soft hover:text-red desk:min-h-9"
            to={paragraphPath(article.id, first.paragraph)}
          >
            {words.paragraph(number)}
          </Link>
        )}
      </div>
      {first !== undefined && <Strip article={article} person={person} />}
    </li>
  )
}

/** A line as long as the article, with a stroke at each place where the person is named. */
function Strip({ article, person }: { article: Article; person: Person }) {
  const strokes = appearances(article, person)
    .map((at) => `M${at + 1} 0v8`)
    .join('')
  return (
    <>
      <svg className="strip" viewBox="0 0 102 8" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 4h102" />
        <path d={strokes} />
      </svg>
      <span className="sr-only">{zhHans.article.mentions(person.mentions.length)}</span>
    </>
  )
}
