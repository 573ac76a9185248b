import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { undoExchange } from './exchangeFolders.ts'
import { readIfThere } from './readIfThere.ts'

/** The folder that a build may not take: not a site, or holding what the site is made from. */
export class OutError extends Error {
  override name = 'OutError'
}

/** Another build is writing the same site. */
export class BusyError extends Error {
  override name = 'BusyError'
}

/**
 * The hidden folder beside a site (`dist` and `.dist.guli`) where its next edition is made. It holds what the last build
 * remembers, and the edition before, which the next one is made from. Whoever deletes it loses nothing but time.
 */
export interface Workshop {
  /** The site's own folder, absolute. */
  out: string
  /** Where the next edition is written. */
  draft: string
  /** The edition before the one that stands, whole; there only if a build has put it there. */
  spare: string
  /** A file of what is remembered. */
  file(name: string): string
  leave(): void
}

/**
 * Enters the workshop of the site in `outDir`, alone: throws a `BusyError` naming the process that is in it, and an
 * `OutError` for a folder that holds something else than a built site, or one of `sources`. What an interrupted build left
 * is cleared, and the site that it was about to exchange is put back.
 */
export function enterWorkshop(outDir: string, sources: readonly string[]): Workshop {
  const out = existsSync(outDir) ? realpathSync(outDir) : resolve(outDir)
  refuseOthers(out, sources)
  const dir = join(dirname(out), `.${basename(out)}.guli`)
  mkdirSync(dir, { recursive: true })
  const lock = join(dir, 'lock')
  lockOut(lock, out)
  const draft = join(dir, 'draft')
  undoExchange(out, draft)
  rmSync(draft, { recursive: true, force: true })
  return {
    out,
    draft,
    spare: join(dir, 'spare'),
    file: (name) => join(dir, name),
    leave: () => rmSync(lock, { force: true }),
  }
}

function lockOut(lock: string, out: string): void {
  for (;;) {
    try {
      const file = openSync(lock, 'wx')
      writeSync(file, `${process.pid} ${startOf(process.pid)}`)
      closeSync(file)
      return
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const [pid, start] = readFileSync(lock, 'utf8').split(' ')
    if (isRunning(Number(pid)) && startOf(Number(pid)) === start)
      throw new BusyError(`${out}: process ${pid} is building it; wait until it is done`)
    // Its process was killed.
    rmSync(lock, { force: true })
  }
}

/** When a process began, as Linux counts it: in a container a new one often has the number of one that is gone. */
function startOf(pid: number): string {
  const line = readIfThere(`/proc/${pid}/stat`)?.toString('utf8') ?? ''
  // The name of the program, in brackets, may hold blanks; the 22nd field is the 20th behind it.
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

function isRunning(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, and is another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** `--out ~` must not cost anyone their home. */
function refuseOthers(out: string, sources: readonly string[]): void {
  for (const source of sources) {
    const inside = existsSync(source) ? realpathSync(source) : resolve(source)
    if (inside === out || inside.startsWith(out === '/' ? out : `${out}/`)) {
      throw new OutError(`${out}: holds ${inside}, which the site is made from`)
    }
  }
  if (!existsSync(out)) return
  const held = readdirSync(out)
  if (held.length > 0 && !existsSync(join(out, 'data', 'site.json'))) {
    throw new OutError(`${out}: is not empty and not a built site, so it is left alone`)
  }
}
