import type { Ref } from 'react'
import type { Article } from '../../article/article.ts'
import { BrokenText } from '../../reader/BrokenText.tsx'
import { dateLabel } from '../../reader/dateLabel.ts'
import { groupedNumber } from '../../reader/numerals.ts'
import { displayText } from '../../text/displayText.ts'
import { zhHans } from '../../ui/zhHans.ts'
import { zhHansCard as words } from '../../ui/zhHansCard.ts'
import type { CardProps } from './cardProps.ts'
import { quotedText } from './quotedText.ts'

/** As many characters as are set large, as a saying is. */
const short = 48

/**
 * The picture card as a sheet of its own, out of sight: what the browser sets here is painted (paintElement.ts). Paper and
 * channel, headline, who reported it and when by the paper's own words, the passage, and below it the way to it.
 */
export function CardSheet({
  article,
  context,
  passage,
  number,
  link,
  paper,
  ref,
}: CardProps & { ref: Ref<HTMLDivElement> }) {
  const { text, isCut } = quotedText(article, passage)
  const { main } = article.headline
  const whole = article.paragraphs[number - 1]?.text.length ?? 0
  return (
    <div ref={ref} className="card" aria-hidden="true" lang={article.language}>
      <p className="card-mast">
        <b>{paper}</b>
        <span>{article.channel.name}</span>
      </p>
      <div className="card-thick" />
      <div className="card-thin" />
      <p className="card-headline words" data-length={main.length > 72 ? 'long' : undefined}>
        <BrokenText text={main} breaks={context.breaks} />
      </p>
      <p className="card-byline">
        {bylineOf(article, paper).map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
      <p className="card-text" data-length={text.length <= short ? 'short' : undefined}>
        {text}
      </p>
      <div className="card-thin" />
      <div className="card-foot">
        <div className="card-code" />
        <div>
          <p className="card-scan">{words.scan}</p>
          <p>
            {words.paragraph(number)} · {words.of(groupedNumber(article.characters))}
          </p>
          {isCut && <p>{words.cut(groupedNumber(whole))}</p>}
          <p>{link}</p>
        </div>
      </div>
    </div>
  )
}

/** 「聊城日报」「记者某某」「12月5日」「原文未注明年份」: what the article says of itself. */
function bylineOf({ byline, source, dateline, published }: Article, paper: string): string[] {
  const outlet = byline?.outlet ?? source.outlet
  const reporters = byline?.reporters ?? []
  const words = zhHans.article
  return [
    outlet === paper ? null : outlet,
    reporters.length === 0 ? null : `${words.reporters} ${reporters.join(' ')}`,
    dateline === null ? null : displayText(dateline.text),
    published === null ? null : words.published(dateLabel(published)),
    published === null && dateline?.date === null ? words.yearUnknown : null,
    published === null && dateline === null ? words.dateUnknown : null,
  ].filter((part) => part !== null)
}
