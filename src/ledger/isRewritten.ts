import { commonPlaces, patienceFor } from '../text/commonPlaces.ts'
import type { Claim, Claims } from './claims.ts'

/**
 * Whether a new paragraph that stands alone where the old one stood is that one in other words, though less than half of
 * it is left. One that replaces it may begin alike, but breaks off in the middle of a clause; a rewriting keeps whole
 * clauses, or their characters one by one. Asked when all else is settled.
 */
export function isRewritten(claim: Claim, claims: Claims): boolean {
  const { ofOld, text, other } = claim
  if (claims.copiedShare(claim) >= 0.3) return false
  const lead = leadOf(claim)
  const clauses = claims.clausesOf(claim)
  const isOneForOne = clauses.old.length === clauses.now.length
  if (isOneForOne && lead >= 8 && lead >= 0.3 * text.length && isWhole(lead, clauses)) return true
  if (ofOld >= 0.35 && inOrder(text.slice(lead), other.slice(lead)) >= 0.3) return true
  const now = new Set(clauses.now)
  const whole = clauses.old.filter((clause) => now.has(clause))
  return whole.length > 1 && whole.join('').length >= 0.3 * text.length
}

/** Whether a new paragraph is the other part of a split one, in other words: it keeps the clauses that are missing. */
export function isRewrittenPart(claim: Claim, claims: Claims): boolean {
  const { other, ofNew } = claim
  if (claims.copiedShare(claim) >= 0.1 || ofNew < 0.3) return false
  const old = claims.missingClauses(claim.o)
  const { now } = claims.clausesOf(claim)
  const text = old.join('')
  const lead = leadOf({ text, other })
  if (old.length === now.length && lead >= 8 && lead >= 0.3 * text.length && isWhole(lead, { old, now }))
    return true
  const whole = old.filter((clause) => now.includes(clause))
  return old.length === now.length && whole.length > 1 && whole.join('').length >= 0.4 * text.length
}

/** How many units both begin with. */
export function leadOf({ text, other }: Pick<Claim, 'text' | 'other'>): number {
  let lead = 0
  while (lead < text.length && text.charCodeAt(lead) === other.charCodeAt(lead)) lead += 1
  return lead
}

/** Whether a clause ends after `lead` units on either side. */
export function isWhole(lead: number, clauses: { old: readonly string[]; now: readonly string[] }): boolean {
  return [clauses.old, clauses.now].every((side) => endsAt(side, lead))
}

/** Whether one of the clauses ends after `at` units. */
export function endsAt(clauses: readonly string[], at: number): boolean {
  let end = 0
  for (const clause of clauses) {
    end += clause.length
    if (end >= at) return end === at
  }
  return false
}

/** The share of the units of the longer text that stand in the other in the same order (longest common subsequence). */
export function inOrder(old: string, now: string): number {
  const [a, b] = [old.slice(0, mostCompared), now.slice(0, mostCompared)]
  const places = commonPlaces(a, b, patienceFor(1)) ?? new Int32Array()
  return places.filter((place) => place !== -1).length / Math.max(1, a.length, b.length)
}

/** The beginning of a long paragraph tells enough; the whole would cost its square. */
const mostCompared = 300
