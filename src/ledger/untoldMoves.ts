import { gapsOf, type Unchanged } from './pairUnchanged.ts'

/**
 * New paragraphs that would be old ones moved, but for another that stands where the old one stood and is a good part of
 * it, or all of it among other text: either may be the old one, and the other a copy.
 * @param old @param now the paragraphs as they are recognised.
 */
export function untoldMoves(
  old: readonly string[],
  now: readonly string[],
  { from, inOrder }: Unchanged,
): number[] {
  const moved = from.flatMap((o, n) => (o === null || inOrder.has(n) ? [] : [{ o, n }]))
  const unpaired = from.flatMap((o, n) => (o === null ? [n] : []))
  if (moved.length === 0 || unpaired.length === 0) return []
  const gaps = gapsOf(from, inOrder, old.length)
  return moved
    .filter(({ o }) => unpaired.some((m) => gaps.isSame(o, m) && isPartOf(now[m] ?? '', old[o] ?? '')))
    .map(({ n }) => n)
}

function isPartOf(other: string, text: string): boolean {
  if (text.length < shortest) return false
  return other.includes(text) || (other.length >= 0.3 * text.length && text.includes(other))
}

/** A few characters stand anywhere. */
const shortest = 12
