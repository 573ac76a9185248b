import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeArchive } from './composedArchive.ts'
import { astro } from './editionPeers/astro.ts'
import { peerArticles, type EditionPeer } from './editionPeers/editionPeer.ts'
import { eleventy } from './editionPeers/eleventy.ts'
import { guli } from './editionPeers/guli.ts'
import { hexo } from './editionPeers/hexo.ts'
import { measureEditions, type Measured, type Outcome } from './editionPeers/measureEditions.ts'
import type { PageBytes } from './editionPeers/pageBytes.ts'
import type { Taken } from './editionPeers/timedSteps.ts'
import { vitepress } from './editionPeers/vitepress.ts'
import { reported, type Figure } from './figure.ts'
import { shared } from './workbench.ts'

/** Articles that all of them publish. */
const count = Number(process.env['GULI_BENCH_PEER_ARTICLES'] ?? '1000')
const rounds = 2
const peers: readonly EditionPeer[] = [astro, eleventy, vitepress, hexo]

/**
 * Ours beside other programs that make sites of articles, each with the search it is used with: the same articles, in
 * turns, on one machine. Each is installed from the registry into a folder of its own; that is not counted.
 */
export async function editionPeers(): Promise<Figure[]> {
  const tool = join(shared, 'tools/compose-archive.mjs')
  if (!existsSync(tool)) return [reported('editions beside peers', `not measured: no ${tool}`)]
  const folder = await mkdtemp(join(tmpdir(), 'guli-bench-'))
  try {
    const articles = peerArticles(composeArchive(join(folder, 'composed'), count))
    const load = loadavg()[0]?.toFixed(1) ?? ''
    const outcomes = await measureEditions([guli, ...peers], articles, { folder, rounds })
    const conditions = `quickest of ${rounds} rounds, ${availableParallelism()} cores, load ${load} before`
    const [ours, ...others] = outcomes
    return [
      reported(`editions of ${articles.length} composed articles: conditions`, conditions),
      ...outcomes.flatMap(rowsOf),
      ...others.flatMap((other) => comparisons(ours, other)),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

function rowsOf({ name, measured }: Outcome): Figure[] {
  if (typeof measured === 'string') return [reported(name, `not measured: ${measured}`)]
  const { cold, changed, files, page } = measured
  return [
    reported(`${name}: cold; one article changed`, `${timesOf(cold)}; ${timesOf(changed)}`),
    reported(
      `${name}: files; HTML · CSS · JS of the median article's page, brotli`,
      `${files.toLocaleString('en')}; ${[page.html, page.css, page.js].map(kilobytes).join(' · ')} KB`,
    ),
  ]
}

/** `9.1 + 5.1 s (16.2 computing)`: by step. */
function timesOf({ steps, computing }: Taken): string {
  const walls = Object.values(steps).map((seconds) => seconds.toFixed(1))
  return `${walls.join(' + ')} s (${computing.toFixed(1)} computing)`
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}

function comparisons(ours: Outcome | undefined, { name, measured: theirs }: Outcome): Figure[] {
  if (ours === undefined || typeof ours.measured === 'string' || typeof theirs === 'string') return []
  const { measured } = ours
  const less = (what: string, of: (measured: Measured) => number): Figure => {
    const [our, their] = [of(measured), of(theirs)]
    return {
      name: `${what}, ours by ${name}`,
      measured: (our / their).toFixed(2),
      bar: '< 1',
      met: our < their,
    }
  }
  return [
    less('cold', ({ cold }) => cold.wall),
    less('one article changed', ({ changed }) => changed.wall),
    less("an article's page", ({ page }) => wholeOf(page)),
  ]
}

function wholeOf({ html, css, js }: PageBytes): number {
  return html + css + js
}
