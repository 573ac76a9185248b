import type { Browser } from '@playwright/test'
import { mean, percentile } from '../statistics.ts'
import { ours } from './ours.ts'
import { buildPagefind, pagefind, pagefindHint, pagefindMost, type PagefindSite } from './pagefind.ts'
import { shownFirst, type Built, type Corpus, type Peer } from './peer.ts'
import { rowOf, type PeerRow } from './printPeers.ts'
import { sqlite } from './sqlite.ts'
import { includes, wholeIndexes } from './wholeIndexes.ts'

export interface TrueQuery {
  kind: string
  query: string
  /** Articles whose raw text holds it literally: all of them are to be found. */
  literal: ReadonlySet<string>
  /** Articles that hold it when punctuation, width and case are ignored: none of them is wrong. */
  folded: ReadonlySet<string>
}

interface Comparison {
  browser: Browser
  folder: string
  /** Our own site over the same articles. */
  site: string
  built: Built
  corpus: Corpus
  pagefindSite: PagefindSite | null
  queries: readonly TrueQuery[]
}

/** One after the other, each with an index of its own; what is not installed, or too large for it, says so. */
export async function comparePeers(comparison: Comparison): Promise<PeerRow[]> {
  const rows: PeerRow[] = []
  for (const make of makers(comparison)) {
    const peer = await make()
    const absent = typeof peer === 'string'
    const row = absent ? { name: peer, cells: [] } : await measurePeer(peer, comparison.queries)
    rows.push(row)
    // Each takes minutes in a large archive: what has been measured is not lost with what comes later.
    console.error(`  ${rowOf(row)}`)
  }
  return rows
}

/** Pagefind's site where it is installed and the archive is not too large for it. */
export function pagefindSiteOf(corpus: Corpus, folder: string): PagefindSite | null {
  return corpus.documents.length > pagefindMost ? null : buildPagefind(corpus, folder)
}

/** A peer, or why there is none. */
type Maker = () => Peer | string | Promise<Peer | string>

function makers({ browser, folder, site, built, corpus, pagefindSite }: Comparison): Maker[] {
  const size = corpus.documents.length
  const tooMany = (name: string, most: number) => `${name}: not above ${most.toLocaleString('en')} articles`
  const ofPagefind = (quoted: boolean): Maker => {
    if (pagefindSite !== null) return () => pagefind(browser, pagefindSite, { quoted })
    return () => (size > pagefindMost ? tooMany('Pagefind', pagefindMost) : `Pagefind: ${pagefindHint}`)
  }
  return [
    () => ours(site, built),
    async () => (await sqlite(corpus, folder)) ?? 'SQLite FTS5: not measured without /proc/self/io',
    ofPagefind(false),
    ofPagefind(true),
    ...wholeIndexes.map(
      ({ name, most, make }): Maker =>
        () =>
          size > most ? tooMany(name, most) : make(corpus),
    ),
    () => includes(corpus),
  ]
}

async function measurePeer(peer: Peer, queries: readonly TrueQuery[]): Promise<PeerRow> {
  const shares: { kind: string; found: number; right: number }[] = []
  const kilobytes: number[] = []
  const requests: number[] = []
  const milliseconds: number[] = []
  for (const { kind, query, literal, folded } of queries) {
    const answer = await peer.answer(query)
    const ids = new Set(answer.ids)
    const first = answer.ids.slice(0, shownFirst)
    shares.push({
      kind,
      found: [...literal].filter((id) => ids.has(id)).length / literal.size,
      right: first.filter((id) => literal.has(id) || folded.has(id)).length / Math.max(first.length, 1),
    })
    kilobytes.push(answer.bytes / 1000)
    requests.push(answer.requests)
    milliseconds.push(answer.milliseconds)
  }
  await peer.close?.()
  const kinds = [...new Set(shares.map(({ kind }) => kind))]
  const byKind = (of: 'found' | 'right') => [
    share(mean(shares.map((each) => each[of]))),
    ...kinds.map((kind) => share(mean(shares.filter((each) => each.kind === kind).map((each) => each[of])))),
  ]
  const middleAndMost = (values: readonly number[], digits: number) =>
    [0.5, 0.95].map((at) => grouped(percentile(values, at), digits)).join(' / ')
  return {
    name: peer.name,
    cells: [
      grouped(peer.size / 1e6, 1) + (peer.withTexts === null ? '' : ` (${grouped(peer.withTexts / 1e6, 1)})`),
      grouped(peer.seconds, 1),
      byKind('found').join(' · '),
      byKind('right').join(' · '),
      middleAndMost(kilobytes, 0),
      middleAndMost(requests, 0),
      middleAndMost(milliseconds, 0),
    ],
  }
}

/** `1` only when nothing is missing: rounded down. */
function share(value: number): string {
  return value >= 1 ? '1' : (Math.floor(value * 1000) / 1000).toFixed(3).replace(/^0/u, '')
}

function grouped(value: number, digits: number): string {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
