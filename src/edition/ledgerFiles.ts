import { existsSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Ledger } from '../ledger/ledger.ts'
import { readFirstLedger, readLedger, writeLedger } from '../ledger/ledgerText.ts'
import { ArchiveError } from './paper.ts'
import { replaceFile } from './replaceFile.ts'
import { readIfThere } from './readIfThere.ts'
import { type Stamps, takeStamps } from './stamps.ts'

/** The ledgers of one archive, `<archive>/ledger/<article>.jsonl`; `.json` is read too, as written before. */
export interface LedgerFiles {
  /** Null for an article that never was built. Throws an `ArchiveError` naming a ledger that cannot be read. */
  read(article: string): Ledger | null
  /** By article, the place where its raw file lay last; `known` may spare it the reading. */
  places(known: (article: string) => string | null): Map<string, string>
  /** Writes a ledger that differs from the one on the disk. Returns why it could not, else null. */
  keep(ledger: Ledger): string | null
  /** Tells a ledger from what it was without reading it; null for none. */
  stamp(article: string): string | null
  /** To be called when another thread may have written it. */
  forgetStamp(article: string): void
}

/** Throws an `ArchiveError` for a ledger folder that is a link out of the archive: nothing is written there. */
export function openLedgers(archiveDir: string, stamps: Stamps = takeStamps(Date.now())): LedgerFiles {
  const dir = join(archiveDir, 'ledger')
  refuseOutside(dir, archiveDir)
  return {
    read: (article) =>
      readFile(join(dir, `${article}.jsonl`), article, readLedger) ??
      readFile(join(dir, `${article}.json`), article, readFirstLedger),
    places: (known) => placesOf(dir, known),
    stamp: (article) => stamps.ledger(join(dir, `${article}.jsonl`)),
    forgetStamp: (article) => stamps.forget(join(dir, `${article}.jsonl`)),
    keep(ledger) {
      const file = join(dir, `${ledger.article}.jsonl`)
      const text = writeLedger(ledger)
      if (existsSync(file) && readIfThere(file)?.toString('utf8') === text) return null
      try {
        // A ledger cut off half-way would lose every id in it.
        replaceFile(`${file}.new`, text)
        renameSync(`${file}.new`, file)
        stamps.forget(file)
        const before = join(dir, `${ledger.article}.json`)
        if (existsSync(before)) rmSync(before, { force: true })
        return null
      } catch (error) {
        return error instanceof Error ? error.message : String(error)
      }
    },
  }
}

function refuseOutside(dir: string, archiveDir: string): void {
  if (!existsSync(dir)) return
  const target = realpathSync(dir)
  if (target !== join(realpathSync(archiveDir), 'ledger'))
    throw new ArchiveError(`${dir}: is a link to ${target}; ledgers are kept in the archive`)
}

function readFile(file: string, article: string, read: (text: string) => Ledger): Ledger | null {
  // Most articles of a first build have none: to be told so by an error takes ten times as long.
  const text = existsSync(file) ? readIfThere(file)?.toString('utf8') : undefined
  if (text === undefined) return null
  // Minting afresh over an unreadable ledger would break every link into the article, so the article waits.
  try {
    const ledger = read(text)
    if (ledger.article !== article) throw new Error(`it is the ledger of ${ledger.article}`)
    return ledger
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new ArchiveError(
      `its ledger ${file} cannot be read (${message}); restore it, or delete it to mint new ids`,
    )
  }
}

/** Read off the lines that tell it, without the cost of whole ledgers; one that cannot be read is found out later. */
function placesOf(dir: string, known: (article: string) => string | null): Map<string, string> {
  const places = new Map<string, string>()
  for (const name of namesIn(dir)) {
    const [, article, extension] = /^([a-z0-9-]+)\.(jsonl?)$/u.exec(name) ?? []
    if (article === undefined) continue
    const text = (): string => readIfThere(join(dir, name))?.toString('utf8') ?? ''
    const place = extension === 'json' ? formerPlace(text()) : (known(article) ?? lastPlace(text()))
    if (place !== null && !(extension === 'json' && places.has(article))) places.set(article, place)
  }
  return places
}

/** The place in a ledger as it was written before: a line of its own. */
function formerPlace(text: string): string | null {
  const line = lineAt(text, text.indexOf('\n "place": '))
  return stringIn(`{${line.trim().replace(/,$/u, '')}}`, 'place')
}

/** The last line of a log that tells the place, else its heading. */
function lastPlace(text: string): string | null {
  const at = text.lastIndexOf('\n{"place":')
  return at < 0 ? stringIn(lineAt(text, -1), 'origin') : stringIn(lineAt(text, at), 'place')
}

/** The line behind the line end at `at`. */
function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at + 1)
  return text.slice(at + 1, end < 0 ? text.length : end)
}

function stringIn(line: string, key: string): string | null {
  try {
    const value = v.parse(v.record(v.string(), v.unknown()), JSON.parse(line))[key]
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir)
  } catch {
    return []
  }
}
