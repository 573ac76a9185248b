import { type Candidate, likeness, mutuallyBest } from './candidates.ts'
import type { Claim, Claims } from './claims.ts'
import { inOrder } from './isRewritten.ts'
import { isPatchwork, isSound, isVerbatim } from './isSound.ts'
import { overlap } from './nearCopies.ts'

/** Claims old text for new paragraphs, the surest candidates first. */
export function settleAll(claims: Claims, candidates: readonly Candidate[]): void {
  const weighed = candidates
    .map((candidate) => Object.assign(candidate, { strength: strength(candidate) }))
    .sort((a, b) => b.strength - a.strength || a.o - b.o || a.n - b.n)
  const rivals = rivalsOf(weighed)
  const byNew = Map.groupBy(weighed.filter(isStretch), ({ n }) => n)
  for (const candidate of weighed)
    if (!isOfAnother(candidate, byNew.get(candidate.n) ?? [], rivals(candidate)))
      settle(claims, candidate, rivals(candidate))
  // What others have claimed meanwhile may bear out what was in doubt.
  for (const candidate of weighed)
    if (claims.ofOld(candidate.o).length === 0) settle(claims, candidate, rivals(candidate))
}

/** The new paragraph is a stretch of the old one to the letter. */
function isStretch(candidate: Candidate): boolean {
  return candidate.ofNew === 1 && candidate.kept >= 8 && isVerbatim(candidate)
}

/** The new paragraph is a stretch of another old one to the letter, and this one stands elsewhere to the letter. */
function isOfAnother(
  candidate: Candidate,
  stretches: readonly Candidate[],
  rivals: readonly Candidate[],
): boolean {
  return (
    !isVerbatim(candidate) &&
    stretches.some(({ o }) => o !== candidate.o) &&
    rivals.some((rival) => rival.n !== candidate.n && isVerbatim(rival) && rival.kept >= 8)
  )
}

/**
 * Gives for a candidate those that may speak against it. Of two pairs that are each most like one another, neither does
 * against the other one, however alike all four are: a list of like lines.
 */
function rivalsOf(candidates: readonly Weighed[]): (candidate: Weighed) => readonly Weighed[] {
  const byOld = Map.groupBy(candidates, ({ o }) => o)
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
  if (!isSound(claim, claims) || isCopyOfPart(candidate, claims)) return
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
  if (isLeftInPlace(claims, candidate, live)) return 'equal'
  if (live.kept < 0.3 * candidate.kept && !isVerbatim(rival)) return 'none'
  if (live.kept === 0 || overlap(candidate, live) <= 0.6 || isPatchwork(live, claims)) return 'none'
  if (isNearer(claims, candidate, rival)) return 'none'
  const isQuoted = likeness(candidate) >= 0.8 && likeness(rival) < 0.75 && claims.ofNew(rival.n).length === 0
  if (isQuoted && claims.echoedShare(live) >= 0.4) return 'none'
  if (isNearer(claims, rival, candidate)) return 'beaten'
  if (isMergedWhole(rival) && claims.hasNeighbour(rival)) {
    if (!isVerbatim(candidate) || !claims.hasNeighbour(candidate)) return 'beaten'
  }
  if (claims.ofNew(rival.n).length > 0 && !isVerbatim(candidate))
    return live.ofFree >= 0.85 && rival.place >= candidate.place - 0.2 && isSound(live, claims)
      ? 'beaten'
      : 'none'
  if (claims.ofNew(rival.n).length > 0) return 'none'
  return rival.strength >= candidate.strength - margin || isLookAlike(rival, candidate) ? 'equal' : 'none'
}

const margin = 0.06

/** It holds what a part of the old one, found elsewhere, holds, too: not the other part, but a copy of both. */
function isCopyOfPart(candidate: Candidate, claims: Claims): boolean {
  return claims
    .ofOld(candidate.o)
    .some((part) => part.n !== candidate.n && part.kept >= 12 && overlap(candidate, part) > 0.6)
}

/** Where the old one stood there is something of it still, and the candidate, elsewhere, is not to the letter. */
function isLeftInPlace(claims: Claims, candidate: Candidate, live: Claim): boolean {
  if (candidate.place >= 0.3 || live.place < 0.3 || isVerbatim(candidate)) return false
  return claims.ofNew(live.n).length === 0 && inOrder(live.text, live.other) >= 0.3
}

function isMergedWhole(rival: Candidate): boolean {
  return rival.ofOld === 1 && rival.kept >= 16 && isVerbatim(rival)
}

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
