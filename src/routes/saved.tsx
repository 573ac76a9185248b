import { useSuspenseQuery } from '@tanstack/react-query'
import { articlePath } from '../article/links.ts'
import { atBase } from '../article/siteBase.ts'
import { dropKept } from '../comfort/kept.ts'
import { savedMark } from '../comfort/shelf/savedMark.ts'
import { ShelfList } from '../comfort/shelf/ShelfList.tsx'
import { ShelfTools } from '../comfort/shelf/ShelfTools.tsx'
import { useShelfList, type ShelfState } from '../comfort/shelf/useShelfList.ts'
import { siteQuery } from '../library/queries.ts'
import { putOnShelf, takeFromShelf } from '../library/shelf.ts'
import type { ShelfEntry } from '../library/shelfEntry.ts'
import { Page, PageHead } from '../reader/PageHead.tsx'
import { announce } from '../ui/announce.ts'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansShelf } from '../ui/zhHansShelf.ts'
import { focusHeading } from './focusHeading.ts'
import { ScreenError } from './ScreenError.tsx'

/** How many articles that were left in the middle are offered. */
const mostToGoOn = 5

/** What the reader has left in the middle, saved and read. The published page is empty: all of it is in the browser. */
export function SavedRoute() {
  const { data: site } = useSuspenseQuery(siteQuery())
  const { state, refresh } = useShelfList()
  return (
    <Page>
      <PageHead title={zhHans.site.saved} />
      {state.kind === 'read' ? (
        <Shelf state={state} refresh={refresh} isOffered={site.offline} />
      ) : (
        <>
          <noscript>
            <p className="border-s-2 border-red ps-4">{zhHansShelf.noScript}</p>
          </noscript>
          <p className="scripted border-t border-hair py-8 text-body">
            {state.kind === 'refused' ? zhHansShelf.refused : zhHansShelf.loading}
          </p>
        </>
      )}
    </Page>
  )
}

interface ShelfProps {
  state: Extract<ShelfState, { kind: 'read' }>
  refresh: () => Promise<void>
  /** Whether the paper offers reading without a line. */
  isOffered: boolean
}

function Shelf({ state: { entries, kept, isEvicted }, refresh, isOffered }: ShelfProps) {
  const words = zhHansShelf
  const saved = newest(entries, 'saved')
  const read = newest(entries, 'opened')
  const left = read.filter(({ place, paragraphs }) => place !== null && place.number < paragraphs)
  const change = async (entry: ShelfEntry, without: 'saved' | 'opened'): Promise<void> => {
    const rest = { ...entry, [without]: null, ...(without === 'opened' ? { place: null } : {}) }
    const isGone = rest.saved === null && rest.opened === null
    await (isGone ? takeFromShelf(entry.id) : putOnShelf([rest])).catch(() => announce(words.failed))
    // An empty shelf is the reader's own doing.
    if (isGone && entries.length === 1) dropKept(savedMark())
    await refresh()
    announce(words.removed(entry.headline ?? words.withdrawn))
    focusHeading()
  }
  const lists = { kept, empty: null }
  return (
    <>
      {isEvicted && <p className="border-t border-hair py-4 text-red">{words.evicted}</p>}
      <ShelfList
        {...lists}
        id="_left"
        title={words.resume}
        by="opened"
        entries={left.slice(0, mostToGoOn)}
        goesOn
        onRemove={null}
      />
      <ShelfList
        {...lists}
        id="_saved"
        title={words.saved}
        by="saved"
        empty={words.emptySaved}
        entries={saved}
        onRemove={(entry) => void change(entry, 'saved')}
      />
      <ShelfList
        {...lists}
        id="_read"
        title={words.history}
        by="opened"
        empty={words.emptyHistory}
        entries={read}
        onRemove={(entry) => void change(entry, 'opened')}
      />
      {isOffered && <KeptNote entries={entries} kept={kept} />}
      <ShelfTools entries={entries} onChange={refresh} />
    </>
  )
}

function KeptNote({ entries, kept }: { entries: readonly ShelfEntry[]; kept: ReadonlySet<string> }) {
  const count = entries.filter(({ id }) => kept.has(atBase(articlePath(id)))).length
  return (
    <p className="mt-8 text-small text-soft">
      {kept.size === 0 ? zhHansShelf.keepsNothing : zhHansShelf.keptPages(count)}
    </p>
  )
}

function newest(entries: readonly ShelfEntry[], by: 'saved' | 'opened'): ShelfEntry[] {
  return entries.filter((entry) => entry[by] !== null).sort((a, b) => (b[by] ?? 0) - (a[by] ?? 0))
}

export function SavedError() {
  return <ScreenError />
}
