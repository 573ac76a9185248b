import type { Draft, Modules } from './modules.ts'

/** The eight masks: which modules are turned over (ISO/IEC 18004, table 10). */
export const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** Turns the data modules over that the mask says. */
export function applyMask({ size, dark, fixed }: Draft, mask: number): void {
  const turns = masks[mask]
  for (let at = 0; at < dark.length; at += 1)
    if (fixed[at] === 0 && turns?.(at % size, Math.floor(at / size)) === true) dark[at] = 1 - (dark[at] ?? 0)
}

/** How hard a code is to read (7.8.3): long runs, blocks, what looks like a finder, too dark or too light. */
export function penaltyOf({ size, dark }: Modules): number {
  let penalty = 0
  let count = 0
  for (let line = 0; line < size; line += 1) {
    const row = dark.subarray(line * size, line * size + size)
    const column = row.map((_, at) => dark[at * size + line] ?? 0)
    penalty += linePenalty(row) + linePenalty(column)
    for (const module of row) count += module
  }
  for (let y = 1; y < size; y += 1)
    for (let x = 1; x < size; x += 1) {
      const at = y * size + x
      const same = (other: number): boolean => dark[other] === dark[at]
      if (same(at - 1) && same(at - size) && same(at - size - 1)) penalty += 3
    }
  const share = (100 * count) / (size * size)
  return penalty + 10 * Math.floor(Math.abs(share - 50) / 5)
}

function linePenalty(line: Uint8Array): number {
  let penalty = 0
  let run = 0
  for (const [at, module] of line.entries()) {
    run = module === line[at - 1] ? run + 1 : 1
    if (run === 5) penalty += 3
    else if (run > 5) penalty += 1
  }
  const text = line.join('')
  for (const finder of ['10111010000', '00001011101'])
    for (let at = text.indexOf(finder); at !== -1; at = text.indexOf(finder, at + 1)) penalty += 40
  return penalty
}
