import { alignmentCentres, sideOf } from './capacity.ts'

/** The squares of a code, row by row: 1 is dark. */
export interface Modules {
  size: number
  dark: Uint8Array
}

/** A code in the making: `fixed` are the modules that belong to a pattern, and hold no data. */
export interface Draft extends Modules {
  fixed: Uint8Array
}

/** A code with every pattern that depends on its version only; the room for the format is kept. */
export function patternsOf(version: number): Draft {
  const size = sideOf(version)
  const draft: Draft = { size, dark: new Uint8Array(size * size), fixed: new Uint8Array(size * size) }
  for (let at = 0; at < size; at += 1) {
    put(draft, 6, at, at % 2 === 0)
    put(draft, at, 6, at % 2 === 0)
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    drawSquare(draft, { x, y, reach: 4 })
  const centres = alignmentCentres(version)
  for (const x of centres)
    for (const y of centres) {
      const isFinder = (x === 6 && (y === 6 || y === size - 7)) || (y === 6 && x === size - 7)
      if (!isFinder) drawSquare(draft, { x, y, reach: 2 })
    }
  drawFormat(draft, 0)
  if (version >= 7) drawVersion(draft, version)
  return draft
}

function put({ size, dark, fixed }: Draft, x: number, y: number, isDark: boolean): void {
  if (x < 0 || y < 0 || x >= size || y >= size) return
  dark[y * size + x] = isDark ? 1 : 0
  fixed[y * size + x] = 1
}

/** A finder with the white around it (`reach` 4), or an alignment pattern (2): rings, told by their distance. */
function drawSquare(draft: Draft, { x, y, reach }: { x: number; y: number; reach: number }): void {
  for (let dy = -reach; dy <= reach; dy += 1)
    for (let dx = -reach; dx <= reach; dx += 1) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy))
      put(draft, x + dx, y + dy, reach === 4 ? ring !== 2 && ring !== 4 : ring !== 1)
    }
}

/** Level M and the mask, in fifteen bits beside the finders, twice; and the module that is always dark. */
export function drawFormat(draft: Draft, mask: number): void {
  const { size } = draft
  // Level M is 00.
  const bits = ((mask << 10) | remainder(mask, { length: 10, divisor: 0x537 })) ^ 0x5412
  const bit = (at: number): boolean => ((bits >> at) & 1) === 1
  for (let at = 0; at < 15; at += 1) {
    put(draft, 8, at < 6 ? at : at < 8 ? at + 1 : size - 15 + at, bit(at))
    put(draft, at < 8 ? size - 1 - at : at === 8 ? 7 : 14 - at, 8, bit(at))
  }
  put(draft, 8, size - 8, true)
}

function drawVersion(draft: Draft, version: number): void {
  const bits = (version << 12) | remainder(version, { length: 12, divisor: 0x1f25 })
  for (let at = 0; at < 18; at += 1) {
    const isDark = ((bits >> at) & 1) === 1
    const [near, far] = [Math.floor(at / 3), draft.size - 11 + (at % 3)]
    put(draft, near, far, isDark)
    put(draft, far, near, isDark)
  }
}

/** What is left of `value` times x^length after division: the bits of a BCH code. */
function remainder(value: number, { length, divisor }: { length: number; divisor: number }): number {
  let rest = value
  for (let step = 0; step < length; step += 1) rest = (rest << 1) ^ ((rest >> (length - 1)) * divisor)
  return rest
}

/** The places of the data bits in their order: upwards and downwards in columns of two, from the right. */
export function* dataPlaces({ size, fixed }: Draft): Generator<number> {
  for (let right = size - 1, isUp = true; right > 0; right -= 2, isUp = !isUp) {
    // The timing column is none of them.
    if (right === 6) right = 5
    for (let step = 0; step < size; step += 1) {
      const y = isUp ? size - 1 - step : step
      for (const x of [right, right - 1]) if (fixed[y * size + x] === 0) yield y * size + x
    }
  }
}
