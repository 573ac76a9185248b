import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { Ledger } from '../ledger/ledger.ts'
import { readIfThere } from './draftSite.ts'
import { ArchiveError } from './paper.ts'

/** The ledgers of one archive, `<archive>/ledger/<article>.json`. */
export interface LedgerFiles {
  /** Null for an article that never was built. Throws an `ArchiveError` naming a ledger that cannot be read. */
  read(article: string): Ledger | null
  /** Writes a ledger that differs from the one on the disk. What cannot be written is counted, not thrown. */
  keep(ledger: Ledger): void
  /** Why ledgers could not be written, and how many; null when all were. */
  unwritten(): { reason: string; ledgers: number } | null
}

export function openLedgers(archiveDir: string): LedgerFiles {
  const dir = join(archiveDir, 'ledger')
  let ledgers = 0
  let reason = ''
  return {
    read: (article) => readLedger(join(dir, `${article}.json`)),
    keep(ledger) {
      const file = join(dir, `${ledger.article}.json`)
      const text = `${JSON.stringify(ledger, null, 1)}\n`
      if (readIfThere(file)?.toString('utf8') === text) return
      try {
        mkdirSync(dir, { recursive: true })
        // A ledger cut off half-way would lose every id in it.
        writeFileSync(`${file}.new`, text)
        renameSync(`${file}.new`, file)
      } catch (error) {
        ledgers += 1
        reason = error instanceof Error ? error.message : String(error)
      }
    },
    unwritten: () => (ledgers === 0 ? null : { reason, ledgers }),
  }
}

function readLedger(file: string): Ledger | null {
  const text = readIfThere(file)?.toString('utf8')
  if (text === undefined) return null
  // Minting afresh over an unreadable ledger would break every link into the article, so the article waits.
  try {
    return v.parse(Ledger, JSON.parse(text))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new ArchiveError(
      `its ledger ${file} cannot be read (${message}); restore it, or delete it to mint new ids`,
    )
  }
}
