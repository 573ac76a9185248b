import { pairInOrder, type Sameness, type Segment } from './pairInOrder.ts'

/** Pairs of old and new paragraphs of the same text, and which of them have kept their order. */
export interface Unchanged {
  /** For each new paragraph its old one, else null. */
  from: (number | null)[]
  /** The new paragraphs of `from` that stand in the order they stood in: the backbone that others are placed by. */
  inOrder: Set<number>
}

/**
 * Pairs equal texts: first those that occur once on either side; of a text that occurs several times, as many
 * as have kept their order between the same neighbours, then the ones that moved least; `isVerbatim` tells those of the
 * same punctuation, which go first.
 */
export function pairUnchanged(
  old: readonly string[],
  now: readonly string[],
  isVerbatim: (o: number, n: number) => boolean = () => true,
): Unchanged {
  const from: (number | null)[] = now.map(() => null)
  const oldPlaces = placesOf(old)
  const repeated: { olds: number[]; news: number[] }[] = []
  for (const [text, news] of placesOf(now)) {
    const olds = oldPlaces.get(text)
    if (olds === undefined) continue
    const [o, n] = [olds[0] ?? 0, news[0] ?? 0]
    if (olds.length === 1 && news.length === 1) from[n] = o
    else repeated.push({ olds, news })
  }
  if (repeated.length > 0) {
    const sameness = (o: number, n: number): Sameness => {
      if (old[o] !== now[n]) return 'none'
      return isVerbatim(o, n) ? 'letter' : 'text'
    }
    for (const segment of segmentsOf(from, repeated, old.length))
      for (const [o, n] of pairInOrder(segment, sameness)) from[n] = o
    const gap = gapsOf(from, longestInOrder(from), old.length)
    const used = new Set(from)
    for (const group of repeated) {
      const olds = group.olds.filter((o) => !used.has(o))
      const news = group.news.filter((n) => from[n] === null)
      pairRepeated(from, { olds, news }, isVerbatim, gap)
    }
  }
  return { from, inOrder: longestInOrder(from) }
}

/** The repeated paragraphs between each two neighbours of the backbone. */
function segmentsOf(
  from: readonly (number | null)[],
  repeated: readonly { olds: number[]; news: number[] }[],
  olds: number,
): Segment[] {
  const isOld = new Set(repeated.flatMap((group) => group.olds))
  const isNew = new Set(repeated.flatMap((group) => group.news))
  const anchors = [...longestInOrder(from)].sort((a, b) => a - b).map((n) => [from[n] ?? 0, n] as const)
  const ends = [[-1, -1] as const, ...anchors, [olds, from.length] as const]
  return ends.slice(1).map((after, index) => {
    const before = ends[index] ?? after
    return {
      before,
      after,
      olds: range(before[0] + 1, after[0]).filter((o) => isOld.has(o)),
      news: range(before[1] + 1, after[1]).filter((n) => isNew.has(n)),
    }
  })
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index)
}

function placesOf(texts: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [index, text] of texts.entries()) {
    const same = places.get(text)
    if (same === undefined) places.set(text, [index])
    else same.push(index)
  }
  return places
}

function pairRepeated(
  from: (number | null)[],
  { olds, news }: { olds: readonly number[]; news: readonly number[] },
  isVerbatim: (o: number, n: number) => boolean,
  gap: Gaps,
): void {
  // Thousands of equal paragraphs are paired in their order.
  if (olds.length * news.length > 4096) {
    for (const [index, n] of news.entries()) from[n] = olds[index] ?? null
    return
  }
  const shift = olds.length === news.length ? 0 : 0.5
  const pairs = olds.flatMap((o, rank) =>
    news.map((n, newRank) => ({
      o,
      n,
      cost:
        (gap.isSame(o, n) ? 0 : 1000) +
        (isVerbatim(o, n) ? 0 : 0.9) +
        Math.abs(rank - newRank) +
        shift * gap.distance(o, n),
    })),
  )
  const used = new Set<number>()
  for (const { o, n } of pairs.sort((a, b) => a.cost - b.cost || a.n - b.n || a.o - b.o)) {
    if (from[n] !== null || used.has(o)) continue
    from[n] = o
    used.add(o)
  }
}

/** Where a paragraph stands, told by its nearest neighbours of the backbone. */
export interface Gaps {
  /** Whether the old paragraph stood between the neighbours that the new one has, or is one of them. */
  isSame(o: number, n: number): boolean
  /** How far apart they stand, counted from the nearest neighbour before: 0 where nothing came or went between. */
  distance(o: number, n: number): number
}

/** `from` as in Unchanged; only its pairs in `backbone` (new paragraphs, in order) are neighbours. */
export function gapsOf(from: readonly (number | null)[], backbone: ReadonlySet<number>, olds: number): Gaps {
  const before = new Int32Array(from.length).fill(-1)
  const anchor = new Int32Array(from.length).fill(-1)
  let [last, lastNew] = [-1, -1]
  for (const [n, o] of from.entries()) {
    before[n] = last
    anchor[n] = lastNew
    if (o !== null && backbone.has(n)) [last, lastNew] = [o, n]
  }
  const after = new Int32Array(from.length).fill(olds)
  let next = olds
  for (let n = from.length - 1; n >= 0; n -= 1) {
    after[n] = next
    const o = from[n] ?? null
    if (o !== null && backbone.has(n)) next = o
  }
  return {
    isSame: (o, n) => (before[n] ?? -1) <= o && o <= (after[n] ?? olds),
    distance: (o, n) => Math.abs(o - (before[n] ?? -1) - (n - (anchor[n] ?? -1))),
  }
}

/** The new paragraphs of the longest increasing chain of pairs (patience sorting). */
export function longestInOrder(from: readonly (number | null)[]): Set<number> {
  const tails: number[] = []
  const previous = new Int32Array(from.length).fill(-1)
  for (const [n, o] of from.entries()) {
    if (o === null) continue
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((from[tails[middle] ?? 0] ?? 0) < o) low = middle + 1
      else high = middle
    }
    previous[n] = low === 0 ? -1 : (tails[low - 1] ?? -1)
    tails[low] = n
  }
  const chain = new Set<number>()
  for (let n = tails.at(-1) ?? -1; n !== -1; n = previous[n] ?? -1) chain.add(n)
  return chain
}
