/** A stretch of old paragraphs and the stretch of new ones that lies between the same neighbours. */
export interface Segment {
  olds: readonly number[]
  news: readonly number[]
  /** The neighbours on either side of it; old and new indices. */
  before: readonly [number, number]
  after: readonly [number, number]
}

/** Whether two paragraphs say the same: not at all, in other punctuation, or to the letter. */
export type Sameness = 'none' | 'text' | 'letter'

/**
 * Pairs as many equal paragraphs of a segment as can be paired in order (longest common subsequence); among as many,
 * those to the letter, and those that stand beside one another on both sides. Empty for segments too large to compare.
 */
export function pairInOrder(
  segment: Segment,
  sameness: (o: number, n: number) => Sameness,
): [number, number][] {
  const { olds, news } = segment
  if (olds.length === 0 || news.length === 0 || olds.length * news.length > mostCells) return []
  const width = news.length + 1
  const best = new Int32Array((olds.length + 1) * width)
  const paired = new Int32Array((olds.length + 1) * width).fill(-1)
  for (const [i, o] of olds.entries()) {
    for (const [j, n] of news.entries()) {
      const cell = (i + 1) * width + j + 1
      const same = sameness(o, n)
      const [above, left] = [best[cell - width] ?? 0, best[cell - 1] ?? 0]
      const worth = same === 'none' ? -1 : weightOf(same) + besides(segment, i, j)
      const diagonal = cell - width - 1
      const isBeside = olds[i - 1] === o - 1 && news[j - 1] === n - 1
      const chained = isBeside && (paired[diagonal] ?? -1) >= 0 ? (paired[diagonal] ?? 0) + adjacency : 0
      if (worth >= 0) paired[cell] = worth + Math.max(best[diagonal] ?? 0, chained)
      best[cell] = Math.max(above, left, paired[cell] ?? -1)
    }
  }
  return tracedBack(segment, best, paired)
}

const mostCells = 40_000
const adjacency = 10

function weightOf(same: Sameness): number {
  return same === 'letter' ? 1100 : 1000
}

/** Standing right beside a neighbour of the segment, on both sides. */
function besides({ olds, news, before, after }: Segment, i: number, j: number): number {
  const [o, n] = [olds[i] ?? 0, news[j] ?? 0]
  return (
    (o - 1 === before[0] && n - 1 === before[1] ? adjacency : 0) +
    (o + 1 === after[0] && n + 1 === after[1] ? adjacency : 0)
  )
}

function tracedBack({ olds, news }: Segment, best: Int32Array, paired: Int32Array): [number, number][] {
  const width = news.length + 1
  const pairs: [number, number][] = []
  let [i, j] = [olds.length, news.length]
  let mustPair = false
  while (i > 0 && j > 0) {
    const cell = i * width + j
    const value = paired[cell] ?? -1
    if (mustPair || (value >= 0 && value === best[cell])) {
      const [o, n] = [olds[i - 1] ?? 0, news[j - 1] ?? 0]
      pairs.push([o, n])
      const diagonal = cell - width - 1
      const isBeside = olds[i - 2] === o - 1 && news[j - 2] === n - 1
      mustPair =
        isBeside &&
        (paired[diagonal] ?? -1) >= 0 &&
        (paired[diagonal] ?? 0) + adjacency > (best[diagonal] ?? 0)
      i -= 1
      j -= 1
    } else if (best[cell] === best[cell - width]) i -= 1
    else j -= 1
  }
  return pairs.toReversed()
}
