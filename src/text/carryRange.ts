import { commonPlaces, type Patience, patienceFor } from './commonPlaces.ts'
import type { Span } from './sentences.ts'

/** How much of a range must survive, and how like the old one the new one must be. */
const least = 0.6
/** Characters before and after a range that tell one place from another. */
const around = 24

/**
 * Carries a range of `old` into the text that holds it today: to the same characters if they stand there, in the
 * surroundings that agree best; else character by character, as long as `patience` lasts. Null when less than 60 % of
 * it is left, or when two places are as good.
 */
export function carryRange(
  old: string,
  range: Span,
  texts: readonly string[],
  patience: Patience = patienceFor(1),
): (Span & { index: number }) | null {
  const found = findAgain(old, range, texts)
  if (found !== null) return found === 'several' ? null : found
  const carried = texts.flatMap((text, index) => {
    const one = mapped(old, range, { text, patience })
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
function mapped(
  old: string,
  { start, end }: Span,
  { text, patience }: { text: string; patience: Patience },
): (Span & { likeness: number }) | null {
  const common = commonPlaces(old, text, patience)
  if (common === null) return null
  const places = withoutStrays(common)
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

/** A unit that agrees alone, between others that do not, agrees by chance. */
function withoutStrays(places: Int32Array): Int32Array {
  return places.map((place, at) => {
    if (place === -1) return -1
    const isBeside = places[at - 1] === place - 1 || places[at + 1] === place + 1
    return isBeside ? place : -1
  })
}
