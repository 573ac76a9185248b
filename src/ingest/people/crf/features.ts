import { type CodedText, markDistance } from './codedText.ts'

/** How many features a position has: the length of what `featuresAt` fills. */
export const featureCount = 58

/** How many of them a glance sees (`passesGlance`), the first ones, and how many the gate: enough to see where a name may begin. */
export const glanceCount = 5
export const gateCount = 13

/** Changes with what the features mean: part of the model's fingerprint. */
export const featureVersion = 2

/** The seeds of those features whose values are few enough for a table of their own. */
export const seeds = { own: 1, before: 2, after: 3, classes: 26, edges: 53 } as const

/**
 * Hashes of what is seen at position `at` (of the arrays, margin included) into `out`: the characters around alone, in
 * twos, threes and fours; their classes; the cue words and listed words that begin and end around; how far the next
 * marks are. The caller reduces each hash to the size of its table. No strings, no allocation.
 */
export function featuresAt(coded: CodedText, at: number, out: Int32Array): void {
  glanceFeaturesAt(coded, at, out)
  gateFeaturesAt(coded, at, out)
  charactersAt(coded, at, out)
  classesAt(coded, at, out)
  cuesAt(coded, at, out)
  wordsAt(coded, at, out)
}

/** The first `glanceCount` of them. */
function glanceFeaturesAt(coded: CodedText, at: number, out: Int32Array): void {
  const { codes: c, classes: k, wordStarts: s, wordEnds: e } = coded
  out[0] = mix(seeds.own, c[at] ?? 0)
  out[1] = mix(seeds.before, c[at - 1] ?? 0)
  out[2] = mix(seeds.after, c[at + 1] ?? 0)
  out[3] = mix(seeds.classes, ((k[at - 1] ?? 0) << 10) | ((k[at] ?? 0) << 5) | (k[at + 1] ?? 0))
  out[4] = mix(seeds.edges, ((e[at] ?? 0) << 6) | ((s[at] ?? 0) << 3) | (e[at + 1] ?? 0))
}

/** Those from `glanceCount` to `gateCount`, at their places in `out`. */
export function gateFeaturesAt(coded: CodedText, at: number, out: Int32Array): void {
  const { codes: c, pairs: p, classes: k, cueEnds } = coded
  const own = c[at] ?? 0
  const next = p[at] ?? 0
  const own2 = k[at] ?? 0
  const j1 = k[at + 1] ?? 0
  const j2 = k[at + 2] ?? 0
  out[5] = mix(8, p[at - 1] ?? 0)
  out[6] = mix(9, next)
  out[7] = mix(11, p[at + 1] ?? 0)
  out[8] = mix(13, mix(own, c[at + 2] ?? 0))
  out[9] = mix(19, mix(next, c[at + 2] ?? 0))
  out[10] = mix(29, mix((j1 << 10) | (j2 << 5) | (k[at + 3] ?? 0), own2))
  out[11] = mix(31, mix(c[at - 1] ?? 0, (own2 << 10) | (j1 << 5) | j2))
  out[12] = mix(39, mix(cueEnds[at] ?? 0, (j1 << 10) | (j2 << 5) | own2))
}

function charactersAt({ codes: c, pairs: p }: CodedText, at: number, out: Int32Array): void {
  const b3 = c[at - 3] ?? 0
  const b2 = c[at - 2] ?? 0
  const b1 = c[at - 1] ?? 0
  const own = c[at] ?? 0
  const a1 = c[at + 1] ?? 0
  const a2 = c[at + 2] ?? 0
  const a3 = c[at + 3] ?? 0
  const p3 = p[at - 3] ?? 0
  const p2 = p[at - 2] ?? 0
  const p1 = p[at - 1] ?? 0
  const p0 = p[at] ?? 0
  const q1 = p[at + 1] ?? 0
  const q2 = p[at + 2] ?? 0
  out[13] = mix(4, b2)
  out[14] = mix(5, a2)
  out[15] = mix(6, b3)
  out[16] = mix(7, a3)
  out[17] = mix(10, p2)
  out[18] = mix(12, mix(b1, a1))
  out[19] = mix(14, mix(b2, own))
  out[20] = mix(15, p3)
  out[21] = mix(16, q2)
  out[22] = mix(17, mix(p2, own))
  out[23] = mix(18, mix(p1, a1))
  out[24] = mix(20, mix(q1, a3))
  out[25] = mix(21, mix(p3, b1))
  out[26] = mix(22, mix(p1, q1))
  out[27] = mix(23, mix(p0, q2))
  out[28] = mix(24, mix(p2, p0))
  out[29] = mix(25, mix(p3, p1))
}

