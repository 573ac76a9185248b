import type { Candidate } from './candidates.ts'
import type { Claim, Claims } from './claims.ts'
import { endsAt, inOrder, isWhole, leadOf } from './isRewritten.ts'

/**
 * Whether a claim is to be believed, given those already taken. What a new paragraph holds of an old one may be the
 * old one itself, edited; the old one merged into another; or a piece of it, split off. Or it may be none of these: a
 * look-alike made of clauses that are still where they were.
 */
export function isSound(claim: Claim, claims: Claims): boolean {
  const isPiece = claims.ofOld(claim.o).length > 0
  const isHosted = claims.ofNew(claim.n).length > 0
  if (isPiece) return isHosted ? isSharedPiece(claim, claims) : isPieceOf(claim, claims)
  return isHosted ? isMerged(claim, claims) : !isPatchwork(claim, claims) && isContinuation(claim, claims)
}

/** All of the old paragraph in one stretch, or all of the new one; or all of both, reordered. */
export function isVerbatim({ runs, ofOld, ofNew }: Candidate): boolean {
  return runs.length === 1 ? ofOld === 1 || ofNew === 1 : ofOld === 1 && ofNew === 1
}

/**
 * A paragraph put together of clauses that are still where they were: the old one, of a clause or two, is quoted in it.
 * Had it been merged with another one, that one would not stand elsewhere as well.
 */
export function isPatchwork(claim: Claim, claims: Claims): boolean {
  const { runs, kept, ofOld, ofNew, place, other } = claim
  if (ofOld < 0.9 || ofNew >= 0.9 || other.length - kept < 4) return false
  if (isVerbatim(claim) && place >= 0.5 && isAtEdge(claim)) return false
  const clauses = claims.clausesOf(claim).old.length
  if (clauses > 2 || (clauses > 1 && runs.length === 1 && place >= 0.3)) return false
  return claims.echoedShare(claim) >= 0.7 && !claims.hasNeighbour(claim)
}

/** The end of a paragraph that was put before the next one, or the other way round. */
function isSharedPiece(claim: Claim, claims: Claims): boolean {
  const { o, n, kept, ofOld } = claim
  if (kept < 8 || ofOld < 0.25) return false
  if (ofOld >= 0.5) return true
  return isAtEdge(claim) && claims.ofOld(o).some((one) => Math.abs(one.n - n) === 1)
}

/** A part of a split paragraph: nearly nothing else stands there, or it follows the other part. */
function isPieceOf(claim: Claim, claims: Claims): boolean {
  const { o, n, kept, ofOld, ofNew, place, runs, other } = claim
  // A replacement has less of the old text, and one more piece is not worth the doubt.
  if (ofNew < 0.4) return false
  if (kept >= 6 && isOtherPart(claim, claims)) return true
  if (kept < 8 || claims.copiedShare(claim) >= 0.3) return false
  if (ofNew >= 0.85) return place >= 0.3 || ofNew >= 0.95 || isBeside(claim, claims)
  if (claims.echoedShare(claim) >= 0.7 && !claims.hasNeighbour(claim)) return false
  const start = runs[0]?.old ?? 0
  const isNext = claims
    .ofOld(o)
    .some((one) => Math.abs(one.n - n) === 1 && one.n < n === (one.runs[0]?.old ?? 0) < start)
  if (breaksOff(claim, claims)) return false
  if (isNext && ofOld >= 0.15 && (ofNew >= 0.5 || runs.length > 1)) return true
  // Where half of the other part was written anew, its characters are still there one by one.
  const missing = claims.missingOf(o)
  if (isNext) return ofOld >= 0.15 && inOrder(missing, other) >= 0.4
  const isAlike = other.length <= 1.25 * missing.length && claims.copiedShare(claim) < 0.1
  return isAlike && place >= 0.3 && kept >= 16 && ofOld >= 0.25 && inOrder(missing, other) >= 0.5
}

function isBeside({ o, n }: Claim, claims: Claims): boolean {
  return claims.ofOld(o).some((piece) => Math.abs(piece.n - n) === 1)
}

/** It begins as the old paragraph does and ends in the middle of a clause: a look-alike that stands in its place. */
function breaksOff(claim: Claim, claims: Claims): boolean {
  const lead = leadOf(claim)
  return lead > 0 && lead === claim.kept && !endsAt(claims.clausesOf(claim).old, lead)
}

