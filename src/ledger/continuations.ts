import { candidatesOf, type Changed, indexedAll } from './candidates.ts'
import { Claims, type Wording } from './claims.ts'
import { doubtsOf } from './doubtsOf.ts'
import type { Unchanged } from './pairUnchanged.ts'
import { settleAll } from './settleAll.ts'
import { takeLeftOver } from './takeLeftOver.ts'
import { takeRemainders } from './takeRemainders.ts'

/** Where the text of one edited paragraph went. */
export interface Edit {
  /** The new paragraph that carries its id; null if it carries that of another one that was merged there. */
  main: number | null
  /** Every new paragraph that holds a good part of it, in their order. */
  to: number[]
  /** Whether a good part of another old paragraph stands there too. */
  isShared: boolean
  /** UTF-16 units that are still there, and the share of the new paragraph that they make up. */
  kept: number
  ofNew: number
}

/** The edits of the old paragraphs that are not `unchanged`, by their index; none for one that is gone. */
export function continuations(
  old: readonly string[],
  now: readonly string[],
  unchanged: Unchanged,
  wording: Wording,
): Map<number, Edit> {
  const { from } = unchanged
  const kept = new Set(from.filter((o) => o !== null))
  const changed: Changed = {
    old: new Map(old.flatMap((text, o) => (kept.has(o) ? [] : [[o, text] as const]))),
    now: indexedAll(now, (n) => from[n] === null),
  }
  if (changed.old.size === 0 || changed.now.size === 0) return new Map()
  const claims = new Claims(
    changed,
    [...kept].map((o) => old[o] ?? ''),
    wording,
  )
  const { likely, all } = candidatesOf(changed, unchanged, { old, now })
  settleAll(claims, likely)
  takeRemainders(claims, changed.old, likely)
  takeLeftOver(claims, all)
  const edits = editsOf(claims)
  for (const o of doubtsOf(claims, all)) edits.delete(o)
  return edits
}

function editsOf(claims: Claims): Map<number, Edit> {
  const mains = claims.mains()
  const edits = new Map<number, Edit>()
  for (const { o } of claims.all()) {
    if (edits.has(o)) continue
    const mine = claims.ofOld(o)
    const main = mine.find(({ n }) => mains.get(n) === o)
    edits.set(o, {
      main: main?.n ?? null,
      to: mine.map(({ n }) => n).sort((a, b) => a - b),
      isShared: mine.some(({ n }) => claims.ofNew(n).length > 1),
      kept: mine.reduce((sum, { kept }) => sum + kept, 0),
      ofNew: main?.ofNew ?? 1,
    })
  }
  return edits
}
