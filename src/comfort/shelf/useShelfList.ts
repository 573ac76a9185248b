import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { keptPages } from '../../library/offline/keptPages.ts'
import { readShelf } from '../../library/shelf.ts'
import { ShelfEntry } from '../../library/shelfEntry.ts'
import { readKept } from '../kept.ts'
import { savedMark } from './savedMark.ts'

/** `refused`: the browser keeps nothing for this site. */
export type ShelfState =
  | { kind: 'loading' | 'refused' }
  | { kind: 'read'; entries: readonly ShelfEntry[]; kept: ReadonlySet<string>; isEvicted: boolean }

/** The shelf, the last thing first, and how to look at it again after a change. */
export function useShelfList(): { state: ShelfState; refresh: () => Promise<void> } {
  const [state, setState] = useState<ShelfState>({ kind: 'loading' })
  const refresh = async (): Promise<void> => setState(await currentShelf())
  useEffect(() => {
    // Outside React: the browser's storage.
    void currentShelf().then(setState)
  }, [])
  return { state, refresh }
}

async function currentShelf(): Promise<ShelfState> {
  const read = await readShelf().catch(() => null)
  if (read === null) return { kind: 'refused' }
  // What another version of the program may have left there is passed over.
  const entries = read.filter((entry) => v.is(ShelfEntry, entry))
  const isEvicted = entries.length === 0 && readKept(savedMark()) !== null
  return { kind: 'read', entries, kept: await keptPages(), isEvicted }
}
