/** The tags of a character: outside, first, inner, last character of a name, and a name of one character (a surname before a title). */
export const tagCount = 5
export const tags = { outside: 0, first: 1, inner: 2, last: 3, single: 4 } as const

/** May `to` follow `from`? */
export function mayFollow(from: number, to: number): boolean {
  const open = from === tags.first || from === tags.inner
  return open === (to === tags.inner || to === tags.last)
}

/**
 * Forward and backward sums over one stretch that lies between characters outside names. Every array holds `tagCount`
 * numbers a position.
 */
export interface Lattice {
  length: number
  /** exp(score) of each tag at each position, up to a factor of the position. */
  potentials: Float64Array
  forward: Float64Array
  backward: Float64Array
  /** What `forward` was divided by at each position. */
  scales: Float64Array
}

export function newLattice(capacity: number): Lattice {
  return {
    length: 0,
    potentials: new Float64Array(capacity * tagCount),
    forward: new Float64Array(capacity * tagCount),
    backward: new Float64Array(capacity * tagCount),
    scales: new Float64Array(capacity),
  }
}

/** Fills the lattice from its potentials. `moves` are exp(transition) for each pair of tags, 0 for a forbidden one. */
export function runLattice(lattice: Lattice, moves: Float64Array): void {
  for (let at = 0; at < lattice.length; at += 1) stepForward(lattice, at, moves)
  runBackward(lattice, moves)
}

/** The forward sums of position `at`, when those before it are there; returns how likely a name is open after it. */
export function stepForward(
  { potentials, forward, scales }: Lattice,
  at: number,
  moves: Float64Array,
): number {
  const row = at * tagCount
  let sum = 0
  for (let to = 0; to < tagCount; to += 1) {
    let inflow = 0
    if (at === 0) inflow = moves[to] ?? 0
    else
      for (let from = 0; from < tagCount; from += 1)
        inflow += (forward[row - tagCount + from] ?? 0) * (moves[from * tagCount + to] ?? 0)
    const value = inflow * (potentials[row + to] ?? 0)
    forward[row + to] = value
    sum += value
  }
  const scale = sum > 0 ? sum : 1
  scales[at] = scale
  for (let to = 0; to < tagCount; to += 1) forward[row + to] = (forward[row + to] ?? 0) / scale
  return (forward[row + tags.first] ?? 0) + (forward[row + tags.inner] ?? 0)
}

/** The backward sums of a lattice whose forward sums are there. */
export function runBackward({ length, potentials, backward, scales }: Lattice, moves: Float64Array): void {
  for (let at = length - 1; at >= 0; at -= 1) {
    const row = at * tagCount
    const next = row + tagCount
    for (let from = 0; from < tagCount; from += 1) {
      let outflow = 0
      if (at === length - 1) outflow = moves[from * tagCount] ?? 0
      else {
        for (let to = 0; to < tagCount; to += 1)
          outflow +=
            (moves[from * tagCount + to] ?? 0) * (potentials[next + to] ?? 0) * (backward[next + to] ?? 0)
        outflow /= scales[at + 1] ?? 1
      }
      backward[row + from] = outflow
    }
  }
}

/** What forward times backward sums to at every position: the share of the whole. */
export function totalOf({ length, forward, backward }: Lattice): number {
  const row = (length - 1) * tagCount
  let sum = 0
  for (let tag = 0; tag < tagCount; tag += 1) sum += (forward[row + tag] ?? 0) * (backward[row + tag] ?? 0)
  return sum
}
