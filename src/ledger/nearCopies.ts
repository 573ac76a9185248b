import { commonRuns, indexed } from '../text/commonRuns.ts'
import { type Slip, slipsOf } from './slipsOf.ts'
import type { Candidate } from './candidates.ts'

/** An old and a new paragraph that share text. */
export type Pair = Pick<Candidate, 'o' | 'n' | 'runs' | 'kept' | 'ofOld' | 'ofNew' | 'place'>

/** What the paragraphs say, by their index. */
export interface Texts {
  old: readonly string[]
  now: readonly string[]
}

/**
 * The pairs without those of copies: of two new paragraphs that hold the same old text, the one with slips of its own
 * was copied from the other. An editor's work on a paragraph is clauses written anew, cut or put elsewhere; single
 * characters are lost in copying. Where neither slips, or both do, a copy is the one that alone departs from the old
 * text; of two that both depart, each in its own places, neither is told to be the copy.
 */
export function withoutCopies<P extends Pair>(pairs: readonly P[], texts: Texts): P[] {
  const known = knownUnits(pairs, texts.now)
  const most = new Map<number, number>()
  for (const { n, kept } of pairs) most.set(n, Math.max(kept, most.get(n) ?? 0))
  const copies = new Set<P>()
  for (const shared of rivalsIn(pairs)) {
    const side =
      slipping(shared, texts, most) ?? (isMuchAlike(shared) ? copyOfTwo(shared, { texts, known }) : null)
    if (side === null) continue
    for (const two of shared) {
      const [copy, original] = [two[side], two[side === 0 ? 1 : 0]]
      if (original.kept >= 0.4 * copy.kept || original.ofNew >= 0.85) copies.add(copy)
    }
  }
  return pairs.filter((pair) => !copies.has(pair))
}

/** Two pairs with one old paragraph. */
type Two<P extends Pair> = readonly [P, P]

/** For every two new paragraphs that hold much of the same old text their pairs with each such old one. */
function rivalsIn<P extends Pair>(pairs: readonly P[]): Two<P>[][] {
  const rivals = new Map<string, Two<P>[]>()
  for (const all of Map.groupBy(pairs.filter(isLong), ({ o }) => o).values()) {
    const most = all.slice(0, mostRivals).sort((a, b) => a.n - b.n)
    for (const [index, a] of most.entries()) {
      for (const b of most.slice(index + 1)) {
        if (overlap(a, b) <= 0.6) continue
        const key = `${a.n} ${b.n}`
        rivals.set(key, [...(rivals.get(key) ?? []), [a, b]])
      }
    }
  }
  return [...rivals.values()]
}

const mostRivals = 6

function isLong({ kept }: Pair): boolean {
  return kept >= 12
}

function isMuchAlike(shared: readonly Two<Pair>[]): boolean {
  return shared.some((two) => two.every(({ ofOld, ofNew }) => ofOld >= 0.6 || ofNew >= 0.6))
}

/** The share of the smaller of two claims on an old text that the other one claims too. */
export function overlap(a: Pick<Pair, 'runs' | 'kept'>, b: Pick<Pair, 'runs' | 'kept'>): number {
  let both = 0
  for (const one of a.runs)
    for (const other of b.runs)
      both += Math.max(
        0,
        Math.min(one.old + one.length, other.old + other.length) - Math.max(one.old, other.old),
      )
  return both / Math.max(1, Math.min(a.kept, b.kept))
}

/**
 * Which of two new paragraphs, the first (0) or the second, alone has slips where the other has the old text as it was;
 * null for none and for both, and where the place speaks against it. Text of a clause or two may stand anywhere; `most`
 * is the most that each shares with any old one, which it would be a copy of.
 */
function slipping<P extends Pair>(
  shared: readonly Two<P>[],
  texts: Texts,
  most: ReadonlyMap<number, number>,
): 0 | 1 | null {
  const whole = shared.filter((two) => two.every(isMostlyShared))
  const ofA = whole.reduce((sum, [a, b]) => sum + countOwn(a, b, texts), 0)
  const ofB = whole.reduce((sum, [a, b]) => sum + countOwn(b, a, texts), 0)
  if (ofA > 0 === ofB > 0) return null
  const side = ofA > 0 ? 0 : 1
  const isTold = whole.some((two) => {
    const [copy, original] = [two[side], two[side === 0 ? 1 : 0]]
    return (
      copy.kept === most.get(copy.n) &&
      copy.ofOld >= 0.4 &&
      copy.place <= original.place &&
      echoed(original, copy.n, texts) < mostEchoed
    )
  })
  return isTold ? side : null
}

function isMostlyShared({ ofOld, ofNew, kept, runs }: Pair): boolean {
  const isInOrder = runs.every((run, at) => run.now >= (runs[at - 1]?.now ?? 0))
  if (ofNew >= 0.85 || ofOld < 0.4) return ofNew >= 0.85 && (isInOrder || ofOld >= 0.4)
  // In a paragraph that has others in it the text stands together, and as it stood.
  return ofNew >= 0.4 || (kept >= 24 && isInOrder)
}

