import type { Candidate } from './candidates.ts'
import type { Claim, Claims } from './claims.ts'

/**
 * The last claims: of an old paragraph that nobody has claimed, a candidate that none rivals. The bounds were fitted to
 * paragraphs whose truth is known; see docs/decisions/009-links.md.
 * @param candidates every pair that shares text, copies among them.
 */
export function takeLeftOver(claims: Claims, candidates: readonly Candidate[]): void {
  const surest = candidates.toSorted((a, b) => b.kept - a.kept || a.o - b.o || a.n - b.n)
  const byOld = Map.groupBy(candidates, ({ o }) => o)
  for (const candidate of surest) {
    if (claims.ofOld(candidate.o).length > 0) continue
    const rivals = (byOld.get(candidate.o) ?? []).filter(({ n }) => n !== candidate.n)
    const claim = claims.claimOf(candidate)
    const isHosted = claims.ofNew(candidate.n).length > 0
    if (isHosted ? isWithinHost(claim, rivals, claims) : isAlone(claim, rivals, claims)) claims.take(claim)
  }
}

/** In what continues another one, text of its own that stands nowhere else, and no clauses from elsewhere beside it. */
function isWithinHost(claim: Claim, rivals: readonly Candidate[], claims: Claims): boolean {
  if (claim.kept <= 20 || claims.ownShare(claim) <= 0.24 || claims.foreignShare(claim) > 0.05) return false
  return mostHeld(rivals, claims) <= 0.29
}

/** All of it near its place; or whole clauses of it, where nothing else is that could be it. */
function isAlone(claim: Claim, rivals: readonly Candidate[], claims: Claims): boolean {
  if (claim.ofOld > 0.93) return claim.place >= 0.1 && mostHeld(rivals, claims) <= 0.09
  if (claim.ofOld <= 0.08 || claim.ofNew <= 0.45 || wholeShare(claim, claims) <= 0.13) return false
  return rivals.every(({ place }) => place < 0.1) && claims.foreignShare(claim) <= 0.09
}

/** The most that another new paragraph holds of the old one and nobody has claimed, as a share of it. */
function mostHeld(rivals: readonly Candidate[], claims: Claims): number {
  return Math.max(0, ...rivals.map((rival) => claims.claimOf(rival).ofOld))
}

/** The share of the old paragraph that stands in the new one in whole clauses. */
function wholeShare(claim: Claim, claims: Claims): number {
  const clauses = claims.clausesOf(claim)
  const now = new Set(clauses.now)
  const whole = clauses.old.filter((clause) => now.has(clause)).join('')
  return whole.length / Math.max(1, claim.text.length)
}
