import { Link } from './Link.tsx'
import type { Article } from '../article/article.ts'
import { personPath } from '../article/links.ts'
import { zhHans } from '../ui/zhHans.ts'
import { dateLabel } from './dateLabel.ts'
import { groupedNumber } from './numerals.ts'

/** Who brought it, when by the paper's own words, and how long it takes: the row between the two hairlines. */
export function Byline({ article }: { article: Article }) {
  const words = zhHans.article
  const { byline, source } = article
  const outlet = byline?.outlet ?? source.outlet
  return (
    <div className="mt-6 mb-8 flex flex-wrap gap-x-6 border-y border-hair py-2 text-fine text-soft">
      {(outlet !== null || byline !== null) && (
        <p className="flex flex-wrap items-center gap-x-3">
          {outlet}
          <Names label={words.reporters} names={byline?.reporters ?? []} article={article} />
          <Names label={words.correspondents} names={byline?.correspondents ?? []} article={article} />
          <Names label={words.photographers} names={byline?.photographers ?? []} article={article} />
        </p>
      )}
      <p className="flex min-h-8 items-center">
        <Printed article={article} />
      </p>
      {article.characters > 0 && (
        <p className="flex min-h-8 items-center">
          {words.characters(groupedNumber(article.characters))} · {words.minutes(article.minutes)}
        </p>
      )}
      {source.url !== null && (
        <a
          className="inline-flex min-h-11 items-center underline desk:min-h-8 underline-offset-4"
          href={source.url}
        >
          {words.source}
        </a>
      )}
    </div>
  )
}

function Names({ label, names, article }: { label: string; names: readonly string[]; article: Article }) {
  if (names.length === 0) return null
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {label}
      {names.map((name) => {
        const person = article.people.find((person) => person.name === name)
        return person === undefined ? (
          <span key={name} className="font-medium text-ink">
            {name}
          </span>
        ) : (
          <Link
            key={name}
            className="inline-flex min-h-11 min-w-11 items-center font-medium desk:min-h-8 desk:min-w-0 text-ink hover:text-red"
            to={personPath(person.id)}
          >
            {name}
          </Link>
        )
      })}
    </span>
  )
}

/** The date as printed; the year only where the paper or its metadata states it. */
function Printed({ article }: { article: Article }) {
  const { dateline, published } = article
  const words = zhHans.article
  if (dateline === null && published === null) return <em className="not-italic">{words.dateUnknown}</em>
  return (
    <>
      {dateline !== null &&
        (dateline.date === null ? dateline.text : <time dateTime={dateline.date}>{dateline.text}</time>)}
      {published !== null && (
        <time className={dateline === null ? '' : 'ms-3'} dateTime={published}>
          {words.published(dateLabel(published))}
        </time>
      )}
      {published === null && dateline?.date === null && (
        <em className="ms-2 font-kai not-italic">{words.yearUnknown}</em>
      )}
    </>
  )
}
