import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import type { Article } from '../article/article.ts'
import { wordingsQuery } from '../library/queries.ts'
import { differenceOf, type Piece } from '../text/differenceOf.ts'
import { displayText } from '../text/displayText.ts'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLinks } from '../ui/zhHansLinks.ts'
import { formerText } from './formerText.ts'
import type { Landing } from './landingOf.ts'

/** What the linked paragraph said when the link was made; of an edited one, what was changed since, marked. */
export function FormerWording({ landing, article }: { landing: Landing; article: Article }) {
  const { data, isPending, isError } = useQuery(wordingsQuery(article.id))
  const words = zhHansLinks
  if (isPending) return <p>{zhHans.site.loading}</p>
  if (isError) return <p>{words.formerFailed}</p>
  const old = formerText(landing, data)
  if (old === null) return <p>{words.formerNone}</p>
  const now = landing.paragraphs
    .map((id) => article.paragraphs.find((one) => one.id === id)?.text ?? '')
    .join('')
  // A paragraph that took others in would seem to be all new.
  const pieces = differenceOf(displayText(old), displayText(landing.fate === 'merged' ? old : now))
  return (
    <figure lang={article.language}>
      <blockquote>
        <Difference pieces={pieces} />
      </blockquote>
      {pieces.some(({ kind }) => kind !== 'kept') && <figcaption>{words.legend}</figcaption>}
    </figure>
  )
}

function Difference({ pieces }: { pieces: readonly Piece[] }) {
  let at = 0
  return pieces.map(({ kind, text }) => {
    at += text.length
    if (kind === 'removed') return <del key={at}>{text}</del>
    if (kind === 'added') return <ins key={at}>{text}</ins>
    return <Fragment key={at}>{text}</Fragment>
  })
}
