/**
 * What may stand at the foot of the screen, in the order in which it claims the room there: what a reader has just
 * asked for, the voice that is speaking, then what is only offered.
 */
const claims = ['share', 'listen', 'resume', 'news'] as const
export type StripKind = (typeof claims)[number]

/** Those that get a place, by their heights: the first that claims one, whatever there is, and others as far as `room` goes (px). */
export function fittingStrips(heights: ReadonlyMap<StripKind, number>, room: number): Set<StripKind> {
  const shown = new Set<StripKind>()
  let left = room
  for (const kind of claims) {
    const height = heights.get(kind)
    if (height === undefined || (shown.size > 0 && height > left)) continue
    shown.add(kind)
    left -= height
  }
  return shown
}
