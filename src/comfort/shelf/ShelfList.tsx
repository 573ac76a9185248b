import { useState } from 'react'
import { articlePath, paragraphPath } from '../../article/links.ts'
import { atBase } from '../../article/siteBase.ts'
import type { ShelfEntry } from '../../library/shelfEntry.ts'
import { dateLabel } from '../../reader/dateLabel.ts'
import { Link } from '../../reader/Link.tsx'
import { displayText } from '../../text/displayText.ts'
import { zhHansShelf } from '../../ui/zhHansShelf.ts'

/** How many are listed before the rest is asked for. */
const first = 30

interface Props {
  id: string
  title: string
  /** What stands in the place of an empty list; null leaves the whole section out. */
  empty: string | null
  entries: readonly ShelfEntry[]
  /** Addresses of the pages that can be read without a line. */
  kept: ReadonlySet<string>
  /** Which of its moments an entry is listed by. */
  by: 'saved' | 'opened'
  /** Whether its links lead to where an article was left. */
  goesOn?: boolean
  onRemove: ((entry: ShelfEntry) => void) | null
}

/** Articles of the shelf like a table of contents: when and where in the margin, then the headline. */
export function ShelfList({ id, title, empty, entries, kept, by, goesOn = false, onRemove }: Props) {
  const [isWhole, setWhole] = useState(false)
  if (entries.length === 0 && empty === null) return null
  const shown = isWhole ? entries : entries.slice(0, first)
  return (
    <section aria-labelledby={id} className="mt-8">
      <div className="flex items-baseline gap-x-4 pb-2">
        <h2 id={id} className="text-card">
          {title}
        </h2>
        {entries.length > 0 && (
          <span className="text-small text-soft">{zhHansShelf.count(entries.length)}</span>
        )}
      </div>
      {entries.length === 0 ? (
        <p className="border-t border-hair py-6 font-kai text-head text-soft">{empty}</p>
      ) : (
        <ul>
          {shown.map((entry) => (
            <ShelfRow
              key={entry.id}
              entry={entry}
              isKept={kept.has(atBase(articlePath(entry.id)))}
              by={by}
              goesOn={goesOn}
              onRemove={onRemove}
            />
          ))}
        </ul>
      )}
      {shown.length < entries.length && (
        <button type="button" className="min-h-11 font-bold text-red" onClick={() => setWhole(true)}>
          {zhHansShelf.more(entries.length - shown.length)}
        </button>
      )}
    </section>
  )
}

interface RowProps extends Pick<Props, 'by' | 'onRemove'> {
  entry: ShelfEntry
  isKept: boolean
  goesOn: boolean
}

function ShelfRow({ entry, isKept, by, goesOn, onRemove }: RowProps) {
  const words = zhHansShelf
  const { id, channel, place } = entry
  const headline = entry.headline === null ? words.withdrawn : displayText(entry.headline)
  return (
    <li className="grid gap-x-8 border-t border-hair py-3 desk:grid-cols-dated">
      <p className="flex flex-wrap gap-x-3 text-fine text-soft desk:block desk:pt-3">
        <span className="desk:block">{channel}</span>
        <span className="desk:block">{whenOf(entry[by], by)}</span>
      </p>
      <div className="flex flex-wrap items-center gap-x-6">
        <div className="grow basis-2/3">
          <Link
            className="words flex min-h-11 items-center text-head hover:text-red"
            to={goesOn && place !== null ? paragraphPath(id, place.paragraph) : articlePath(id)}
          >
            <span className="font-serif font-bold">{headline}</span>
          </Link>
          <p className="flex flex-wrap gap-x-4 text-fine text-soft">
            {place !== null && <span>{reachedBy(entry, place)}</span>}
            {isKept && <span>{words.kept}</span>}
          </p>
        </div>
        {onRemove !== null && (
          <button
            type="button"
            className="min-h-11 min-w-11 text-small text-red"
            aria-label={words.removeThis(headline)}
            onClick={() => onRemove(entry)}
          >
            {words.remove}
          </button>
        )}
      </div>
    </li>
  )
}

function whenOf(moment: number | null, by: Props['by']): string {
  if (moment === null) return ''
  return by === 'saved' ? zhHansShelf.savedOn(dayLabel(moment)) : zhHansShelf.openedOn(dayLabel(moment))
}

function reachedBy({ paragraphs }: ShelfEntry, { number }: NonNullable<ShelfEntry['place']>): string {
  return number >= paragraphs ? zhHansShelf.finished : zhHansShelf.reached(number, paragraphs)
}

/** The reader's own day. */
function dayLabel(moment: number): string {
  return dateLabel(new Intl.DateTimeFormat('sv').format(moment))
}
