import type { Candidate } from './candidates.ts'
import type { Claims } from './claims.ts'
import { heldShare } from './heldShare.ts'
import { endsAt, inOrder, isRewritten, isRewrittenPart, leadOf } from './isRewritten.ts'
import { isAtEnd, isVerbatim } from './isSound.ts'

/** Finds the old paragraphs that nobody has claimed in what is left of the new ones. */
export function takeRemainders(
  claims: Claims,
  old: ReadonlyMap<number, string>,
  candidates: readonly Candidate[],
): void {
  const byOld = Map.groupBy(candidates, ({ o }) => o)
  const alone = aloneIn(claims)
  for (const [o, text] of old)
    if (claims.ofOld(o).length === 0) takeRest(claims, { o, text }, { candidates: byOld.get(o) ?? [], alone })
  const surest = candidates.toSorted((a, b) => b.kept - a.kept || a.o - b.o || a.n - b.n)
  for (const candidate of surest) takeLast(claims, candidate)
  for (const candidate of surest) takeNextPiece(claims, candidate)
  for (const [o, text] of old) if (claims.ofOld(o).length === 0) takeEdge(claims, o, text)
  for (const candidate of surest) takePart(claims, candidate)
  for (const o of old.keys()) takeFacingPart(claims, o)
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
    const rest = claims.unclaimed(n).find((stretch) => {
      if (stretch.text === text) return true
      return stretch.text.length >= 10 && isEnd(text, stretch.text, claims.clausesOf({ o, n }).old)
    })
    if (rest === undefined) continue
    const { length } = rest.text
    const runs = [{ old: text.startsWith(rest.text) ? 0 : text.length - length, now: rest.start, length }]
    claims.take(claims.claimOf({ o, n, place: 0, runs, kept: length, ofOld: 1, ofNew: 0 }, runs))
    return
  }
}

/** Whole clauses at the beginning or the end of a text. */
function isEnd(text: string, part: string, clauses: readonly string[]): boolean {
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

/** What stands beside a piece of a paragraph and is another one to the letter. */
function takeNextPiece(claims: Claims, candidate: Candidate): void {
  const { o, n, ofNew, kept } = candidate
  if (ofNew < 1 || kept < 10 || !isVerbatim(candidate) || claims.ofNew(n).length > 0) return
  if (!claims.ofOld(o).some((piece) => Math.abs(piece.n - n) === 1)) return
  const claim = claims.claimOf(candidate)
  if (claim.ofNew === 1) claims.take(claim)
}

/** Less than half of a paragraph was found: the other half may have been written anew after a split. */
function takePart(claims: Claims, { o, n, ...candidate }: Candidate): void {
  const [part, ...others] = claims.ofOld(o)
  if (part === undefined || others.length > 0 || part.ofOld >= 0.6 || claims.ofNew(n).length > 0) return
  const claim = claims.claimOf({ o, n, ...candidate })
  if (claim.kept >= 8 && isRewrittenPart(claim, claims)) claims.take(claim)
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
 * The smaller end of a paragraph stands alone: the larger part faces it, edited or merged with the next paragraph, if
 * more of it is there than what a replacement begins with. What holds the end, too, is a copy of the whole; a few
 * clauses among others that stand elsewhere, a patchwork.
 */
function takeFacingPart(claims: Claims, o: number): void {
  const [part, ...others] = claims.ofOld(o)
  if (part === undefined || others.length > 0 || part.ofOld >= 0.5) return
  const isLast = part.runs.some((run) => run.old + run.length === part.text.length)
  if (!isLast && !part.runs.some((run) => run.old === 0)) return
  const n = isLast ? part.n - 1 : part.n + 1
  const [missing, stretch] = [claims.missingOf(o), claims.free(n, isLast)]
  if (missing.length < 4 || stretch.length < 4) return
  const found = part.runs.map((run) => part.text.slice(run.old, run.old + run.length)).join('')
  const lead = leadOf({ text: missing, other: stretch })
  const isThere = lead === missing.length || inOrder(missing.slice(lead), stretch.slice(lead)) >= 0.3
  if (!isThere || heldShare(found, stretch) > 0.5) return
  const claim = claims.claimOf({ o, n, place: 0, runs: [], kept: 0, ofOld: 0, ofNew: 0 })
  if (claim.kept === missing.length || claims.echoedShare(claim) < 0.5) claims.take(claim)
}