const mostEchoed = 0.5

/** The share of what a paragraph has beside the old text that stands in others, too: most of it in a patchwork. */
function echoed({ n, runs }: Pair, copy: number, { now }: Texts): number {
  const text = now[n] ?? ''
  const isOld = new Uint8Array(text.length)
  for (const run of runs) isOld.fill(1, run.now, run.now + run.length)
  let [found, rest] = [0, 0]
  for (let at = 0; at + echoedGram <= text.length; at += 1) {
    if (isOld.subarray(at, at + echoedGram).includes(1)) continue
    const gram = text.slice(at, at + echoedGram)
    rest += 1
    if (now.some((other, m) => m !== n && m !== copy && other.includes(gram))) found += 1
  }
  return found / Math.max(1, rest)
}

const echoedGram = 4

/**
 * How many slips a paragraph has where the other one has the old text as it was, or other slips, or where it was cut
 * short and has nothing.
 */
function countOwn(pair: Pair, other: Pair, texts: Texts): number {
  const { length } = texts.old[pair.o] ?? ''
  const others = slipsIn(other, texts)
  return slipsIn(pair, texts).filter(({ start, end, put }) => {
    const [from, to] = [Math.max(0, start - 1), Math.min(length, end + 1)]
    const there = others.find((slip) => slip.start <= end && start <= slip.end)
    if (there !== undefined) return there.put !== put
    return other.ofNew >= 0.85 || other.runs.some((run) => run.old <= from && to <= run.old + run.length)
  }).length
}

function slipsIn({ o, n, runs }: Pair, texts: Texts): Slip[] {
  return slipsOf(texts.old[o] ?? '', texts.now[n] ?? '', runs)
}

/** For each new paragraph which of its units stand in an old one. */
function knownUnits(pairs: readonly Pair[], now: readonly string[]): Map<number, Uint8Array> {
  const known = new Map<number, Uint8Array>()
  for (const { n, runs } of pairs) {
    const mask = known.get(n) ?? new Uint8Array(now[n]?.length ?? 0)
    known.set(n, mask)
    for (const run of runs) mask.fill(1, run.now, run.now + run.length)
  }
  return known
}

function copyOfTwo(
  [two]: readonly Two<Pair>[],
  { texts, known }: { texts: Texts; known: ReadonlyMap<number, Uint8Array> },
): 0 | 1 | null {
  const [a, b] = [two?.[0].n ?? 0, two?.[1].n ?? 0]
  const [textA, textB] = [texts.now[a] ?? '', texts.now[b] ?? '']
  const [shorter, longer] = [textA.length, textB.length].sort((x, y) => x - y)
  if ((shorter ?? 0) < 0.75 * (longer ?? 0)) return null
  const free = [new Uint8Array(textA.length), new Uint8Array(textB.length)] as const
  const runs = commonRuns(textA, indexed(textB, 2), ...free)
  const both = runs.reduce((sum, { length }) => sum + length, 0)
  if (2 * both < likeTwins * (textA.length + textB.length)) return null
  const ofA = differences(
    runs.map(({ old, length }) => ({ start: old, length })),
    known.get(a),
    textA.length,
  )
  const ofB = differences(
    runs.map(({ now, length }) => ({ start: now, length })),
    known.get(b),
    textB.length,
  )
  // What one has of the old text and the other has not is missing from the other; what is not old was put in.
  const strayA = ofA.strange + ofB.familiar
  const strayB = ofB.strange + ofA.familiar
  if (strayA + ofA.unclear === 0 && strayB > 0) return 1
  if (strayB + ofB.unclear === 0 && strayA > 0) return 0
  return null
}

/** Dice's coefficient of two paragraphs of which one may be a copy of the other. */
const likeTwins = 0.8

/**
 * The units outside of the shared stretches: how many stand in an old paragraph; how many were put between old ones;
 * how many stand in new words, where nobody can tell what came first.
 */
function differences(
  shared: readonly { start: number; length: number }[],
  known: Uint8Array | undefined,
  length: number,
): { familiar: number; strange: number; unclear: number } {
  const isShared = new Uint8Array(length)
  for (const run of shared) isShared.fill(1, run.start, run.start + run.length)
  const count = { familiar: 0, strange: 0, unclear: 0 }
  for (let start = 0; start < length; start += 1) {
    if (isShared[start] === 1) continue
    let end = start
    while (end < length && isShared[end] === 0) end += 1
    const isBetweenOld = (start === 0 || known?.[start - 1] === 1) && (end === length || known?.[end] === 1)
    for (let at = start; at < end; at += 1) {
      if (known?.[at] === 1) count.familiar += 1
      else if (isBetweenOld) count.strange += 1
      else count.unclear += 1
    }
    start = end
  }
  return count
}
