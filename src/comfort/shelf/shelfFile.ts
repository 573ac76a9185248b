import * as v from 'valibot'
import { ShelfEntry } from '../../library/shelfEntry.ts'
import { zhHansShelf } from '../../ui/zhHansShelf.ts'

/** A reader's shelf as a file, to be taken to another browser. */
const ShelfFile = v.object({
  format: v.literal('guli/shelf@1'),
  entries: v.pipe(v.array(ShelfEntry), v.maxLength(20_000)),
})

/** Far more than twenty thousand entries take. */
const mostBytes = 16_000_000

/** A file that is not one of ours; the message is for the reader. */
export class ShelfFileError extends Error {
  override readonly name = 'ShelfFileError'
}

export function writeShelfFile(entries: readonly ShelfEntry[]): Blob {
  const text = JSON.stringify({ format: 'guli/shelf@1', entries }, null, 1)
  return new Blob([text], { type: 'application/json' })
}

/** Throws a ShelfFileError that says what is wrong, first thing first; then nothing of the file is taken. */
export async function readShelfFile(file: Blob): Promise<ShelfEntry[]> {
  const { notJson, notOurs, tooLarge } = zhHansShelf
  if (file.size > mostBytes) throw new ShelfFileError(notOurs(tooLarge))
  const parsed = v.safeParse(ShelfFile, parseJson(await file.text()))
  if (parsed.success) return parsed.output.entries
  const path = v.getDotPath(parsed.issues[0])
  throw new ShelfFileError(notOurs(path === null ? notJson : path))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * What the shelf is to hold once `more` is on it: of an article that is on both, the later moments, and the place where it was
 * opened last.
 */
export function mergedEntries(shelf: readonly ShelfEntry[], more: readonly ShelfEntry[]): ShelfEntry[] {
  const merged = new Map(shelf.map((entry) => [entry.id, entry]))
  for (const entry of more) {
    const own = merged.get(entry.id)
    merged.set(entry.id, own === undefined ? entry : later(own, entry))
  }
  return [...merged.values()]
}

function later(one: ShelfEntry, other: ShelfEntry): ShelfEntry {
  const [first, last] = (one.opened ?? 0) >= (other.opened ?? 0) ? [other, one] : [one, other]
  return { ...last, place: last.place ?? first.place, saved: latest(one.saved, other.saved) }
}

function latest(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other)
}
