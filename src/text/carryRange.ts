import type { Span } from './sentences.ts'

/** How much of a range must survive, and how like the old one the new one must be. */
const least = 0.6
/** Characters before and after a range that tell one place from another. */
const around = 24
/** A table of more cells is not made: two texts of 2,000 characters. */
const mostCells = 4_000_000

/**
 * Carries a range of `old` into the text that holds it today: to the same characters if they stand there, in the
 * surroundings that agree best; else character by character. Null when less than 60 % of it is left, or when two
 * places are as good.
 */
export function carryRange(
  old: string,
  range: Span,
  texts: readonly string[],
): (Span & { index: number }) | null {
  const found = findAgain(old, range, texts)
  if (found !== null) return found === 'several' ? null : found
  const carried = texts.flatMap((text, index) => {
    const one = mapped(old, range, text)
    return one === null ? [] : [{ index, ...one }]
  })
  const [best, second] = carried.sort((a, b) => b.likeness - a.likeness)
  if (best === undefined || (second !== undefined && second.likeness > best.likeness - 0.2)) return null
  return { index: best.index, start: best.start, end: best.end }
}

/** The same characters in the texts of today. */
function findAgain(
  old: string,
  { start, end }: Span,
  texts: readonly string[],
): (Span & { index: number }) | 'several' | null {
  const quoted = old.slice(start, end)
  const places: { index: number; at: number; context: number }[] = []
  for (const [index, text] of texts.entries()) {
    for (let at = text.indexOf(quoted); at !== -1; at = text.indexOf(quoted, at + 1))
      places.push({ index, at, context: contextOf(old, { start, end }, text, at) })
  }
  const [best, second] = places.sort((a, b) => b.context - a.context)
  // A few characters stand anywhere: they are the ones only in their surroundings.
  if (best === undefined || quoted.length + best.context < 10) return null
  if (second !== undefined && second.context === best.context) return 'several'
  return { index: best.index, start: best.at, end: best.at + quoted.length }
}

/** How many characters before and after agree, up to the first that does not on either side. */
function contextOf(old: string, { start, end }: Span, text: string, at: number): number {
  let before = 0
  while (
    before < around &&
    before < start &&
    before < at &&
    old.charCodeAt(start - before - 1) === text.charCodeAt(at - before - 1)
  )
    before += 1
  const shift = at - start
  let after = 0
  while (
    after < around &&
    end + after < old.length &&
    end + shift + after < text.length &&
    old.charCodeAt(end + after) === text.charCodeAt(end + shift + after)
  )
    after += 1
  // Where both texts begin or end, the surroundings agree as far as there are any.
  const isStart = before === start && before === at
  const isEnd = end + after === old.length && end + shift + after === text.length
  return before + after + (isStart ? around / 2 : 0) + (isEnd ? around / 2 : 0)
}

/** The range character by character, by the longest common subsequence of the two texts. */
function mapped(old: string, { start, end }: Span, text: string): (Span & { likeness: number }) | null {
  const places = commonPlaces(old, text)
  if (places === null) return null
  let [first, last, kept] = [-1, -1, 0]
  for (let at = start; at < end; at += 1) {
    const place = places[at] ?? -1
    if (place === -1) continue
    if (first === -1) first = place
    last = place
    kept += 1
  }
  const length = end - start
  if (first === -1 || kept < least * length) return null
  const likeness = (2 * kept) / (length + last + 1 - first)
  return likeness < least ? null : { start: first, end: last + 1, likeness }
}

/**
 * For each unit of `old` its place in `text`, -1 for none; null when the texts are too long to compare. A unit that
 * agrees alone, between others that do not, agrees by chance.
 */
function commonPlaces(old: string, text: string): Int32Array | null {
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
  if ((a.length + 1) * (b.length + 1) > mostCells) return null
  const places = new Int32Array(old.length).fill(-1)
  for (let at = 0; at < lead; at += 1) places[at] = at
  for (let at = 1; at <= tail; at += 1) places[old.length - at] = text.length - at
  for (const [from, to] of pairsInOrder(a, b)) places[lead + from] = lead + to
  return withoutStrays(places)
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

function withoutStrays(places: Int32Array): Int32Array {
  return places.map((place, at) => {
    if (place === -1) return -1
    const isBeside = places[at - 1] === place - 1 || places[at + 1] === place + 1
    return isBeside ? place : -1
  })
}
