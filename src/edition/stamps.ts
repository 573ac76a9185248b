import { stampOf } from './stampOf.ts'

/** Stamps (stampOf.ts), each taken once a build: an archive may have a hundred thousand files. */
export interface Stamps {
  /** Of a raw file, as it was when the build began, or null if it was changed so shortly before that only reading tells. */
  raw(path: string): string | null
  ledger(path: string): string | null
  /** To be called for a ledger that was written since. */
  forget(path: string): void
}

/** `now` is when the build began, in milliseconds. */
export function takeStamps(now: number): Stamps {
  const raws = new Map<string, string | null>()
  const ledgers = new Map<string, string | null>()
  return {
    raw: (path) => once(raws, path, () => stampOf(path, now)),
    ledger: (path) => once(ledgers, path, () => stampOf(path)),
    forget: (path) => void ledgers.delete(path),
  }
}

function once(known: Map<string, string | null>, path: string, take: () => string | null): string | null {
  const before = known.get(path)
  if (before !== undefined) return before
  const stamp = take()
  known.set(path, stamp)
  return stamp
}
