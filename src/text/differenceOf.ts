import { isFirstHalf } from './characters.ts'
import { commonPlaces, patienceFor } from './commonPlaces.ts'

/** A stretch of two wordings of a text: of both, of the old one only, of the new one only. */
export interface Piece {
  kind: 'kept' | 'removed' | 'added'
  text: string
}

/**
 * What was changed from `old` to `now`, in reading order: the kept and removed pieces together are `old`, the kept and
 * added ones `now`; what was removed stands before what took its place. Texts of thousands of characters that have
 * little in common are one change.
 */
export function differenceOf(old: string, now: string): Piece[] {
  const places = commonPlaces(old, now, patienceFor(1))
  const runs = places === null ? [] : withoutStrays(runsOf(places), { old, now })
  const pieces: Piece[] = []
  const add = (kind: Piece['kind'], text: string): void => {
    if (text !== '') pieces.push({ kind, text })
  }
  let [at, to] = [0, 0]
  for (const run of [...runs, { old: old.length, now: now.length, length: 0 }]) {
    add('removed', old.slice(at, run.old))
    add('added', now.slice(to, run.now))
    add('kept', old.slice(run.old, run.old + run.length))
    at = run.old + run.length
    to = run.now + run.length
  }
  return pieces
}

interface Run {
  old: number
  now: number
  length: number
}

function runsOf(places: Int32Array): Run[] {
  const runs: Run[] = []
  for (const [old, now] of places.entries()) {
    if (now === -1) continue
    const last = runs.at(-1)
    if (last !== undefined && last.old + last.length === old && last.now + last.length === now)
      last.length += 1
    else runs.push({ old, now, length: 1 })
  }
  return runs
}

/** One or two characters between longer changes agree by chance, and half a rare character is none. */
function withoutStrays(runs: readonly Run[], { old, now }: { old: string; now: string }): Run[] {
  const kept: Run[] = []
  for (const [index, whole] of runs.entries()) {
    const run = wholeCharacters(whole, old)
    const before = kept.at(-1) ?? { old: 0, now: 0, length: 0 }
    const after = runs[index + 1] ?? { old: old.length, now: now.length }
    const left = changed(before, run)
    const right = changed(run, after)
    const isStray = run.length < 3 && left > run.length && right > run.length
    if (run.length > 0 && !isStray) kept.push(run)
  }
  return kept
}

function changed(before: Run, after: { old: number; now: number }): number {
  return Math.max(after.old - before.old, after.now - before.now) - before.length
}

function wholeCharacters({ old: at, now, length }: Run, old: string): Run {
  const lead = isLow(old.charCodeAt(at)) ? 1 : 0
  const tail = length > lead && isFirstHalf(old.charCodeAt(at + length - 1)) ? 1 : 0
  return { old: at + lead, now: now + lead, length: length - lead - tail }
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}
