/** A stretch that two texts share: offsets in each, in UTF-16 units. */
export interface Run {
  old: number
  now: number
  length: number
}

/** A text with the places of its grams, to be compared with many others. */
export interface Indexed {
  text: string
  gram: number
  places: Map<number, number[]>
}

/** Grams of four characters; of two in a text of a few words, where one typo would leave no longer ones. */
export function indexed(text: string, gram = text.length <= shortText ? 2 : 4): Indexed {
  const places = new Map<number, number[]>()
  for (let at = 0; at + gram <= text.length; at += 1) {
    const code = gramAt(text, at, gram)
    const known = places.get(code)
    if (known === undefined) places.set(code, [at])
    else known.push(at)
  }
  return { text, gram, places }
}

export const shortText = 12

/**
 * The stretches of `old` that stand in `now` too, in any order, each unit of either text used once and only where it
 * is free (0 in the mask): at every place of `old` the longest one, as in greedy string tiling (Wise 1993).
 */
export function commonRuns(old: string, now: Indexed, oldTaken: Uint8Array, nowTaken: Uint8Array): Run[] {
  const runs: Run[] = []
  const used = nowTaken.slice()
  let at = 0
  while (at + now.gram <= old.length) {
    const run = oldTaken[at] === 0 ? longestAt(old, at, now, { oldTaken, used }) : null
    if (run === null) {
      at += 1
      continue
    }
    runs.push(run)
    used.fill(1, run.now, run.now + run.length)
    at += run.length
  }
  return runs
}

/** More places of one gram than this are not looked at: a text of one repeated word must not cost its square. */
const mostPlaces = 32

function longestAt(
  old: string,
  at: number,
  now: Indexed,
  { oldTaken, used }: { oldTaken: Uint8Array; used: Uint8Array },
): Run | null {
  const places = now.places.get(gramAt(old, at, now.gram))
  if (places === undefined) return null
  let best: Run | null = null
  for (const place of places.slice(0, mostPlaces)) {
    let length = 0
    while (
      at + length < old.length &&
      used[place + length] === 0 &&
      oldTaken[at + length] === 0 &&
      old.charCodeAt(at + length) === now.text.charCodeAt(place + length)
    )
      length += 1
    if (length >= now.gram && length > (best?.length ?? 0)) best = { old: at, now: place, length }
  }
  return best
}

/** A number for the `length` units at `at`; two grams may rarely share one, so a match is compared unit by unit. */
export function gramAt(text: string, at: number, length: number): number {
  let code = 0
  for (let unit = at; unit < at + length; unit += 1)
    code = (Math.imul(code, 0x01000193) ^ text.charCodeAt(unit)) | 0
  return code
}
