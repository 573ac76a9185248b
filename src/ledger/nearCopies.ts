import type { Candidate } from './candidates.ts'
import { commonRuns, indexed } from '../text/commonRuns.ts'

/**
 * The new paragraphs that are copies of another new one, made with changes: where the two differ, the copy alone
 * departs from the old text. Of two that both depart from it, each in its own places, neither is told to be the copy.
 */
export function nearCopies(candidates: readonly Candidate[], now: (n: number) => string): Set<number> {
  const known = knownUnits(candidates, now)
  const copies = new Set<number>()
  const compared = new Set<string>()
  for (const rivals of Map.groupBy(candidates.filter(isMuchAlike), ({ o }) => o).values()) {
    const news = rivals.slice(0, mostRivals).map(({ n }) => n)
    for (const [index, a] of news.entries()) {
      for (const b of news.slice(index + 1)) {
        const key = a < b ? `${a} ${b}` : `${b} ${a}`
        if (compared.has(key)) continue
        compared.add(key)
        const copy = copyOfTwo({ n: a, text: now(a) }, { n: b, text: now(b) }, known)
        if (copy !== null) copies.add(copy)
      }
    }
  }
  return copies
}

const mostRivals = 6

function isMuchAlike({ ofOld, ofNew }: Candidate): boolean {
  return ofOld >= 0.6 || ofNew >= 0.6
}

/** For each new paragraph which of its units stand in an old one. */
function knownUnits(candidates: readonly Candidate[], now: (n: number) => string): Map<number, Uint8Array> {
  const known = new Map<number, Uint8Array>()
  for (const { n, runs } of candidates) {
    const mask = known.get(n) ?? new Uint8Array(now(n).length)
    known.set(n, mask)
    for (const run of runs) mask.fill(1, run.now, run.now + run.length)
  }
  return known
}

interface Text {
  n: number
  text: string
}

function copyOfTwo(a: Text, b: Text, known: ReadonlyMap<number, Uint8Array>): number | null {
  const [shorter, longer] = [a.text.length, b.text.length].sort((x, y) => x - y)
  if ((shorter ?? 0) < 0.75 * (longer ?? 0)) return null
  const free = [new Uint8Array(a.text.length), new Uint8Array(b.text.length)] as const
  const runs = commonRuns(a.text, indexed(b.text, 2), ...free)
  const both = runs.reduce((sum, { length }) => sum + length, 0)
  if (2 * both < likeTwins * (a.text.length + b.text.length)) return null
  const ofA = differences(
    runs.map(({ old, length }) => ({ start: old, length })),
    known.get(a.n),
    a.text.length,
  )
  const ofB = differences(
    runs.map(({ now, length }) => ({ start: now, length })),
    known.get(b.n),
    b.text.length,
  )
  // What one has of the old text and the other has not is missing from the other; what is not old was put in.
  const strayA = ofA.strange + ofB.familiar
  const strayB = ofB.strange + ofA.familiar
  if (strayA + ofA.unclear === 0 && strayB > 0) return b.n
  if (strayB + ofB.unclear === 0 && strayA > 0) return a.n
  return null
}

/** Dice's coefficient of two paragraphs of which one may be a copy of the other. */
const likeTwins = 0.8

/**
 * The units outside of the shared stretches: how many stand in an old paragraph; how many were put between old ones;
 * how many stand in new words, where nobody can tell what came first.
 */
function differences(
  shared: readonly { start: number; length: number }[],
  known: Uint8Array | undefined,
  length: number,
): { familiar: number; strange: number; unclear: number } {
  const isShared = new Uint8Array(length)
  for (const run of shared) isShared.fill(1, run.start, run.start + run.length)
  const count = { familiar: 0, strange: 0, unclear: 0 }
  for (let start = 0; start < length; start += 1) {
    if (isShared[start] === 1) continue
    let end = start
    while (end < length && isShared[end] === 0) end += 1
    const isBetweenOld = (start === 0 || known?.[start - 1] === 1) && (end === length || known?.[end] === 1)
    for (let at = start; at < end; at += 1) {
      if (known?.[at] === 1) count.familiar += 1
      else if (isBetweenOld) count.strange += 1
      else count.unclear += 1
    }
    start = end
  }
  return count
}
