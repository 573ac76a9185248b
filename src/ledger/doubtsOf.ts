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

/** Another new paragraph is the old one with as much right. */
function isOutdone(landing: Landing, others: readonly Candidate[], claims: Claims): boolean {
  const { mine, main, held } = landing
  if (mine.length > 1) return false
  if (claims.ofNew(main.n).length > 1) return held < 0.99 && others.some((other) => isMoreAtHome(other, main))
  if (held < 0.6 || main.ofNew >= 0.95) return others.some((other) => isLargerPart(other, main, claims))
  const isCopied = slipsIn(main) > 0
  const isMixed = claims.clausesOf(main).now.length <= 3 && claims.foreignShare(main) > 0.17
  return others.some((other) => {
    const like = main.place < 0.4 || isMixed ? inOrder(main.text, claims.textOf(other.n)) : 0
    if (main.place < 0.4 && main.ofNew > 0.89 && other.ofOld > 0.5 && like > 0.3) return true
    if (claims.ofNew(other.n).length > 0) return false
    if (isMixed && other.place >= 0.3 && like > 0.45) return true
    const isOriginal = other.ofNew > 0.9 && other.ofOld > 0.4
    return isCopied && isOriginal && slipsIn({ ...claims.claimOf(other), runs: other.runs }) === 0
  })
}

/** It was merged far from its place, and most of it stands in another one, too. */
function isMoreAtHome(other: Candidate, main: Claim): boolean {
  return main.place < 0.1 && other.ofOld > 0.6 && overlap(other, main) > 0.5
}

/** What is missing of the old paragraph stands there, and is more than what was found of it. */
function isLargerPart(other: Candidate, main: Claim, claims: Claims): boolean {
  const live = claims.claimOf(other)
  const shared = overlap(other, main)
  if (shared >= 0.5) return main.ofNew >= 0.95 && live.ofNew > 0.36 && claims.echoedShare(live) <= 0.52
  if (shared >= 0.3 || live.kept <= main.kept) return false
  return claims.foreignShare(live) < 0.2 || (live.kept >= 48 && live.ofOld >= 0.45)
}

function slipsIn({ text, other, runs }: Claim): number {
  return slipsOf(text, other, runs).length
}
