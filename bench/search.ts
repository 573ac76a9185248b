import { cpSync, existsSync, readdirSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../src/edition/startServer.ts'
import { fold } from '../src/text/foldText.ts'
import { slowHost } from '../e2e/setup/slowHost.ts'
import { composeArchive, idOf, indexArchive, linesOf, type Composed } from './composedArchive.ts'
import { coldAnswer, type ColdAnswer } from './coldAnswer.ts'
import { coldPages, type Page } from './coldPage.ts'
import { atMost, reported, type Figure } from './figure.ts'
import { makeQueries } from './makeQueries.ts'
import { comparePeers, pagefindSiteOf, type TrueQuery } from './peers/comparePeers.ts'
import { readCorpus, shownFirst, type Built } from './peers/peer.ts'
import { printPeers } from './peers/printPeers.ts'
import { sideBySide } from './peers/sideBySide.ts'
import { sentFile } from './sentFile.ts'
import { mean, percentile } from './statistics.ts'
import { shared, type Workbench } from './workbench.ts'

/** Articles of the archives; GULI_BENCH_ARTICLES names others, `1000,10000,50000`. */
const sizes = (process.env['GULI_BENCH_ARTICLES'] ?? '1000,10000').split(',').map(Number)
/** Queries put to the browser, each in a fresh one; GULI_BENCH_BROWSER names more. And of those how many are traced. */
const browserQueries = Number(process.env['GULI_BENCH_BROWSER'] ?? '20')
const tracedQueries = 20
/** More articles than these, and only first pages are measured: reading all that is found takes hours. */
const wholeMost = 50_000
/** More than these, and no peers: the others are at their end. */
const peersMost = 10_000

/**
 * Search in composed archives: what a first page costs cold and whether it is right, by the code and files of the
 * browser; and in the browser itself, on 150 ms and 1.6 Mbit/s, how long a cold query takes. Truth is every line of
 * the raw text that holds the query, both folded.
 */
export async function search(bench: Workbench): Promise<Figure[]> {
  if (!existsSync(join(shared, 'tools/compose-archive.mjs')))
    return [reported('search', 'not measured: no ../shared/tools')]
  const measured: Measured[] = []
  for (const size of sizes) measured.push({ size, ...(await measureArchive(bench, size)) })
  return [...measured.flatMap(({ figures }) => figures), ...growth(measured)]
}

interface Measured {
  size: number
  /** Of a first page, in the mean: kilobytes, and requests for lists and texts. */
  cost: { bytes: number; requests: number }
  figures: Figure[]
}

/** How much more a first page costs in the largest archive than in the smallest. */
function growth(measured: readonly Measured[]): Figure[] {
  const [smallest, ...others] = measured.toSorted((a, b) => a.size - b.size)
  const largest = others.at(-1)
  if (smallest === undefined || largest === undefined) return []
  const [least, most] = [smallest, largest].map(({ size }) => size.toLocaleString('en'))
  return (['bytes', 'requests'] as const).map((what) => {
    const ratio = largest.cost[what] / smallest.cost[what]
    return atMost(
      `search, a first page, mean ${what} at ${most} articles by those at ${least}`,
      ratio,
      1.3,
      '',
      2,
    )
  })
}

async function measureArchive(bench: Workbench, size: number): Promise<Omit<Measured, 'size'>> {
  const folder = join(bench.folder, `composed-${size}`)
  const composed = composeArchive(join(folder, 'archive'), size)
  const asked = makeQueries(folder)
  const queries = asked.map(({ query }) => query)
  const site = join(folder, 'site')
  // The app and the suggestions of the built paper over the index of the composed one.
  cpSync(bench.directory, site, { recursive: true })
  const { seconds, lists } = await indexArchive(composed, site)
  const texts = compressTexts(site)
  const firstPages = await coldPages(site, queries, shownFirst)
  const at = (what: string) => `search, ${size.toLocaleString('en')} articles: ${what}`
  const kilobytes = firstPages.map(({ bytes }) => bytes / 1000)
  const requests = firstPages.map(({ shards, texts: read }) => shards + read)
  const cost = { bytes: mean(kilobytes), requests: mean(requests) }
  const figures = [
    reported(at('index built'), `${seconds.toFixed(1)} s`),
    atMost(at('index an article, without the texts'), lists / size / 1000, 1.3, 'KB', 2),
    atMost(at(`${shownFirst} results cold, p95`), percentile(kilobytes, 0.95), 60, 'KB'),
    atMost(at(`${shownFirst} results cold, most`), Math.max(...kilobytes), 100, 'KB'),
    atMost(
      at('index requests of a first page, most'),
      Math.max(...firstPages.map(({ shards }) => shards)),
      5,
      '',
      0,
    ),
  ]
  if (size > wholeMost) return { cost, figures }
  const truth = truthOf(composed, queries)
  figures.push(...(await measureTruth(site, { at, queries, truth, firstPages })))
  const counted = queries.map((query, i) => ({ query, count: firstPages[i]?.ids.length ?? 0 }))
  figures.push(...(await inBrowser(bench, site, { at, queries: counted })))
  if (size > peersMost) return { cost, figures }
  const peers = await measurePeers(bench, {
    composed,
    folder,
    site,
    built: { seconds, size: lists, withTexts: lists + texts },
    queries: asked.map(({ kind, query, literal }, i) => {
      return { kind, query, literal, folded: articlesOf(truth[i] ?? new Set()) }
    }),
  })
  figures.push(...peers.map(({ name, measured }) => reported(at(name), measured)))
  return { cost, figures }
}

/** Whether everything is found, and nothing else. */
async function measureTruth(
  site: string,
  {
    at,
    queries,
    truth,
    firstPages,
  }: {
    at: (what: string) => string
    queries: readonly string[]
    truth: readonly ReadonlySet<string>[]
    firstPages: readonly Page[]
  },
): Promise<Figure[]> {
  const wholes = await coldPages(site, queries, Number.POSITIVE_INFINITY)
  const found = wholes.map(({ places }, i) => shareFound(places, truth[i] ?? new Set()))
  const wrong = [...firstPages, ...wholes].reduce((sum, { places }, i) => {
    const right = truth[i % queries.length] ?? new Set()
    return sum + places.filter((place) => !right.has(place)).length
  }, 0)
  return [
    atMost(at(`of ${queries.length} queries, share of places missed`), 1 - mean(found), 0, '', 4),
    atMost(at('places shown that do not hold the query'), wrong, 0, '', 0),
  ]
}

/** Prints their table; what is measured beside Pagefind in the browser goes into the one of all figures. */
async function measurePeers(
  { browser }: Workbench,
  {
    composed,
    ...measured
  }: {
    composed: Composed
    folder: string
    site: string
    built: Built
    queries: readonly TrueQuery[]
  },
): Promise<Figure[]> {
  const corpus = readCorpus(composed)
  const pagefindSite = pagefindSiteOf(corpus, join(measured.folder, 'pagefind'))
  const rows = await comparePeers({ browser, corpus, pagefindSite, ...measured })
  printPeers(composed.names.length, rows)
  return sideBySide(browser, { ...measured, pagefindSite })
}

/** Of places, their articles. */
function articlesOf(places: ReadonlySet<string>): Set<string> {
  return new Set([...places].map((place) => place.replace(/ .*$/u, '')))
}

/** Of each query, the places that hold it: `article line`, line 0 being the headline. */
function truthOf(composed: Composed, queries: readonly string[]): Set<string>[] {
  const folded = queries.map(fold)
  const truth = queries.map(() => new Set<string>())
  for (const name of composed.names)
    for (const [row, line] of linesOf(composed, name).lines.entries()) {
      const text = fold(line)
      for (const [i, query] of folded.entries())
        if (text.includes(query)) truth[i]?.add(`${idOf(name)} ${row}`)
    }
  return truth
}

/** As a host would send them; their bytes. */
function compressTexts(site: string): number {
  const folder = join(site, 'data/search')
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.txt'),
  )
  return texts.reduce((sum, name) => sum + sentFile(join(folder, name)), 0)
}