function classesAt({ codes: c, pairs: p, classes: k }: CodedText, at: number, out: Int32Array): void {
  const k3 = k[at - 3] ?? 0
  const k2 = k[at - 2] ?? 0
  const k1 = k[at - 1] ?? 0
  const k0 = k[at] ?? 0
  const j1 = k[at + 1] ?? 0
  const j2 = k[at + 2] ?? 0
  const j3 = k[at + 3] ?? 0
  const middle = (k1 << 10) | (k0 << 5) | j1
  const before = (k3 << 10) | (k2 << 5) | k1
  const after = (j1 << 10) | (j2 << 5) | j3 | (k0 << 20)
  out[30] = mix(27, mix(middle, (k2 << 5) | j2))
  out[31] = mix(28, mix(before, k0))
  out[32] = mix(30, mix(before, after))
  out[33] = mix(32, mix(c[at + 1] ?? 0, (k1 << 5) | k0))
  out[34] = mix(33, mix(c[at + 2] ?? 0, middle))
  out[35] = mix(34, mix(c[at + 3] ?? 0, after))
  out[36] = mix(35, mix(c[at - 2] ?? 0, middle))
  out[37] = mix(36, mix(c[at - 3] ?? 0, before | (k0 << 20)))
  out[38] = mix(37, mix(c[at] ?? 0, (k1 << 5) | j1))
  out[39] = mix(38, mix(p[at - 2] ?? 0, (k0 << 5) | j1))
}

function cuesAt(coded: CodedText, at: number, out: Int32Array): void {
  const { cueStarts: s, cueEnds: e, classes: k, codes } = coded
  const middle = ((k[at - 1] ?? 0) << 10) | ((k[at] ?? 0) << 5) | (k[at + 1] ?? 0)
  const e2 = e[at - 2] ?? 0
  const e1 = e[at - 1] ?? 0
  const e0 = e[at] ?? 0
  const s1 = s[at + 1] ?? 0
  const s2 = s[at + 2] ?? 0
  const s3 = s[at + 3] ?? 0
  out[40] = mix(40, mix(e1, middle))
  out[41] = mix(41, mix(e2, middle))
  out[42] = mix(42, mix(s1, middle))
  out[43] = mix(43, mix(s2, middle))
  out[44] = mix(44, mix(s3, (middle << 5) | (k[at + 2] ?? 0)))
  out[45] = mix(45, (e0 << 8) | s1)
  out[46] = mix(46, (e0 << 8) | s2)
  out[47] = mix(47, (e0 << 8) | s3)
  out[48] = mix(48, (e1 << 16) | (s1 << 8) | s2)
  out[49] = mix(49, (e2 << 8) | s1)
  const left = markDistance(coded, at, -1)
  const right = markDistance(coded, at, 1)
  const leftCode = codes[at - left] ?? 0
  const rightCode = codes[at + right] ?? 0
  out[50] = mix(50, mix((left << 4) | right, (leftCode << 16) | rightCode))
  out[51] = mix(51, mix((left << 16) | leftCode, middle))
  out[52] = mix(52, mix((right << 16) | rightCode, middle))
}

function wordsAt(coded: CodedText, at: number, out: Int32Array): void {
  const { codes, classes, wordStarts: s, wordEnds: e } = coded
  const s1 = s[at - 1] ?? 0
  const s0 = s[at] ?? 0
  const n1 = s[at + 1] ?? 0
  const n2 = s[at + 2] ?? 0
  const e1 = e[at - 1] ?? 0
  const e0 = e[at] ?? 0
  const f1 = e[at + 1] ?? 0
  const f2 = e[at + 2] ?? 0
  const f3 = e[at + 3] ?? 0
  const here = (e0 << 6) | (s0 << 3) | f1
  out[53] = mix(54, mix(here, (s1 << 6) | (n1 << 3) | f2))
  out[54] = mix(55, mix(here, (n2 << 6) | (f3 << 3) | e1))
  out[55] = mix(56, mix(here, codes[at] ?? 0))
  out[56] = mix(57, (s0 << 9) | (n1 << 6) | (n2 << 3) | f3)
  out[57] = mix(58, mix((s1 << 6) | (f1 << 3) | f2, classes[at] ?? 0))
}

/** One multiplication, its high bits folded into the low ones that the table looks at. */
export function mix(seed: number, value: number): number {
  const hash = Math.imul(value ^ Math.imul(seed, 0x9e3779b1), 0x85ebca6b)
  return hash ^ (hash >>> 15)
}
