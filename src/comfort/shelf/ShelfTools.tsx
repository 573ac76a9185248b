import { useRef, useState, type ChangeEvent } from 'react'
import { articlePath } from '../../article/links.ts'
import { tellKeeper } from '../../library/offline/keeper.ts'
import { clearShelf, putOnShelf } from '../../library/shelf.ts'
import type { ShelfEntry } from '../../library/shelfEntry.ts'
import { announce } from '../../ui/announce.ts'
import { zhHansShelf } from '../../ui/zhHansShelf.ts'
import { dropKept, keep } from '../kept.ts'
import { mergedEntries, readShelfFile, ShelfFileError, writeShelfFile } from './shelfFile.ts'
import { savedMark } from './savedMark.ts'

const tool = 'min-h-11 border border-soft px-4 hover:text-red'

interface Props {
  entries: readonly ShelfEntry[]
  /** To be called when the shelf has changed. */
  onChange: () => Promise<void>
}

/** Takes the shelf to a file and back, and clears it. */
export function ShelfTools({ entries, onChange }: Props) {
  const words = zhHansShelf
  const [told, setTold] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const tell = (text: string): void => {
    setTold(text)
    announce(text)
  }
  const attempt = async (work: () => Promise<string>): Promise<void> => {
    setAsking(false)
    const said = await work().catch((error: unknown) =>
      // Else storage is refused, or full.
      error instanceof ShelfFileError ? error.message : words.failed,
    )
    await onChange()
    tell(said)
  }
  const pick = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? []
    if (file !== undefined) void attempt(async () => importFrom(file, entries))
    // The same file may be chosen again.
    target.value = ''
  }
  return (
    <section aria-labelledby="_tools" className="mt-12 border-t-2 border-ink pt-3">
      <h2 id="_tools" className="text-card">
        {words.tools}
      </h2>
      <p className="text-small text-soft">{words.intro}</p>
      <div className="mt-3 flex flex-wrap items-center gap-4">
        <button type="button" className={tool} onClick={() => download(entries)}>
          {words.export}
        </button>
        <button type="button" className={tool} onClick={() => field.current?.click()}>
          {words.import}
        </button>
        <input ref={field} type="file" accept=".json,application/json" hidden onChange={pick} />
        <button type="button" className={tool} aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
          {words.clear}
        </button>
      </div>
      {isAsking && (
        <div className="mt-3 flex flex-wrap items-center gap-4">
          <p>{words.clearAsk(countOf(entries, 'saved'), countOf(entries, 'opened'))}</p>
          <button type="button" className={tool} onClick={() => void attempt(clearAll)}>
            {words.clearYes}
          </button>
          <button type="button" className={tool} onClick={() => setAsking(false)}>
            {words.clearNo}
          </button>
        </div>
      )}
      {told !== null && <p className="mt-3 text-red">{told}</p>}
    </section>
  )
}

function countOf(entries: readonly ShelfEntry[], what: 'saved' | 'opened'): number {
  return entries.filter((entry) => entry[what] !== null).length
}

/** Resolves to what to say. */
async function importFrom(file: Blob, entries: readonly ShelfEntry[]): Promise<string> {
  const more = await readShelfFile(file)
  await putOnShelf(mergedEntries(entries, more))
  const saved = more.filter((entry) => entry.saved !== null).map(({ id }) => articlePath(id))
  if (saved.length > 0) keep(savedMark(), '1')
  tellKeeper({ kind: 'keep', paths: saved })
  return zhHansShelf.imported(more.length)
}

async function clearAll(): Promise<string> {
  await clearShelf()
  dropKept(savedMark())
  tellKeeper({ kind: 'forget' })
  return zhHansShelf.cleared
}

function download(entries: readonly ShelfEntry[]): void {
  const url = URL.createObjectURL(writeShelfFile(entries))
  const link = document.createElement('a')
  link.href = url
  link.download = zhHansShelf.fileName(new Intl.DateTimeFormat('sv').format(Date.now()))
  link.click()
  // The browser has begun to take it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
