import { paragraphPath } from '../../article/links.ts'
import type { ShelfEntry } from '../../library/shelfEntry.ts'
import { Link } from '../../reader/Link.tsx'
import { zhHansShelf } from '../../ui/zhHansShelf.ts'
import { Strip } from '../strip/Strip.tsx'

export interface ResumeProps {
  article: string
  place: NonNullable<ShelfEntry['place']>
  onClose: () => void
}

/** Where the article was left the last time. The link is one to the paragraph: what became of it since is told as of any. */
export function ResumeBar({ article, place, onClose }: ResumeProps) {
  return (
    <Strip kind="resume" label={zhHansShelf.resume}>
      <p>{zhHansShelf.leftAt(place.number)}</p>
      <Link
        className="flex min-h-11 items-center font-medium text-red"
        to={paragraphPath(article, place.paragraph)}
        onClick={onClose}
      >
        {zhHansShelf.resume}
      </Link>
      <button type="button" onClick={onClose}>
        {zhHansShelf.dismiss}
      </button>
    </Strip>
  )
}
