import { commonRuns, indexed, shortText, type Indexed, type Run } from '../text/commonRuns.ts'
import { withoutCopies } from './nearCopies.ts'
import { gapsOf, longestInOrder, type Unchanged } from './pairUnchanged.ts'
import { sharingTexts } from './sharingTexts.ts'

/** An edited old paragraph `o` and a new one `n` that share text. */
export interface Candidate {
  o: number
  n: number
  runs: Run[]
  /** UTF-16 units that they share, and their share of the old paragraph and of the new one. */
  kept: number
  ofOld: number
  ofNew: number
  /** 0-0.5: whether the new one stands where the old one stood. */
  place: number
}

/** The texts to compare: those whose fingerprint is not on the other side. */
export interface Changed {
  old: ReadonlyMap<number, string>
  now: ReadonlyMap<number, Indexed>
}

/**
 * Every old and new paragraph that share more than a chance phrase, without copies of one that is still there; and
 * with them, as `all`.
 */
export function candidatesOf(
  { old, now }: Changed,
  unchanged: Unchanged,
  texts: { old: readonly string[]; now: readonly string[] },
): { likely: Candidate[]; all: Candidate[] } {
  const sharing = sharingTexts(now)
  const found: Candidate[] = []
  for (const [o, text] of old) {
    for (const n of sharing(text)) {
      const other = now.get(n)
      if (other === undefined) continue
      const free = [new Uint8Array(text.length), new Uint8Array(other.text.length)] as const
      found.push({
        o,
        n,
        place: 0,
        ...measured(text, other, commonRuns(text, comparable(text, other), ...free)),
      })
    }
  }
  place(found, unchanged, texts.old.length)
  const candidates = withoutCopies(found, texts)
  if (candidates.length < found.length) place(candidates, unchanged, texts.old.length)
  const likely = candidates.filter(({ kept, place }) => kept >= leastKept || (kept > 1 && place >= 0.3))
  return { likely, all: found }
}

const leastKept = 4

/** A paragraph of a few words is looked for in others by smaller grams. */
export function comparable(old: string, now: Indexed): Indexed {
  return old.length <= shortText && now.gram > 2 ? indexed(now.text, 2) : now
}

/** What runs between two texts amount to. */
export function measured(
  old: string,
  { text }: Indexed,
  runs: Run[],
): Pick<Candidate, 'runs' | 'kept' | 'ofOld' | 'ofNew'> {
  const kept = runs.reduce((sum, { length }) => sum + length, 0)
  return { runs, kept, ofOld: kept / Math.max(1, old.length), ofNew: kept / Math.max(1, text.length) }
}

/** Tells of each candidate how well its place fits, by the neighbours that are sure. */
function place(candidates: readonly Candidate[], { from }: Unchanged, olds: number): void {
  const likely = [...from]
  for (const { o, n } of mutuallyBest(candidates)) likely[n] = o
  const gaps = gapsOf(likely, longestInOrder(likely), olds)
  const [before, after] = [neighbours(likely, -1), neighbours(likely, 1)]
  for (const candidate of candidates) {
    const { o, n } = candidate
    const isAfter = before({ o, n }) === o - 1
    const isBefore = (after({ o, n }) ?? olds) === o + 1
    candidate.place = (gaps.isSame(o, n) ? 0.3 : 0) + (isAfter ? 0.1 : 0) + (isBefore ? 0.1 : 0)
  }
}

/**
 * Gives for each new paragraph the old one of the nearest before it (`step` -1) or after it (1) that continues another
 * than `o`; -1 before the first, null after the last.
 */
function neighbours(
  from: readonly (number | null)[],
  step: 1 | -1,
): (pair: { o: number; n: number }) => number | null {
  const nearest = new Int32Array(from.length)
  let last = -1
  for (let count = 0; count < from.length; count += 1) {
    const n = step === -1 ? count : from.length - 1 - count
    nearest[n] = last
    if ((from[n] ?? null) !== null) last = n
  }
  return ({ o, n }) => {
    let at = nearest[n] ?? -1
    while (at !== -1 && from[at] === o) at = nearest[at] ?? -1
    return at === -1 ? (step === 1 ? null : -1) : (from[at] ?? null)
  }
}

/** Pairs that each share most with one another, and half of their text. */
export function mutuallyBest(candidates: readonly Candidate[]): Candidate[] {
  const bestOfOld = new Map<number, Candidate>()
  const bestOfNew = new Map<number, Candidate>()
  for (const candidate of candidates) {
    const { o, n } = candidate
    if (likeness(candidate) > likeness(bestOfOld.get(o))) bestOfOld.set(o, candidate)
    if (likeness(candidate) > likeness(bestOfNew.get(n))) bestOfNew.set(n, candidate)
  }
  return [...bestOfOld.values()].filter((one) => bestOfNew.get(one.n) === one && likeness(one) >= 0.5)
}

/** 0-1, Dice's coefficient of the units shared. */
export function likeness(candidate: Pick<Candidate, 'ofOld' | 'ofNew'> | undefined): number {
  if (candidate === undefined || candidate.ofOld + candidate.ofNew === 0) return 0
  return (2 * candidate.ofOld * candidate.ofNew) / (candidate.ofOld + candidate.ofNew)
}

export function indexedAll(
  texts: readonly string[],
  which: (index: number) => boolean,
): Map<number, Indexed> {
  return new Map(texts.flatMap((text, index) => (which(index) ? [[index, indexed(text)] as const] : [])))
}
