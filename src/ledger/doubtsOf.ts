import type { Candidate } from './candidates.ts'
import type { Claim, Claims } from './claims.ts'
import { inOrder } from './isRewritten.ts'
import { overlap } from './nearCopies.ts'
import { slipsOf } from './slipsOf.ts'

/** What was claimed of one old paragraph: the largest of its claims, and what all of them hold of it. */
interface Landing {
  o: number
  mine: readonly Claim[]
  main: Claim
  /** The share of the old paragraph that all claims hold. */
  held: number
}

/**
 * The old paragraphs whose landing more speaks against than for, seen when everything is settled: a link that says it is
 * lost misleads nobody. The bounds were fitted to landings whose truth is known; see docs/decisions/009-links.md.
 * @param rivals every pair that shares text, copies among them.
 */
export function doubtsOf(claims: Claims, rivals: readonly Candidate[]): number[] {
  const byOld = Map.groupBy(rivals, ({ o }) => o)
  const claimed = [...new Set(claims.all().map(({ o }) => o))]
  return claimed.filter((o) => {
    const landing = landingOf(o, claims)
    const others = (byOld.get(o) ?? []).filter(({ n }) => landing.mine.every((one) => one.n !== n))
    return isTornApart(landing) || isDoubted(landing, claims) || isOutdone(landing, others, claims)
  })
}

function landingOf(o: number, claims: Claims): Landing {
  const mine = claims.ofOld(o)
  const [main] = mine.toSorted((a, b) => b.kept - a.kept)
  if (main === undefined) throw new Error(`nothing is claimed of the old paragraph ${o}`)
  const kept = mine.reduce((sum, one) => sum + one.kept, 0)
  return { o, mine, main, held: kept / Math.max(1, main.text.length) }
}

/** Pieces that stand apart and make up little more than half of it: one of them is a quotation. */
function isTornApart({ mine, held }: Landing): boolean {
  const places = mine.map(({ n }) => n)
  return held < 0.6 && Math.max(...places) - Math.min(...places) >= mine.length
}

/** What the new paragraph has beside the old text stands in other old ones: it was put together of them. */
function isDoubted({ mine, main, held }: Landing, claims: Claims): boolean {
  if (mine.length > 1 || main.ofNew >= 0.95) return false
  if (claims.ofNew(main.n).length > 1) return held < 0.8 && claims.foreignShare(main) > 0.35
  if (held >= 0.6)
    return held <= 0.98 && claims.clausesOf(main).old.length <= 5 && claims.foreignShare(main) > 0.17
  if (claims.foreignShare(main) > 0.1) return true
  return main.ofNew < 0.36 && !endsAlike(main) && inOrder(main.text, main.other) < 0.36
}

function endsAlike({ runs, other }: Claim): boolean {
  return runs.some((run) => run.now + run.length === other.length)
}

/** Another new paragraph that nobody accounts for is the old one with better right. */
function isOutdone({ mine, main, held }: Landing, others: readonly Candidate[], claims: Claims): boolean {
  if (mine.length > 1 || claims.ofNew(main.n).length > 1) return false
  const isEdited = held >= 0.6 && main.ofNew < 0.95
  const isCopied = isEdited && slipsIn(main) > 0
  const isMixed = isEdited && claims.clausesOf(main).now.length <= 3 && claims.foreignShare(main) > 0.17
  return others.some((other) => {
    const live = claims.claimOf(other)
    if (!isEdited)
      return live.kept > main.kept && overlap(other, main) < 0.3 && claims.foreignShare(live) < 0.2
    if (claims.ofNew(other.n).length > 0) return false
    if (isMixed && other.place >= 0.3 && inOrder(main.text, live.other) > 0.45) return true
    return isCopied && other.ofNew > 0.9 && other.ofOld > 0.4 && slipsIn({ ...live, runs: other.runs }) === 0
  })
}

function slipsIn({ text, other, runs }: Claim): number {
  return slipsOf(text, other, runs).length
}
