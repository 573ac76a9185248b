/**
 * Error correction level M, by version from 1: how many correction codewords each block has, and how many blocks there
 * are (ISO/IEC 18004, table 9).
 */
const correctionPerBlock = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26]
const blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16]

/** The codes that are made: up to 97 modules a side, 666 bytes. */
export const lastVersion = blocks.length

/** How the codewords of a version are divided. */
export interface Capacity {
  /** Of all codewords together. */
  total: number
  data: number
  blocks: number
  correctionPerBlock: number
}

export function capacityOf(version: number): Capacity {
  const count = blocks[version - 1] ?? 0
  const correction = correctionPerBlock[version - 1] ?? 0
  const total = Math.floor(dataModules(version) / 8)
  return { total, data: total - count * correction, blocks: count, correctionPerBlock: correction }
}

export function sideOf(version: number): number {
  return 17 + 4 * version
}

/** How many modules are left for codewords when the patterns are drawn. */
function dataModules(version: number): number {
  const perSide = alignmentCentres(version).length
  const alignment = perSide === 0 ? 0 : (perSide * perSide - 3) * 25
  // Alignment patterns on the timing lines share five modules with them.
  const shared = perSide > 2 ? (perSide - 2) * 2 * 5 : 0
  const versionInformation = version >= 7 ? 36 : 0
  const finders = 3 * 64
  const timing = 2 * (sideOf(version) - 16)
  return sideOf(version) ** 2 - finders - timing - 31 - alignment + shared - versionInformation
}

/** The rows, and columns, on which the middles of the small squares lie (annex E). */
export function alignmentCentres(version: number): number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const last = sideOf(version) - 7
  const step = 2 * Math.ceil((last - 6) / (2 * (count - 1)))
  return [6, ...Array.from({ length: count - 1 }, (_, at) => last - (count - 2 - at) * step)]
}
