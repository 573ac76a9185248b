import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Step } from './editionPeer.ts'
import { reasonIn } from './reasonIn.ts'

/** Seconds of whole processes, start-up included. */
export interface Taken {
  wall: number
  /** User and system, of all children too. */
  computing: number
  /** Of `wall`, by the name of the step. */
  steps: Record<string, number>
}

/** Longer than any build here takes on a busy machine. */
const timeout = 900_000

/** Runs the steps one after the other in `folder`. Throws an Error with what was said when one fails. */
export async function timedSteps(folder: string, steps: readonly Step[]): Promise<Taken> {
  const taken: Taken = { wall: 0, computing: 0, steps: {} }
  for (const { name, words } of steps) {
    const { wall, computing } = await timed(folder, words)
    taken.wall += wall
    taken.computing += computing
    taken.steps[name] = wall
  }
  return taken
}

/** Node tells no times of its children; Bash does, of all that were waited for. `$0` is the file for what they say. */
const script = `TIMEFORMAT='%3R %3U %3S'; time "$@" >"$0" 2>&1`

async function timed(folder: string, words: readonly string[]): Promise<{ wall: number; computing: number }> {
  const log = join(folder, 'said.log')
  const child = spawn('bash', ['-c', script, log, process.execPath, ...words], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C', CI: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    // A group of its own, to be ended whole.
    detached: true,
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const timer = setTimeout(() => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }, timeout)
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve)
  }).finally(() => clearTimeout(timer))
  if (exitCode !== 0)
    throw new Error(`exit ${exitCode ?? 'by a signal'}: ${reasonIn(readFileSync(log, 'utf8'))}`)
  return timesOf(said)
}

/** `1.234 2.345 0.456`: real, user, system. */
function timesOf(said: string): { wall: number; computing: number } {
  const [, real, user, system] = /(\d{1,9}\.\d{3}) (\d{1,9}\.\d{3}) (\d{1,9}\.\d{3})\s*$/u.exec(said) ?? []
  if (real === undefined) throw new Error(`Bash told no times: ${reasonIn(said)}`)
  return { wall: Number(real), computing: Number(user) + Number(system) }
}
