import { type Candidate, candidatesOf, type Changed, indexedAll, likeness, mutuallyBest } from './candidates.ts'
import { Claims, type Wording } from './claims.ts'
import { endsAt, inOrder, isRewritten } from './isRewritten.ts'
import { isAtEnd, isPatchwork, isSound, isVerbatim } from './isSound.ts'
import { nearCopies } from './nearCopies.ts'
import type { Unchanged } from './pairUnchanged.ts'

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
  const found = candidatesOf(changed, unchanged, old.length)
  const copies = nearCopies(found, (n) => now[n] ?? '')
  const candidates = found
    .filter(({ n }) => !copies.has(n))
    .map((candidate) => Object.assign(candidate, { strength: strength(candidate) }))
    .sort((a, b) => b.strength - a.strength || a.o - b.o || a.n - b.n)
  const byOld = Map.groupBy(candidates, ({ o }) => o)
  const rivals = rivalsOf(candidates, byOld)
  for (const candidate of candidates) settle(claims, candidate, rivals(candidate))
  // What others have claimed meanwhile may bear out what was in doubt.
  for (const candidate of candidates)
    if (claims.ofOld(candidate.o).length === 0) settle(claims, candidate, rivals(candidate))
  const alone = aloneIn(claims)
  for (const [o, text] of changed.old)
    if (claims.ofOld(o).length === 0)
      takeRest(claims, { o, text }, { candidates: byOld.get(o) ?? [], alone })
  for (const candidate of candidates) takeLast(claims, candidate)
  for (const [o, text] of changed.old) if (claims.ofOld(o).length === 0) takeEdge(claims, o, text)
  return editsOf(claims)
}

/**
 * What is left of a paragraph that continues another one is the old one to the letter, or its beginning or end: it was
 * merged. With a neighbour however short it is; with any other if nothing else is left there.
 */
function takeRest(
  claims: Claims,
  { o, text }: { o: number; text: string },
  { candidates, alone }: { candidates: readonly Candidate[]; alone: ReadonlyMap<string, number> },
): void {
  const beside = [o - 1, o + 1].flatMap((neighbour) => claims.ofOld(neighbour).map(({ n }) => n))
  const hosts = candidates.filter(({ n, kept }) => kept >= 4 && claims.ofNew(n).length > 0)
  const only = alone.get(text) ?? -1
  for (const n of [...beside, ...hosts.map((candidate) => candidate.n), ...(only === -1 ? [] : [only])]) {
    const { old } = claims.clausesOf({ o, n })
    const rest = claims.unclaimed(n).find((stretch) => isEnd(text, stretch.text, old))
    if (rest === undefined) continue
    const { length } = rest.text
    const runs = [{ old: text.startsWith(rest.text) ? 0 : text.length - length, now: rest.start, length }]
    claims.take(claims.claimOf({ o, n, place: 0, runs, kept: length, ofOld: 1, ofNew: 0 }, runs))
    return
  }
}

/** All of a text, or whole clauses at its beginning or end. */
function isEnd(text: string, part: string, clauses: readonly string[]): boolean {
  if (text === part) return true
  if (part.length < 10) return false
  if (text.startsWith(part)) return endsAt(clauses, part.length)
  return text.endsWith(part) && endsAt(clauses, text.length - part.length)
}

/** The stretches that alone are left of a paragraph that continues another one, at its beginning or end; -1 for several. */
function aloneIn(claims: Claims): Map<string, number> {
  const alone = new Map<string, number>()
  for (const n of new Set(claims.all().map((claim) => claim.n))) {
    const [rest, ...others] = claims.unclaimed(n)
    if (rest === undefined || others.length > 0) continue
    alone.set(rest.text, alone.has(rest.text) ? -1 : n)
  }
  return alone
}

/**
 * What is left in the end, alone where the old paragraph stood, may be that one in other words; anywhere, its beginning
 * or its end to the letter.
 */
function takeLast(claims: Claims, candidate: Candidate): void {
  const { o, n, place, kept, ofNew } = candidate
  if (claims.isGivenUp(o) || claims.ofOld(o).length > 0 || claims.ofNew(n).length > 0) return
  const claim = claims.claimOf(candidate)
  const isPart = ofNew === 1 && kept >= 10 && isVerbatim(claim) && isAtEnd(claim)
  if (isPart || (place >= 0.4 && isRewritten(claim, claims))) claims.take(claim)
}

/** What stands before or after the neighbour in its paragraph may be the old one, merged there and rewritten. */
function takeEdge(claims: Claims, o: number, text: string): void {
  for (const neighbour of [o - 1, o + 1]) {
    for (const { n, other } of claims.ofOld(neighbour)) {
      const { start, end } = claims.edge(n, neighbour < o)
      if (end - start < 4 || inOrder(text, other.slice(start, end)) < 0.4) continue
      claims.take(claims.claimOf({ o, n, place: 0, runs: [], kept: 0, ofOld: 0, ofNew: 0 }))
      return
    }
  }
}

