import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** The folder that a build may not take: not a site, or holding what the site is made from. */
export class OutError extends Error {
  override name = 'OutError'
}

/** A site being written beside the place it is meant for. Paths are those of the site (`/data/site.json`). */
export interface DraftSite {
  dir: string
  /** The site that stands there now; null for a first build. */
  previous: string | null
  write(path: string, content: string | Uint8Array): void
  read(path: string): Buffer | undefined
  /** Renames a folder of the draft. */
  move(from: string, to: string): void
  /** Puts the draft in the old site's place: two renames, so that a reader finds one or the other. */
  commit(): void
  /** Removes the draft; the old site is as it was. */
  discard(): void
}

/**
 * Begins a site that will replace `outDir`, and clears what an interrupted build left there. Throws an
 * `OutError` for a folder that holds something else than a built site, or one of `sources`.
 */
export function openDraft(outDir: string, sources: readonly string[]): DraftSite {
  const out = existsSync(outDir) ? realpathSync(outDir) : resolve(outDir)
  refuseOthers(out, sources)
  mkdirSync(dirname(out), { recursive: true })
  clearLeftovers(out)
  const dir = sibling(out, 'draft')
  const old = sibling(out, 'old')
  mkdirSync(dir)
  const made = new Set<string>()
  return {
    dir,
    previous: existsSync(out) ? out : null,
    write(path, content) {
      const file = join(dir, path)
      const folder = dirname(file)
      if (!made.has(folder)) mkdirSync(folder, { recursive: true })
      made.add(folder)
      writeFileSync(file, content)
    },
    read: (path) => readIfThere(join(dir, path)),
    move: (from, to) => renameSync(join(dir, from), join(dir, to)),
    commit() {
      if (existsSync(out)) renameSync(out, old)
      renameSync(dir, out)
      rmSync(old, { recursive: true, force: true })
    },
    discard: () => rmSync(dir, { recursive: true, force: true }),
  }
}

/** The bytes of a file, undefined when there is none. */
export function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch (error) {
    const absent =
      error instanceof Error && 'code' in error && /^(?:ENOENT|ENOTDIR)$/u.test(String(error.code))
    if (absent) return undefined
    throw error
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

function sibling(out: string, kind: 'draft' | 'old'): string {
  return join(dirname(out), `.${basename(out)}.${kind}-${process.pid}`)
}

/** Folders of builds that no longer run. One interrupted between the two renames gets its old site back. */
function clearLeftovers(out: string): void {
  const parent = dirname(out)
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(`.${basename(out)}.`)) continue
    const [, kind, pid] = /\.(draft|old)-(\d+)$/u.exec(name) ?? []
    if (kind === undefined || isRunning(Number(pid))) continue
    if (kind === 'old' && !existsSync(out)) renameSync(join(parent, name), out)
    else rmSync(join(parent, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, and is another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
