import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSite } from './buildSite.ts'
import { crawlSite } from './crawlSite.ts'

const root = join(import.meta.dirname, '../..')

export interface KilledBuilds {
  /** How many builds were killed before they had ended, and how many of those had put their edition in its place. */
  killed: number
  afterExchange: number
  /** What was wrong with the live site after a kill, one line each. */
  faults: string[]
}

/**
 * `times` times: edits the archive, builds it and kills the build at a moment between its start and a little after a whole
 * one's end; then the live site must be whole, and byte for byte the old one or the one that a build undisturbed makes.
 * `random` gives numbers from 0 to 1.
 */
export async function killBuilds(
  archive: string,
  out: string,
  { times, random }: { times: number; random: () => number },
): Promise<KilledBuilds> {
  const result: KilledBuilds = { killed: 0, afterExchange: 0, faults: [] }
  await buildSite(archive, out)
  let whole = 3000
  for (let turn = 0; turn < times; turn += 1) {
    const before = snapshot(out)
    edit(archive, turn, random)
    const delay = random() * whole * 1.1
    const ended = await runKilled(archive, out, delay)
    const live = snapshot(out)
    const faults = crawlSite(out)
    const began = performance.now()
    const { exitCode, stderr } = await buildSite(archive, out)
    // The time of a build that had something to do.
    if (!ended) whole = Math.max(500, (whole + performance.now() - began) / 2)
    const after = snapshot(out)
    if (exitCode !== 0) faults.push(`the next build failed: ${stderr}`)
    if (live !== before && live !== after) faults.push('the live site is neither the old one nor the new')
    result.faults.push(...faults.map((fault) => `kill ${turn} after ${delay.toFixed(0)} ms: ${fault}`))
    if (ended) continue
    result.killed += 1
    if (live !== before) result.afterExchange += 1
  }
  return result
}

/** Adds, changes, renames or removes an article. */
function edit(archive: string, turn: number, random: () => number): void {
  const folder = join(archive, 'gaotang')
  const names = readdirSync(folder).filter((name) => name.startsWith('killed-'))
  const [name = 'killed-0.txt'] = names.toSorted(() => random() - 0.5)
  const text = `第${turn}次修桥\n本报讯(记者王小满)3月5日,南河上的桥修到第${turn}孔,过河的人比往日多了${turn + 2}成。\n桥头的茶摊也搬了回来。\n`
  const roll = random()
  if (names.length > 2 && roll < 0.2) rmSync(join(folder, name))
  else if (roll < 0.6) writeFileSync(join(folder, `killed-${turn}.txt`), text)
  else writeFileSync(join(folder, name), text)
}

/** True when the build ended before it was to be killed. With it goes whatever it has started. */
async function runKilled(archive: string, out: string, delay: number): Promise<boolean> {
  const words = ['src/cli.ts', 'build', '--archive', archive, '--out', out]
  const build = spawn(process.execPath, words, { cwd: root, stdio: 'ignore', detached: true })
  return new Promise((resolve, reject) => {
    build.once('error', reject)
    const timer = setTimeout(() => {
      if (build.pid !== undefined) process.kill(-build.pid, 'SIGKILL')
    }, delay)
    build.once('exit', (code) => {
      clearTimeout(timer)
      resolve(code !== null)
    })
  })
}

/** Every file of a folder with its bytes, as one text. */
function snapshot(dir: string): string {
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort()
  const files = paths.filter((path) => statSync(join(dir, path)).isFile())
  return files.map((path) => `${path} ${readFileSync(join(dir, path)).toString('base64')}`).join('\n')
}
