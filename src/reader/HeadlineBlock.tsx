import type { ReactNode } from 'react'
import { Link } from './Link.tsx'
import type { Article, HeadlinePart } from '../article/article.ts'
import { channelPath, personPath } from '../article/links.ts'
import { displayText } from '../text/displayText.ts'
import { BrokenText } from './BrokenText.tsx'
import { leaderRuns } from './leaderRuns.ts'

/**
 * Channel, kicker, main headline, then deck and leaders in the order the paper printed them. `tools` have their room
 * beside the channel, whether they are there or not.
 */
export function HeadlineBlock({
  article,
  breaks,
  tools,
}: {
  article: Article
  breaks: readonly number[]
  tools: ReactNode
}) {
  const { main, parts } = article.headline
  const kickers = parts.filter((part) => part.kind === 'kicker')
  return (
    <>
      <div className="whole flex flex-wrap items-center gap-x-4 text-small tracking-wide">
        <Link
          className="-ms-2 me-auto inline-flex min-h-11 items-center px-2 text-red"
          to={channelPath(article.channel.id)}
        >
          {article.channel.name}
        </Link>
        {tools}
      </div>
      {kickers.map((part) => (
        <p key={part.text} className="mb-2 text-head text-soft" data-text="">
          {displayText(part.text)}
        </p>
      ))}
      <h1 className="words text-title desk:text-banner" data-text="main">
        <BrokenText text={main} breaks={breaks} />
      </h1>
      <LowerParts article={article} />
    </>
  )
}

function LowerParts({ article }: { article: Article }) {
  const lines: HeadlinePart[][] = []
  for (const part of article.headline.parts) {
    if (part.kind === 'kicker') continue
    const open = lines.at(-1)
    if (part.kind === 'leaders' && open?.[0]?.kind === 'leaders') open.push(part)
    else lines.push([part])
  }
  return lines.map((line) =>
    line[0]?.kind === 'leaders' ? (
      <p key={line[0].text} className="leaders mt-3 flex flex-wrap gap-x-6 text-small">
        {line.map((part) => (
          <Leaders key={part.text} part={part} article={article} />
        ))}
      </p>
    ) : (
      <p key={line[0]?.text} className="words mt-3 text-head text-soft desk:text-card" data-text="">
        {displayText(line[0]?.text ?? '')}
      </p>
    ),
  )
}

function Leaders({ part, article }: { part: HeadlinePart; article: Article }) {
  const people = article.people.filter((person) => part.people.includes(person.id))
  const shown = displayText(part.text)
  return (
    <span data-text="">
      {leaderRuns(part.text, people).map((run) => {
        const text = shown.slice(run.start, run.end)
        return run.person === null ? (
          text
        ) : (
          <Link
            key={run.start}
            className="person inline-flex min-h-11 items-center"
            to={personPath(run.person)}
          >
            {text}
          </Link>
        )
      })}
    </span>
  )
}
