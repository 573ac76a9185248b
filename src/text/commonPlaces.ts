/** How many cells of tables may still be filled; shared by comparisons that answer one question. */
export interface Patience {
  cells: number
}

/** Enough for `times` two texts of 2,000 characters that have nothing in common. */
export function patienceFor(times: number): Patience {
  return { cells: 4_100_000 * times }
}

/**
 * For each UTF-16 unit of `old` its place in `text` by the longest common subsequence of both, -1 for none; null when
 * they are longer than `patience` lasts. What both begin and end with costs nothing.
 */
export function commonPlaces(old: string, text: string, patience: Patience): Int32Array | null {
  let lead = 0
  while (lead < old.length && lead < text.length && old.charCodeAt(lead) === text.charCodeAt(lead)) lead += 1
  let tail = 0
  while (
    tail < old.length - lead &&
    tail < text.length - lead &&
    old.charCodeAt(old.length - tail - 1) === text.charCodeAt(text.length - tail - 1)
  )
    tail += 1
  const [a, b] = [old.slice(lead, old.length - tail), text.slice(lead, text.length - tail)]
  const cells = (a.length + 1) * (b.length + 1)
  if (cells > patience.cells) return null
  patience.cells -= cells
  const places = new Int32Array(old.length).fill(-1)
  for (let at = 0; at < lead; at += 1) places[at] = at
  for (let at = 1; at <= tail; at += 1) places[old.length - at] = text.length - at
  for (const [from, to] of pairsInOrder(a, b)) places[lead + from] = lead + to
  return places
}

function pairsInOrder(a: string, b: string): [number, number][] {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      table[i * width + j] =
        a.charCodeAt(i) === b.charCodeAt(j)
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0)
  const pairs: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a.charCodeAt(i) === b.charCodeAt(j)) {
      pairs.push([i, j])
      i += 1
      j += 1
    } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i += 1
    else j += 1
  }
  return pairs
}
