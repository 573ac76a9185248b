import { useState } from 'react'
import type { Article } from '../../article/article.ts'
import { articlePath } from '../../article/links.ts'
import { tellKeeper } from '../../library/offline/keeper.ts'
import { noteSaved } from '../../library/shelf.ts'
import type { ShelfEntry } from '../../library/shelfEntry.ts'
import { keep } from '../kept.ts'
import { savedMark } from './savedMark.ts'
import { announce } from '../../ui/announce.ts'
import { zhHans } from '../../ui/zhHans.ts'

interface Props {
  article: Article
  /** Null until it is known. */
  entry: ShelfEntry | null
  onChange: (entry: ShelfEntry) => void
}

/** Saves the article, to be found at /saved and read without a line; or takes it back. */
export function SaveButton({ article, entry, onChange }: Props) {
  const [isFailed, setFailed] = useState(false)
  const isSaved = typeof entry?.saved === 'number'
  const save = async (): Promise<void> => {
    try {
      onChange(await noteSaved(article, !isSaved))
      setFailed(false)
      if (!isSaved) keep(savedMark(), '1')
      tellKeeper({ kind: 'keep', paths: [articlePath(article.id)] })
      // A browser that is short of room asks elsewhere first.
      if (!isSaved) await navigator.storage?.persist()
    } catch {
      // Storage is refused, or full.
      setFailed(true)
      announce(zhHans.article.saveFailed)
    }
  }
  return (
    <>
      {isFailed && <span className="text-fine text-red">{zhHans.article.saveFailed}</span>}
      <button
        type="button"
        className="scripted min-h-11 min-w-11 text-red print:hidden"
        aria-pressed={isSaved}
        onClick={() => void save()}
      >
        <span aria-hidden="true">{isSaved ? '★ ' : '☆ '}</span>
        {zhHans.article.save}
      </button>
    </>
  )
}
