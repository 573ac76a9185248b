import { lazy, Suspense, useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'
import type { Article } from '../../article/article.ts'
import { readParagraphLink } from '../../article/readParagraphLink.ts'
import { noteOpened, notePlace } from '../../library/shelf.ts'
import type { ShelfEntry } from '../../library/shelfEntry.ts'
import { cameBy } from '../../reader/arrival.ts'
import { afterPaint } from '../../ui/afterPaint.ts'
import type { ResumeProps } from './ResumeBar.tsx'

/** While the reader scrolls, the place is noted every so many milliseconds. */
const pause = 600

interface Shelved {
  /** Null until it is known, and where storage is refused. */
  entry: ShelfEntry | null
  setEntry: (entry: ShelfEntry) => void
  /** Leads back to where the article was left. */
  resume: ReactNode
}

/** Notes that the article is read, and how far; and offers to go on where it was left. */
export function useShelf(article: Article): Shelved {
  const [entry, setEntry] = useState<ShelfEntry | null>(null)
  const [left, setLeft] = useState<ShelfEntry['place']>(null)
  const begins = useBeginning()
  useEffect(() => {
    // Outside React: the browser's storage.
    const begin = async (): Promise<void> => {
      // Where it is refused the page reads the same, and nothing is remembered.
      const entry = await noteOpened(article).catch(() => null)
      setEntry(entry)
      setLeft(entry?.place ?? null)
    }
    void begin()
    return watchPlace(article)
  }, [article])
  const isMiddle = left !== null && left.number > 2 && left.number < article.paragraphs.length
  const resume = begins && isMiddle && (
    <Suspense>
      <ResumeBar
        article={article.id}
        place={left}
        onClose={() => void afterPaint().then(() => setLeft(null))}
      />
    </Suspense>
  )
  return { entry, setEntry, resume }
}

/** Whether the reader came to the article as such: not to one of its paragraphs, nor back to where the browser returns. */
function useBeginning(): boolean {
  const { key, search, hash } = useLocation()
  const type = useNavigationType()
  const [begins] = useState(
    key === 'default' ? !cameBy('reload', 'back_forward') : type !== NavigationType.Pop,
  )
  return begins && readParagraphLink({ search, hash }).length === 0
}

/** Notes the place whenever the reader has scrolled, and when the page is left. Returns what ends it. */
function watchPlace(article: Article): () => void {
  const end = new AbortController()
  let timer: number | undefined
  let noted: string | null = null
  const note = (): void => {
    timer = undefined
    const place = placeIn(article)
    if (place === null || place.paragraph === noted) return
    noted = place.paragraph
    // Refused, as above.
    notePlace(article, place).catch(() => null)
  }
  const scrolled = (): void => {
    timer ??= window.setTimeout(note, pause)
  }
  window.addEventListener('scroll', scrolled, { passive: true, signal: end.signal })
  document.addEventListener('visibilitychange', () => timer !== undefined && note(), { signal: end.signal })
  return () => {
    end.abort()
    clearTimeout(timer)
  }
}

/** The paragraph that stands at a third of the screen; the last one where the article's end is seen. Null above the first. */
function placeIn({ paragraphs }: Article): ShelfEntry['place'] {
  const boxes = paragraphs.map(({ id }) => document.getElementById(id)?.getBoundingClientRect())
  const isEnd = (boxes.at(-1)?.bottom ?? Infinity) <= innerHeight
  const at = isEnd
    ? paragraphs.length - 1
    : boxes.findLastIndex((box) => box !== undefined && box.top < innerHeight / 3)
  const paragraph = paragraphs[at]
  return paragraph === undefined ? null : { paragraph: paragraph.id, number: at + 1 }
}

/** Comes when there is a place to go on from. */
const ResumeBar = lazy<ComponentType<ResumeProps>>(async () =>
  import('./ResumeBar.tsx').then(
    (module) => ({ default: module.ResumeBar }),
    () => ({ default: () => null }),
  ),
)
