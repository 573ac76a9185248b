import type { ReactNode } from 'react'
import { Link } from './Link.tsx'
import type { Article, Person } from '../article/article.ts'
import { paragraphPath, personPath } from '../article/links.ts'
import { zhHans } from '../ui/zhHans.ts'
import { appearances, onlyNamed, paragraphNumber, shownActs } from './appearances.ts'
import { SideSection } from './SideSection.tsx'

/** Fewer than this who are only named stand in the list like everybody else. */
const manyNamed = 4

/**
 * Everyone named: office as printed here, what they did, and a thin strip of where in the text they appear.
 * Many who are named and nothing more stand in two columns after the others, as in a printed roll of names.
 */
export function PeopleAside({ article }: { article: Article }) {
  if (article.people.length === 0) return null
  const named = article.people.filter(onlyNamed)
  const apart = named.length >= manyNamed
  const listed = apart ? article.people.filter((person) => !onlyNamed(person)) : article.people
  return (
    <SideSection id="_people" title={zhHans.article.people}>
      {listed.length > 0 && (
        <ul>
          {listed.map((person) => (
            <li key={person.id} className="pb-2">
              <PersonEntry article={article} person={person} />
            </li>
          ))}
        </ul>
      )}
      {apart && (
        <>
          <p className="pt-1 font-kai text-fine text-soft">{zhHans.article.onlyNamed(named.length)}</p>
          <ul className="grid grid-cols-2 gap-x-6">
            {named.map((person) => (
              <li key={person.id} className="pb-2">
                <Name article={article} person={person} />
              </li>
            ))}
          </ul>
        </>
      )}
    </SideSection>
  )
}

function PersonEntry({ article, person }: { article: Article; person: Person }) {
  const acts = shownActs(person.acts)
  const leads = acts.some((act) => act === 'speaks' || act === 'chairs' || act === 'subject')
  return (
    <Name article={article} person={person}>
      <span className="grow text-fine text-soft">{person.roles.join('、')}</span>
      <span className={leads ? 'text-fine text-red' : 'text-fine text-soft'}>
        {acts.map((act) => zhHans.article.acts[act]).join('、')}
      </span>
    </Name>
  )
}

/** The name, what is said of the person, the paragraph that names them first, and the strip. */
function Name({ article, person, children }: { article: Article; person: Person; children?: ReactNode }) {
  const first = person.mentions[0]
  const number = first === undefined ? null : paragraphNumber(article, first.paragraph)
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3">
        <Link
          className="inline-flex min-h-11 items-center font-serif text-head font-bold hover:text-red desk:min-h-9"
          to={personPath(person.id)}
        >
          {person.name}
        </Link>
        {children}
        {first !== undefined && number !== null && (
          <Link
            className="ms-auto inline-flex min-h-11 min-w-11 items-center justify-end text-fine text-soft hover:text-red desk:min-h-9"
            to={paragraphPath(article.id, first.paragraph)}
            aria-label={`${person.name}，${zhHans.article.paragraph(number)}`}
          >
            {zhHans.article.paragraph(number)}
          </Link>
        )}
      </div>
      {first !== undefined && <Strip article={article} person={person} />}
    </>
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
