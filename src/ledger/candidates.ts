import { commonRuns, gramAt, indexed, shortText, type Indexed, type Run } from '../text/commonRuns.ts'
import { gapsOf, longestInOrder, type Unchanged } from './pairUnchanged.ts'

/** An edited old paragraph `o` and a new one `n` that share text. */
export interface Candidate {
  o: number
  n: number
  runs: Run[]
  /** UTF-16 units that they share, and their share of the old paragraph and of the new one. */
  kept: number
  ofOld: number
  ofNew: number
  /** 0-0.5: whether the new one stands where the old one stood. */
  place: number
}

/** The texts to compare: those whose fingerprint is not on the other side. */
export interface Changed {
  old: ReadonlyMap<number, string>
  now: ReadonlyMap<number, Indexed>
}

/** Every old and new paragraph that share more than a chance phrase. */
export function candidatesOf({ old, now }: Changed, unchanged: Unchanged, olds: number): Candidate[] {
  const sharing = sharedGrams(now)
  const found: Candidate[] = []
  for (const [o, text] of old) {
    for (const n of sharing(text)) {
      const other = now.get(n)
      if (other === undefined) continue
      const free = [new Uint8Array(text.length), new Uint8Array(other.text.length)] as const
      found.push({
        o,
        n,
        place: 0,
        ...measured(text, other, commonRuns(text, comparable(text, other), ...free)),
      })
    }
  }
  place(found, unchanged, olds)
  return found.filter(({ kept, place }) => kept >= leastKept || (kept > 1 && place >= 0.3))
}

const leastKept = 4

/** A paragraph of a few words is looked for in others by smaller grams. */
export function comparable(old: string, now: Indexed): Indexed {
  return old.length <= shortText && now.gram > 2 ? indexed(now.text, 2) : now
}

/** What runs between two texts amount to. */
export function measured(
  old: string,
  { text }: Indexed,
  runs: Run[],
): Pick<Candidate, 'runs' | 'kept' | 'ofOld' | 'ofNew'> {
  const kept = runs.reduce((sum, { length }) => sum + length, 0)
  return { runs, kept, ofOld: kept / Math.max(1, old.length), ofNew: kept / Math.max(1, text.length) }
}

/** Gives a function from an old text to the new ones that share a gram of four; short ones are always given. */
function sharedGrams(now: ReadonlyMap<number, Indexed>): (text: string) => Iterable<number> {
  const holders = new Map<number, number[]>()
  const short: number[] = []
  for (const [n, { text }] of now) {
    if (text.length <= shortText) short.push(n)
    for (let at = 0; at + 4 <= text.length; at += 1) {
      const code = gramAt(text, at, 4)
      const known = holders.get(code)
      if (known === undefined) holders.set(code, [n])
      else if (known.at(-1) !== n) known.push(n)
    }
  }
  return (text) => {
    const found = new Set(short)
    if (text.length <= shortText)
      for (const [n, other] of now) if (other.text.startsWith(text) || other.text.endsWith(text)) found.add(n)
    for (let at = 0; at + 4 <= text.length; at += 1)
      for (const n of few(holders.get(gramAt(text, at, 4)))) found.add(n)
    return found
  }
}

/** A gram that very many paragraphs share tells none of them: thousands of like lines must not cost their square. */
const mostHolders = 48

function few(holders: readonly number[] = []): readonly number[] {
  return holders.length > mostHolders ? [] : holders
}

/** Tells of each candidate how well its place fits, by the neighbours that are sure. */
function place(candidates: readonly Candidate[], { from }: Unchanged, olds: number): void {
  const likely = [...from]
  for (const { o, n } of mutuallyBest(candidates)) likely[n] = o
  const gaps = gapsOf(likely, longestInOrder(likely), olds)
  for (const candidate of candidates) {
    const { o, n } = candidate
    const isAfter = neighbour(likely, { o, n, step: -1 }) === o - 1
    const isBefore = (neighbour(likely, { o, n, step: 1 }) ?? olds) === o + 1
    candidate.place = (gaps.isSame(o, n) ? 0.3 : 0) + (isAfter ? 0.1 : 0) + (isBefore ? 0.1 : 0)
  }
}

/** The old paragraph of the nearest new one that continues another than `o`; -1 before the first, null after the last. */
function neighbour(
  from: readonly (number | null)[],
  { o, n, step }: { o: number; n: number; step: 1 | -1 },
): number | null {
  for (let at = n + step; at >= 0 && at < from.length; at += step) {
    const one = from[at] ?? null
    if (one !== null && one !== o) return one
  }
  return step === 1 ? null : -1
}

/** Pairs that each share most with one another, and half of their text. */
function mutuallyBest(candidates: readonly Candidate[]): Candidate[] {
  const bestOfOld = new Map<number, Candidate>()
  const bestOfNew = new Map<number, Candidate>()
  for (const candidate of candidates) {
    const { o, n } = candidate
    if (likeness(candidate) > likeness(bestOfOld.get(o))) bestOfOld.set(o, candidate)
    if (likeness(candidate) > likeness(bestOfNew.get(n))) bestOfNew.set(n, candidate)
  }
  return [...bestOfOld.values()].filter((one) => bestOfNew.get(one.n) === one && likeness(one) >= 0.5)
}

/** 0-1, Dice's coefficient of the units shared. */
export function likeness(candidate: Pick<Candidate, 'ofOld' | 'ofNew'> | undefined): number {
  if (candidate === undefined || candidate.ofOld + candidate.ofNew === 0) return 0
  return (2 * candidate.ofOld * candidate.ofNew) / (candidate.ofOld + candidate.ofNew)
}

export function indexedAll(
  texts: readonly string[],
  which: (index: number) => boolean,
): Map<number, Indexed> {
  return new Map(texts.flatMap((text, index) => (which(index) ? [[index, indexed(text)] as const] : [])))
}
