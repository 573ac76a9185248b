import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '../train/random.ts'
import { killBuilds } from '../e2e/setup/killedBuilds.ts'
import { atMost, reported, type Figure } from './figure.ts'
import { root } from './workbench.ts'

/** Builds that are killed; the long run takes 200. */
const times = Number(process.env['GULI_BENCH_KILLS'] ?? '20')
const seed = 20261124

/** Builds of a small paper, each after an edit, killed at random moments: whether readers ever see half a site. */
export async function kills(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'guli-bench-'))
  try {
    const archive = join(folder, 'archive')
    await cp(join(root, 'archive/gaotang'), join(archive, 'gaotang'), { recursive: true })
    const { killed, afterExchange, faults } = await killBuilds(archive, join(folder, 'site'), {
      times,
      random: seededRandom(seed),
    })
    for (const fault of faults) console.error(fault)
    const name = `faults of the live site after ${killed} kills of ${times} builds (${afterExchange} after the exchange)`
    return [atMost(name, faults.length, 0, '', 0), reported('seed of the kills', String(seed))]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
