import { fingerprintText } from '../text/fingerprintText.ts'

/** How alike two paragraphs must be to count as one that was edited: share of common three-character strings. */
const alike = 0.4
/** The same for one old and one new paragraph that stand alone between unchanged neighbours. */
const alikeInPlace = 0.15
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
 * the most alike pairs, then a rewritten one between two neighbours that were recognised.
 */
export function alignParagraphs(before: readonly string[], after: readonly string[]): Alignment {
  const old = before.map(fingerprintText)
  const now = after.map(fingerprintText)
  const from: (number | null)[] = now.map(() => null)
  const used = new Set<number>()
  function pair(o: number, n: number): void {
    from[n] = o
    used.add(o)
  }
  pairEqual(old, now, pair)
  pairAlike(old, now, from, used, pair)
  pairInGaps(old, now, from, used, pair)
  const into = old.map((text, o) => (used.has(o) ? null : containing(text, now)))
  return { from, into }
}

type Pair = (o: number, n: number) => void

/** Equal paragraphs are paired in their order. */
function pairEqual(old: readonly string[], now: readonly string[], pair: Pair): void {
  const places = new Map<string, number[]>()
  for (const [o, text] of old.entries()) places.set(text, [...(places.get(text) ?? []), o])
  for (const [n, text] of now.entries()) {
    const o = places.get(text)?.shift()
    if (o !== undefined) pair(o, n)
  }
}

/** The most alike first; of equally alike ones those that moved least. */
function pairAlike(
  old: readonly string[],
  now: readonly string[],
  from: readonly (number | null)[],
  used: ReadonlySet<number>,
  pair: Pair,
): void {
  const left = old.flatMap((text, o) => (used.has(o) ? [] : [{ o, grams: gramsOf(text) }]))
  const candidates = now.flatMap((text, n) => {
    if (from[n] !== null || left.length === 0) return []
    const grams = gramsOf(text)
    return left
      .map(({ o, grams: oldGrams }) => ({ o, n, score: dice(oldGrams, grams), moved: Math.abs(o - n) }))
      .filter(({ score }) => score >= alike)
  })
  for (const { o, n } of candidates.sort((a, b) => b.score - a.score || a.moved - b.moved || a.n - b.n))
    if (!used.has(o) && from[n] === null) pair(o, n)
}

/** One old and one new paragraph alone between recognised neighbours (or the ends) may differ more. */
function pairInGaps(
  old: readonly string[],
  now: readonly string[],
  from: readonly (number | null)[],
  used: ReadonlySet<number>,
  pair: Pair,
): void {
  for (const [n, text] of now.entries()) {
    if (from[n] !== null) continue
    const previous = n === 0 ? -1 : from[n - 1]
    const next = n === now.length - 1 ? old.length : from[n + 1]
    if (previous === null || previous === undefined || next !== previous + 2) continue
    const o = previous + 1
    if (!used.has(o) && dice(gramsOf(old[o] ?? ''), gramsOf(text)) >= alikeInPlace) pair(o, n)
  }
}

/** The new paragraph that holds most of `text`, if it holds enough of it. */
function containing(text: string, now: readonly string[]): number | null {
  const grams = gramsOf(text)
  if (grams.size < 4) return null
  let best: number | null = null
  let most = contained
  for (const [n, candidate] of now.entries()) {
    const share = common(grams, gramsOf(candidate)) / grams.size
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