/** From Enter to the last article of the first page, on a slow line, a fresh browser for each query. */
async function inBrowser(
  { browser }: Workbench,
  site: string,
  { at, queries }: { at: (what: string) => string; queries: readonly { query: string; count: number }[] },
): Promise<Figure[]> {
  const server = await startServer({ dir: site, port: 0 })
  const line = await slowHost(server.url)
  const ask = async (most: number, traced: boolean): Promise<ColdAnswer[]> => {
    const answers: ColdAnswer[] = []
    const step = Math.max(1, Math.floor(queries.length / most))
    for (const { query, count } of queries.filter((_, i) => i % step === 0))
      answers.push(await coldAnswer(browser, line.url, { query, count, traced }))
    return answers
  }
  try {
    const answered = (await ask(browserQueries, false)).map((answer) => answer.answered / 1000)
    const computed = (await ask(tracedQueries, true)).flatMap((answer) => answer.computed ?? [])
    const p95 = (values: readonly number[]) => percentile(values, 0.95)
    const page = p95(computed.map(({ page }) => page)).toFixed(0)
    const load = loadavg()[0]?.toFixed(1) ?? ''
    return [
      atMost(
        at(`Enter to ${shownFirst} results in the browser, ${answered.length} queries, p95 (load ${load})`),
        p95(answered),
        1.5,
        's',
        2,
      ),
      reported(at('the same, median'), `${percentile(answered, 0.5).toFixed(2)} s`),
      atMost(
        at(`computing of a first query in the worker, ${computed.length} queries, p95 (load ${load})`),
        p95(computed.map(({ worker }) => worker)),
        50,
        'ms',
        0,
      ),
      reported(at('the same in the page, to render it'), `${page} ms`),
    ]
  } finally {
    await line.close()
    await server.close()
  }
}

function shareFound(places: readonly string[], truth: ReadonlySet<string>): number {
  if (truth.size === 0) return 1
  return places.filter((place) => truth.has(place)).length / truth.size
}
