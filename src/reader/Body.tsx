import { Fragment, memo, type ReactNode, useMemo } from 'react'
import { Link } from './Link.tsx'
import type { Article, Paragraph } from '../article/article.ts'
import type { ArticleContext } from '../article/edition.ts'
import { paragraphPath, personPath } from '../article/links.ts'
import { displayText } from '../text/displayText.ts'
import { zhHans } from '../ui/zhHans.ts'
import { formalNumeral } from './numerals.ts'
import { leadLength, runsOf } from './runs.ts'
import type { Span } from './runs.ts'
import { speakerLabels } from './speakerLabels.ts'

/** What a link led to, and how it is shown. */
export interface Linked {
  /** In order; the first carries the notice. */
  paragraphs: readonly string[]
  /** `near` is not what was linked, only next to where it stood; `quoted` leaves the tint to the words. */
  look: 'exact' | 'changed' | 'piece' | 'near' | 'quoted'
  notice: ReactNode
  /** Words to be marked by an element; null where the browser highlights them without one (highlightPlace.ts). */
  mark: { paragraph: string; start: number; end: number } | null
}

/**
 * The text, a paragraph an element with the paragraph's id. People are marked where they first stand, the
 * points of a speech and the speakers of an interview emphasised, themes announced in the margin, linked paragraphs
 * marked. `onCopyLink` runs when a ¶ is used; without it, it is a plain link. `after` stands after its paragraph.
 */
export function Body({ article, context, linked, after, onCopyLink }: BodyProps) {
  const people = useMemo(() => firstMentions(article.paragraphs), [article])
  const labels = useMemo(() => speakerLabels(article.paragraphs), [article])
  return (
    <section className="prose" lang={article.language} aria-label={zhHans.article.body}>
      {article.paragraphs.map((paragraph, index) => [
        <Marginalia key={`${paragraph.id}-theme`} article={article} paragraph={paragraph.id} />,
        linked?.paragraphs[0] === paragraph.id && <Fragment key="notice">{linked.notice}</Fragment>,
        <ParagraphView
          key={paragraph.id}
          article={article}
          paragraph={paragraph}
          check={context.aliases[paragraph.id]?.check}
          number={index + 1}
          people={people[index] ?? []}
          label={labels.get(paragraph.id) ?? 0}
          look={linked?.paragraphs.includes(paragraph.id) === true ? linked.look : undefined}
          mark={linked?.mark?.paragraph === paragraph.id ? linked.mark : null}
          {...(onCopyLink === undefined ? {} : { onCopyLink })}
        />,
        after?.paragraph === paragraph.id && <Fragment key="after">{after.element}</Fragment>,
      ])}
    </section>
  )
}

export interface BodyProps {
  article: Article
  context: ArticleContext
  linked: Linked | null
  after?: { paragraph: string; element: ReactNode } | null
  onCopyLink?: (paragraph: string) => void
}

/** For each paragraph the places of the people whom it names for the first time. */
function firstMentions(paragraphs: readonly Paragraph[]): Span[][] {
  const seen = new Set<string>()
  return paragraphs.map(({ marks }) =>
    marks.flatMap(({ start, end, kind, ref }) => {
      if (kind !== 'person' || seen.has(ref)) return []
      seen.add(ref)
      return { start, end, kind, ref }
    }),
  )
}

/** 旁批: the themes that begin in this paragraph, numbered as in the outline. */
function Marginalia({ article, paragraph }: { article: Article; paragraph: string }) {
  if (!article.outline.some((theme) => theme.paragraph === paragraph)) return null
  return (
    <div className="marginalia">
      {article.outline.map(
        (theme, index) =>
          theme.paragraph === paragraph && (
            <h2 key={theme.start}>
              <i>{formalNumeral(index + 1)}</i>
              {displayText(theme.text)}
            </h2>
          ),
      )}
    </div>
  )
}

interface ParagraphProps {
  article: Article
  paragraph: Paragraph
  number: number
  people: readonly Span[]
  /** How many characters at the start say who speaks. */
  label: number
  /** Which of its wordings today's is, of a paragraph that has had others. */
  check: string | undefined
  look: Linked['look'] | undefined
  mark: Linked['mark']
  onCopyLink?: (paragraph: string) => void
}

/** What changes beside a paragraph leaves it as it is. */
const ParagraphView = memo(function ParagraphView(props: ParagraphProps) {
  const { article, paragraph, number, people, label, onCopyLink } = props
  const Tag = paragraph.kind === 'subhead' ? 'h2' : 'p'
  const shown = displayText(paragraph.text)
  const runs = runsOf(shown.length, [
    ...people,
    ...pointSpans(article, paragraph.id),
    { start: 0, end: label, kind: 'point', ref: null },
    ...(props.mark === null ? [] : [{ ...props.mark, kind: 'hit' as const, ref: null }]),
  ])
  return (
    <Tag
      id={paragraph.id}
      tabIndex={-1}
      data-kind={paragraph.kind === 'text' ? undefined : paragraph.kind}
      data-linked={props.look}
    >
      <span data-text={paragraph.id}>
        {runs.map((run) => {
          const plain = shown.slice(run.start, run.end)
          const text = run.hit ? <mark key={run.start}>{plain}</mark> : plain
          const marked =
            run.person === null ? (
              text
            ) : (
              <Link key={run.start} className="person" to={personPath(run.person)}>
                {text}
              </Link>
            )
          return run.point || run.lead ? (
            <b key={run.start} className={run.lead ? 'lead' : run.end <= label ? undefined : 'point'}>
              {marked}
            </b>
          ) : (
            marked
          )
        })}
      </span>
      <Link
        className="pilcrow"
        to={paragraphPath(article.id, paragraph.id, props.check)}
        replace
        aria-label={zhHans.article.paragraphLink(number)}
        data-id={paragraph.id}
        onClick={onCopyLink && (() => onCopyLink(paragraph.id))}
      >
        ¶
      </Link>
    </Tag>
  )
})

function pointSpans(article: Article, paragraph: string): Span[] {
  return article.outline
    .flatMap((theme) => theme.points)
    .filter((point) => point.paragraph === paragraph)
    .flatMap(({ start, end, text }) => [
      { start, end, kind: 'point' as const, ref: null },
      { start, end: start + leadLength(text), kind: 'lead' as const, ref: null },
    ])
}
