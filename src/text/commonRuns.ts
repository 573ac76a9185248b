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
 * is free (0 in the mask): the longest first, as in greedy string tiling (Wise 1993). In the order of `old`.
 */
export function commonRuns(old: string, now: Indexed, oldTaken: Uint8Array, nowTaken: Uint8Array): Run[] {
  const masks = { old: oldTaken.slice(), now: nowTaken.slice() }
  let patience = mostWork * (old.length + now.text.length)
  const waiting = longestRuns(old, now, masks).sort(shortestFirst)
  const runs: Run[] = []
  for (let run = waiting.pop(); run !== undefined; run = waiting.pop()) {
    patience -= run.length
    const free = patience < 0 ? null : freePart(run, masks)
    if (free === null || free.length < now.gram) continue
    if (free.length < run.length) {
      insert(waiting, free)
      continue
    }
    runs.push(run)
    masks.old.fill(1, run.old, run.old + run.length)
    masks.now.fill(1, run.now, run.now + run.length)
  }
  return runs.sort((a, b) => a.old - b.old)
}

interface Masks {
  old: Uint8Array
  now: Uint8Array
}

/** More places of one gram than this are not looked at: a text of one repeated word must not cost its square. */
const mostPlaces = 16

/** Units looked at, for each unit of the texts; text of one repeated word would cost its square, or more. */
const mostWork = 32

/** Every run that cannot be made longer at either end. */
function longestRuns(old: string, now: Indexed, masks: Masks): Run[] {
  const runs: Run[] = []
  let patience = mostWork * (old.length + now.text.length)
  for (let at = 0; at + now.gram <= old.length && patience > 0; at += 1) {
    const places = masks.old[at] === 0 ? now.places.get(gramAt(old, at, now.gram)) : undefined
    if (places === undefined) continue
    for (const place of places.length > mostPlaces ? places.slice(0, mostPlaces) : places) {
      if (at > 0 && isShared(old, at - 1, now, place - 1, masks)) continue
      let length = 0
      while (isShared(old, at + length, now, place + length, masks)) length += 1
      if (length >= now.gram) runs.push({ old: at, now: place, length })
      patience -= length
    }
  }
  return runs
}

function isShared(old: string, at: number, now: Indexed, place: number, masks: Masks): boolean {
  return masks.old[at] === 0 && masks.now[place] === 0 && old.charCodeAt(at) === now.text.charCodeAt(place)
}

function shortestFirst(a: Run, b: Run): number {
  return a.length - b.length || b.old - a.old || b.now - a.now
}

/** The longest stretch of a run that is still free on both sides. */
function freePart(run: Run, masks: Masks): Run | null {
  let best: Run | null = null
  let start = 0
  for (let at = 0; at <= run.length; at += 1) {
    const isFree = at < run.length && masks.old[run.old + at] === 0 && masks.now[run.now + at] === 0
    if (isFree) continue
    if (at - start > (best?.length ?? 0))
      best = { old: run.old + start, now: run.now + start, length: at - start }
    start = at + 1
  }
  return best
}

function insert(waiting: Run[], run: Run): void {
  let [low, high] = [0, waiting.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = waiting[middle]
    if (other !== undefined && shortestFirst(other, run) < 0) low = middle + 1
    else high = middle
  }
  waiting.splice(low, 0, run)
}

/** A number for the `length` units at `at`; two grams may rarely share one, so a match is compared unit by unit. */
export function gramAt(text: string, at: number, length: number): number {
  let code = 0
  for (let unit = at; unit < at + length; unit += 1)
    code = (Math.imul(code, 0x01000193) ^ text.charCodeAt(unit)) | 0
  return code
}
