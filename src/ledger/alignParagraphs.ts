import { fingerprintText } from '../text/fingerprintText.ts'

/** How alike two paragraphs must be to count as one that was edited: share of common three-character strings. */
const alike = 0.4
/** The same for two paragraphs that stand between the same recognised neighbours. Strangers share 0.05 at most. */
const alikeInPlace = 0.12
/** How much of an old paragraph must stand in a new one to say that it was merged into it. */
const contained = 0.6

export interface Alignment {
  /** For each new paragraph the index of the old one that it continues, else null. */
  from: (number | null)[]
  /** For each old paragraph that none continues, the new one that took in its text, else null. */
  into: (number | null)[]
}

/**
 * Recognises the paragraphs of an edited article, one to one: first the unchanged ones by fingerprint, then
 * the most alike pairs, then rewritten ones between two neighbours that were recognised.
 */
export function alignParagraphs(before: readonly string[], after: readonly string[]): Alignment {
  const old = before.map(fingerprintText)
  const now = after.map(fingerprintText)
  const pairs: Pairs = { old, now, from: now.map(() => null), used: new Set() }
  pairEqual(pairs)
  pairAlike(pairs, alike, () => true)
  pairAlike(pairs, alikeInPlace, inSameGap(pairs.from))
  const lost = old.some((_, o) => !pairs.used.has(o))
  const grams = lost ? now.map(gramsOf) : []
  const into = old.map((text, o) => (pairs.used.has(o) ? null : containing(gramsOf(text), grams)))
  return { from: pairs.from, into }
}

/** The pairs found so far: for each new paragraph its old one, and the old ones that are spoken for. */
interface Pairs {
  old: readonly string[]
  now: readonly string[]
  from: (number | null)[]
  used: Set<number>
}

function pair({ from, used }: Pairs, o: number, n: number): void {
  from[n] = o
  used.add(o)
}

/** Equal paragraphs are paired in their order. */
function pairEqual(pairs: Pairs): void {
  const places = new Map<string, number[]>()
  for (const [o, text] of pairs.old.entries()) {
    const same = places.get(text)
    if (same === undefined) places.set(text, [o])
    else same.push(o)
  }
  for (const [n, text] of pairs.now.entries()) {
    const o = places.get(text)?.shift()
    if (o !== undefined) pair(pairs, o, n)
  }
}

/** Those at least `least` alike that `may` be pairs, the most alike first; of equally alike ones those that moved least. */
function pairAlike(pairs: Pairs, least: number, may: (o: number, n: number) => boolean): void {
  const { old, now, from, used } = pairs
  const left = old.flatMap((text, o) => (used.has(o) ? [] : [{ o, grams: gramsOf(text) }]))
  const candidates = now.flatMap((text, n) => {
    if (from[n] !== null || left.length === 0) return []
    const grams = gramsOf(text)
    return left
      .filter(({ o }) => may(o, n))
      .map(({ o, grams: oldGrams }) => ({ o, n, score: dice(oldGrams, grams), moved: Math.abs(o - n) }))
      .filter(({ score }) => score >= least)
  })
  for (const { o, n } of candidates.sort((a, b) => b.score - a.score || a.moved - b.moved || a.n - b.n))
    if (!used.has(o) && from[n] === null) pair(pairs, o, n)
}

/** Whether an old paragraph stood between the neighbours that the new one has, as far as they are recognised. */
function inSameGap(from: readonly (number | null)[]): (o: number, n: number) => boolean {
  const before: number[] = []
  let last = -1
  for (const o of from) {
    before.push(last)
    last = o ?? last
  }
  const after: number[] = []
  let next = Number.POSITIVE_INFINITY
  for (const o of from.toReversed()) {
    after.push(next)
    next = o ?? next
  }
  after.reverse()
  return (o, n) => (before[n] ?? -1) < o && o < (after[n] ?? 0)
}

/** The new paragraph that holds most of an old one, if it holds enough of it. */
function containing(grams: ReadonlySet<string>, now: readonly ReadonlySet<string>[]): number | null {
  if (grams.size < 4) return null
  let best: number | null = null
  let most = contained
  for (const [n, candidate] of now.entries()) {
    const share = common(grams, candidate) / grams.size
    if (share >= most && (best === null || share > most)) {
      best = n
      most = share
    }
  }
  return best
}

/** Overlapping strings of three code units; a shorter text is its own only one. */
function gramsOf(text: string): Set<string> {
  const grams = new Set<string>()
  for (let at = 0; at + 3 <= text.length; at += 1) grams.add(text.slice(at, at + 3))
  if (text !== '' && grams.size === 0) grams.add(text)
  return grams
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * common(a, b)) / (a.size + b.size)
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let count = 0
  for (const gram of small) if (large.has(gram)) count += 1
  return count
}
