import { Link } from './Link.tsx'
import type { Article, Paragraph } from '../article/article.ts'
import { paragraphPath, personPath } from '../article/links.ts'
import { displayText } from '../text/displayText.ts'
import { zhHans } from '../ui/zhHans.ts'
import { formalNumeral } from './numerals.ts'
import { leadLength, runsOf } from './runs.ts'
import type { Span } from './runs.ts'
import { speakerLabels } from './speakerLabels.ts'

/** The paragraph that the link led to, and what to say beside it; `words` null says nothing beyond the tint. */
export interface Linked {
  paragraph: string
  words: string | null
}

/**
 * The text, a paragraph an element with the paragraph's id. People are marked where they first stand, the
 * points of a speech and the speakers of an interview emphasised, themes announced in the margin, the linked paragraph tinted.
 * `onCopyLink` runs when a ¶ is used; without it, it is a plain link.
 */
export function Body({
  article,
  linked,
  onCopyLink,
}: {
  article: Article
  linked: Linked | null
  onCopyLink?: (paragraph: string) => void
}) {
  const seen = new Set<string>()
  const labels = speakerLabels(article.paragraphs)
  return (
    <section className="prose" lang={article.language} aria-label={zhHans.article.body}>
      {article.paragraphs.map((paragraph, index) => [
        <Marginalia key={`${paragraph.id}-theme`} article={article} paragraph={paragraph.id} />,
        <ParagraphView
          key={paragraph.id}
          article={article}
          paragraph={paragraph}
          number={index + 1}
          people={firstMentions(paragraph, seen)}
          label={labels.get(paragraph.id) ?? 0}
          words={linked?.paragraph === paragraph.id ? (linked.words ?? '') : null}
          {...(onCopyLink === undefined ? {} : { onCopyLink })}
        />,
      ])}
    </section>
  )
}

/** Adds to `seen` the people whom this paragraph names for the first time, and gives the places. */
function firstMentions(paragraph: Paragraph, seen: Set<string>): Span[] {
  const spans: Span[] = []
  for (const { start, end, kind, ref } of paragraph.marks) {
    if (kind !== 'person' || seen.has(ref)) continue
    seen.add(ref)
    spans.push({ start, end, kind, ref })
  }
  return spans
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
  /** Null when the paragraph is not the linked one. */
  words: string | null
  onCopyLink?: (paragraph: string) => void
}

function ParagraphView({ article, paragraph, number, people, label, words, onCopyLink }: ParagraphProps) {
  const Tag = paragraph.kind === 'subhead' ? 'h2' : 'p'
  const shown = displayText(paragraph.text)
  const runs = runsOf(shown.length, [
    ...people,
    ...pointSpans(article, paragraph.id),
    { start: 0, end: label, kind: 'point', ref: null },
  ])
  return (
    <Tag
      id={paragraph.id}
      tabIndex={-1}
      data-kind={paragraph.kind === 'text' ? undefined : paragraph.kind}
      data-linked={words === null ? undefined : words === '' ? 'exact' : 'changed'}
    >
      {words !== null && words !== '' && <span className="linked-words">{words}</span>}
      <span data-text={paragraph.id}>
        {runs.map((run) => {
          const text = shown.slice(run.start, run.end)
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
        to={paragraphPath(article.id, paragraph.id)}
        replace
        aria-label={zhHans.article.paragraphLink(number)}
        data-id={paragraph.id}
        onClick={onCopyLink && (() => onCopyLink(paragraph.id))}
      >
        ¶
      </Link>
    </Tag>
  )
}

function pointSpans(article: Article, paragraph: string): Span[] {
  return article.outline
    .flatMap((theme) => theme.points)
    .filter((point) => point.paragraph === paragraph)
    .flatMap(({ start, end, text }) => [
      { start, end, kind: 'point' as const, ref: null },
      { start, end: start + leadLength(text), kind: 'lead' as const, ref: null },
    ])
}