/** All that the next paragraph, or the one before, lacks of the old one, at the edge that faces it. */
function isOtherPart({ o, n, runs, text, other }: Claim, claims: Claims): boolean {
  const [run] = runs
  const one = claims.ofOld(o).find((piece) => Math.abs(piece.n - n) === 1)
  if (run === undefined || one === undefined || runs.length > 1 || claims.ofOld(o).length > 1) return false
  if (run.length + one.kept < 0.95 * text.length) return false
  return one.n > n
    ? run.old === 0 && run.now + run.length === other.length
    : run.now === 0 && run.old + run.length === text.length
}

/** An old paragraph in one that continues another. */
function isMerged(claim: Claim, claims: Claims): boolean {
  const { o, n, ofOld, ofFree, kept } = claim
  const isNeighbour = claims.ofNew(n).some((one) => Math.abs(one.o - o) <= 2)
  if (!isNeighbour) return kept >= 12 && (ofOld >= 0.85 || (ofFree >= 0.85 && ofOld >= 0.4 && kept >= 20))
  if (isVerbatim(claim) && isAtEdge(claim)) return true
  if (ofFree >= 0.85 && kept >= 6 && ofOld >= 0.1) return true
  return ofOld >= 0.5 && kept >= 4
}

/** The beginning or the end of the old paragraph. */
export function isAtEnd({ runs, text }: Claim): boolean {
  return runs.some((run) => run.old === 0 || run.old + run.length === text.length)
}

function isAtEdge({ runs, other }: Claim): boolean {
  return runs.some((run) => run.now === 0 || run.now + run.length === other.length)
}

/** Whether a new paragraph is the old one: edited, cut short or rewritten. */
function isContinuation(claim: Claim, claims: Claims): boolean {
  const { kept, ofOld, ofNew, place, text, other } = claim
  const inPlace = place >= 0.3
  if (ofNew >= 0.8 && kept >= 4 && inPlace && (ofOld >= 0.12 || isVerbatim(claim))) return true
  if (ofNew === 1 && kept >= 2 && place === 0.5 && isVerbatim(claim) && isAtEnd(claim)) return true
  if (ofNew >= 0.8 && kept >= 8 && ofOld >= 0.35) return true
  if (ofOld === 1 && kept >= 16 && place >= 0.4 && isVerbatim(claim) && isAtEdge(claim)) return true
  if (ofOld < 0.9 && ofNew >= 0.33 && other.length - kept >= 8 && claims.echoedShare(claim) >= 0.7)
    return false
  const copied = claims.copiedShare(claim)
  // What it shares may be shared with others that are still there, too.
  if (ofOld < 0.75 && claims.ownShare(claim) < (inPlace ? 0.25 : 0.5) * ofOld) return false
  if (copied >= 0.3 && !inPlace) return ofNew >= 0.65 && ofOld >= 0.9
  const hasMore = !hasOnlyBeginning(claim, claims)
  if (copied >= 0.3) return hasMore && ofOld >= (copied >= 0.4 ? 0.6 : 0.5) && ofNew >= 0.35
  if (!hasMore) return false
  return ofOld >= 0.5 || (inPlace && (ofOld >= 0.25 || inOrder(text, other) >= 0.35))
}

/** A look-alike has the beginning of the paragraph that it replaces, and nothing more of it. */
function hasOnlyBeginning(claim: Claim, claims: Claims): boolean {
  const { kept, ofOld, ofNew, text, other } = claim
  const lead = leadOf(claim)
  const isAll = kept - lead < 0.1 * text.length && ofNew < 0.5
  if (lead === 0 || (ofOld >= 0.75 && !isAll)) return false
  if (lead === text.length) return false
  if (lead >= 16 && lead >= 0.45 * text.length && isWhole(lead, claims.clausesOf(claim))) return false
  const like = inOrder(text.slice(lead), other.slice(lead))
  if ((kept - lead) / Math.max(1, text.length - lead) >= 0.25) return like < 0.2
  return like < 0.35 && !(ofOld >= 0.4 && hasEnd(claim))
}

function hasEnd({ runs, text, other }: Claim): boolean {
  return runs.some((run) => run.old + run.length === text.length && run.now + run.length === other.length)
}
