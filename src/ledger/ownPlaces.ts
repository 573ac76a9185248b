import { commonRuns, indexed, type Indexed, type Run, shortText } from '../text/commonRuns.ts'
import { fingerprintText } from '../text/fingerprintText.ts'
import type { Alignment } from './alignParagraphs.ts'
import type { LedgerState } from './ledger.ts'

/** Where the own text of an id is after an edit. */
export interface OwnPlaces {
  /** The new paragraphs that hold it, and how much of each it makes up; none when it was cut out. */
  at: { n: number; share: number }[]
  /** The first of those that hold what it stood with. */
  near: number
  /** Whether it is not in all of those. */
  isLess: boolean
}

/**
 * Follows the own text of ids where a paragraph that others were merged into is split, or cut: only one of the pieces,
 * or none, may have the words that were linked.
 */
export function ownPlaces(
  { paragraphs, places, wordings, own }: LedgerState,
  { fates }: Alignment,
  texts: readonly string[],
): Map<string, OwnPlaces> {
  const olds = new Map(paragraphs.map(({ id }, o) => [id, o]))
  const now = new Map<number, Indexed>()
  const found = new Map<string, OwnPlaces>()
  for (const [id, { at }] of places) {
    const said = own.get(id) ?? (at.has(id) ? undefined : wordings.get(id)?.at(-1))
    const hosts = [...at].flatMap((place) => olds.get(place) ?? [])
    const reached = [...new Set(hosts.flatMap((o) => fates[o]?.to ?? []))].sort((a, b) => a - b)
    const mayLeave = hosts.some((o) => ['split', 'shortened', 'merged'].includes(fates[o]?.fate ?? ''))
    if (said === undefined || !mayLeave || reached.length === 0) continue
    const text = fingerprintText(said)
    const before = hosts.reduce((sum, o) => sum + common(text, indexedOf(paragraphs[o]?.text ?? '')), 0)
    for (const n of reached) if (!now.has(n)) now.set(n, indexedOf(texts[n] ?? ''))
    const left = shared(text, reached, now)
    const there = left.filter(({ kept }) => kept >= 0.15 * before)
    const isCut = hosts.every((o) => fates[o]?.fate === 'shortened')
    // What nobody could see before is not missed after.
    if (before < Math.min(4, text.length) || before < 0.2 * text.length) continue
    if (there.length === 0 && !isCut) continue
    found.set(id, {
      at: there.map(({ n, kept }) => ({ n, share: kept / Math.max(1, now.get(n)?.text.length ?? 0) })),
      near: reached[0] ?? 0,
      isLess: there.length < reached.length,
    })
  }
  return found
}

/** How much of a text each of several paragraphs holds; what is in the one that holds most is not looked for elsewhere. */
function shared(
  text: string,
  reached: readonly number[],
  now: ReadonlyMap<number, Indexed>,
): { n: number; kept: number }[] {
  const taken = new Uint8Array(text.length)
  const most = reached
    .map((n) => ({ n, kept: common(text, now.get(n)) }))
    .sort((a, b) => b.kept - a.kept || a.n - b.n)
  return most
    .map(({ n }) => {
      const runs = runsOf(text, now.get(n), taken)
      for (const run of runs) taken.fill(1, run.old, run.old + run.length)
      return { n, kept: lengthOf(runs) }
    })
    .sort((a, b) => a.n - b.n)
}

function indexedOf(text: string): Indexed {
  return indexed(fingerprintText(text))
}

/** UTF-16 units that two texts share. */
function common(text: string, other: Indexed | undefined): number {
  return lengthOf(runsOf(text, other, new Uint8Array(text.length)))
}

function runsOf(text: string, other: Indexed | undefined, taken: Uint8Array): Run[] {
  if (other === undefined) return []
  if (text.length >= 4) {
    const fine = text.length <= shortText && other.gram > 2 ? indexed(other.text, 2) : other
    return commonRuns(text, fine, taken, new Uint8Array(other.text.length))
  }
  const now = taken.includes(1) ? -1 : other.text.indexOf(text)
  return now === -1 || text === '' ? [] : [{ old: 0, now, length: text.length }]
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { length }) => sum + length, 0)
}