/**
 * Gives for a candidate those that may speak against it. Of two pairs that are each most like one another, neither does
 * against the other one, however alike all four are: a list of like lines.
 */
function rivalsOf(
  candidates: readonly Weighed[],
  byOld: ReadonlyMap<number, readonly Weighed[]>,
): (candidate: Weighed) => readonly Weighed[] {
  const pairs = new Map(mutuallyBest(candidates).map((pair) => [pair.n, pair]))
  return (candidate) => {
    const rivals = (byOld.get(candidate.o) ?? []).slice(0, mostRivals)
    if (pairs.get(candidate.n) !== candidate) return rivals
    return rivals.filter((rival) => {
      const pair = pairs.get(rival.n) ?? rival
      return pair.o === rival.o || likeness(pair) <= likeness(rival) || rival.kept >= candidate.kept
    })
  }
}

/** The strongest ones are enough to doubt a candidate. */
const mostRivals = 12

interface Weighed extends Candidate {
  strength: number
}

/**
 * How sure a candidate is, to be settled before others. Text that stands there to the letter counts for more: a copy
 * made to mislead, or a rewriting, is not to the letter.
 */
function strength(candidate: Candidate): number {
  const { ofOld, ofNew, place, kept } = candidate
  const contained = Math.max(ofOld, ofNew) * Math.min(1, kept / 16)
  return likeness(candidate) * 0.6 + contained * 0.4 + place + (isVerbatim(candidate) ? 0.25 : 0)
}

/** Takes a candidate for true if the text that is still free bears it out and no other one does as well. */
function settle(claims: Claims, candidate: Weighed, rivals: readonly Weighed[]): void {
  if (claims.isGivenUp(candidate.o)) return
  const claim = claims.claimOf(candidate)
  if (!isSound(claim, claims)) return
  if (claims.ofOld(candidate.o).length === 0) {
    const doubts = new Set(rivals.map((rival) => doubt(claims, candidate, rival)))
    if (doubts.has('beaten')) return
    if (doubts.has('equal')) {
      claims.giveUp(candidate.o)
      return
    }
  }
  claims.take(claim)
}

/**
 * Whether another new paragraph holds the same old text with as much right. One that took in all that is left of it
 * beats a likeness; between two that are much alike nobody can tell which was edited and which was put there.
 */
function doubt(claims: Claims, candidate: Weighed, rival: Weighed): 'none' | 'equal' | 'beaten' {
  if (rival.n === candidate.n) return 'none'
  const live = claims.claimOf(rival)
  if (live.kept < 0.3 * candidate.kept && !isVerbatim(rival)) return 'none'
  if (live.kept === 0 || overlap(candidate, live) <= 0.6 || isPatchwork(live, claims)) return 'none'
  if (isNearer(claims, candidate, rival)) return 'none'
  if (isNearer(claims, rival, candidate)) return 'beaten'
  if (claims.ofNew(rival.n).length > 0 && !isVerbatim(candidate))
    return live.ofFree >= 0.85 && rival.place >= candidate.place - 0.2 && isSound(live, claims)
      ? 'beaten'
      : 'none'
  if (claims.ofNew(rival.n).length > 0) return 'none'
  return rival.strength >= candidate.strength - margin || isLookAlike(rival, candidate) ? 'equal' : 'none'
}

const margin = 0.06

function isNearer(claims: Claims, candidate: Candidate, rival: Candidate): boolean {
  if (isAtHome(candidate, rival)) return true
  return (
    isAlone(candidate, rival) &&
    claims.ofNew(rival.n).length === 0 &&
    claims.clausesOf(rival).old.length === 1 &&
    !claims.hasNeighbour(rival)
  )
}

/** A good part of it is where it was, and nearly nothing about its place speaks for the other one: that is a copy. */
function isAtHome(candidate: Candidate, rival: Candidate): boolean {
  return candidate.place === 0.5 && rival.place <= 0.1 && candidate.ofOld >= 0.5 && candidate.ofNew >= 0.4
}

/** The whole paragraph with a few changes, where the other one quotes it among other text. */
function isAlone(candidate: Candidate, rival: Candidate): boolean {
  return candidate.place >= rival.place && likeness(candidate) >= 0.8 && rival.ofNew < 0.8
}

/** Both are much like the old one where it stood, or a good part of it is where it was and a better likeness elsewhere. */
function isLookAlike(rival: Candidate, candidate: Candidate): boolean {
  if (isVerbatim(candidate)) return false
  if (isVerbatim(rival) && rival.place >= 0.3 && rival.kept >= 6) return true
  if (rival.place >= candidate.place + 0.3) return rival.ofOld >= 0.4
  return rival.ofOld >= 0.5 && rival.place > candidate.place - 0.15
}

/** The share of the smaller of two claims on an old text that the other one claims too. */
function overlap(a: Candidate, b: Candidate): number {
  let both = 0
  for (const one of a.runs)
    for (const other of b.runs)
      both += Math.max(
        0,
        Math.min(one.old + one.length, other.old + other.length) - Math.max(one.old, other.old),
      )
  return both / Math.max(1, Math.min(a.kept, b.kept))
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
