/** The share of a text that stands in another one, in whatever order: of its stretches of three units. */
export function heldShare(text: string, other: string): number {
  let [held, all] = [0, 0]
  for (let at = 0; at + 3 <= text.length; at += 1) {
    all += 1
    if (other.includes(text.slice(at, at + 3))) held += 1
  }
  return held / Math.max(1, all)
}
