import type { Span } from '../../../text/sentences.ts'
import { type CodedText, codeText, margin } from './codedText.ts'
import { featureCount, featuresAt, gateCount, gateFeaturesAt, glanceCount } from './features.ts'
import { newLattice, runBackward, stepForward, tagCount, tags, totalOf } from './lattice.ts'
import { glanceAt } from './glance.ts'
import type { NameModel } from './nameModel.ts'
import { findPlaces, raised, type WeightTable, weightTable } from './weightTable.ts'

/** A stretch that may be a name, and how likely it is one, by its sentence alone. */
export interface NameGuess extends Span {
  likelihood: number
}

/** Guesses less likely than this are not worth a second look. */
const least = 0.03
/** Added against the tag outside: a missed name costs more than a look. */
const bias = 0.5
const longestStretch = 512
const longestName = 40

const lattice = newLattice(longestStretch)
const hashes = new Int32Array(featureCount)

/**
 * What may be names in one text, sorted by where they begin; guesses may overlap. Only stretches that pass the gate are
 * read in full: from where a name may begin to where none can go on. Linear.
 */
export function guessNames(text: string, model: NameModel): NameGuess[] {
  const coded = codeText(text, model.filter)
  const table = weightTable(model)
  const guesses: NameGuess[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (!passesGate(coded, at, table)) continue
    readStretch(coded, at, table)
    collectGuesses(at, table.moves, guesses)
    at += lattice.length - 1
  }
  return guesses
}

/** What the gate sees at a position: how much it weighs for the first character of a name. */
export function gateScore(coded: CodedText, at: number, model: NameModel): number {
  const table = weightTable(model)
  return firstWeight(coded, at, glanceAt(coded, at + margin, table.glance), table)
}

function firstWeight(coded: CodedText, at: number, glance: number, table: WeightTable): number {
  gateFeaturesAt(coded, at + margin, hashes)
  const end = findPlaces(table, hashes, beyondGlance)
  let first = glance - (end - glanceCount) * raised
  for (let index = glanceCount; index < end; index += 1)
    first += (table.packed[hashes[index] ?? 0] ?? 0) & 255
  return first * table.scale
}

const beyondGlance = { from: glanceCount, to: gateCount }
const allFeatures = { from: 0, to: featureCount }

function passesGate(coded: CodedText, at: number, table: WeightTable): boolean {
  if ((coded.codes[at + margin] ?? 0) < 0x41) return false
  const glance = glanceAt(coded, at + margin, table.glance)
  return glance >= table.glance.least && firstWeight(coded, at, glance, table) >= table.gate
}

const negligible = 5e-2

/** Fills the lattice from `start` on, as far as a name that began there may go on. */
function readStretch(coded: CodedText, start: number, table: WeightTable): void {
  let length = 0
  let isOpen = true
  while (start + length < coded.length && length < longestStretch) {
    if (!isOpen && !passesGate(coded, start + length, table)) break
    weigh(coded, start + length, length, table)
    isOpen = stepForward(lattice, length, table.moves) > negligible
    length += 1
  }
  lattice.length = length
  runBackward(lattice, table.moves)
}

/** The potentials of one character. */
function weigh(coded: CodedText, at: number, row: number, table: WeightTable): void {
  featuresAt(coded, at + margin, hashes)
  const { packed, scale } = table
  const count = findPlaces(table, hashes, allFeatures)
  let even = 0
  let odd = 0
  for (let index = 0; index < count; index += 1) {
    const four = packed[hashes[index] ?? 0] ?? 0
    even += four & 0xff00ff
    odd += (four >>> 8) & 0xff00ff
  }
  const surplus = count * raised
  const first = (even & 0xffff) - surplus
  const inner = (odd & 0xffff) - surplus
  const last = (even >>> 16) - surplus
  const single = (odd >>> 16) - surplus
  const outside = -bias
  const highest = Math.max(outside, scale * Math.max(first, inner, last, single))
  const { potentials } = lattice
  potentials[row * tagCount] = Math.exp(outside - highest)
  potentials[row * tagCount + 1] = Math.exp(scale * first - highest)
  potentials[row * tagCount + 2] = Math.exp(scale * inner - highest)
  potentials[row * tagCount + 3] = Math.exp(scale * last - highest)
  potentials[row * tagCount + 4] = Math.exp(scale * single - highest)
}

/** Every way to read a name of two characters or more in the lattice that is likely enough. */
function collectGuesses(start: number, moves: Float64Array, guesses: NameGuess[]): void {
  const { length, forward, backward, potentials, scales } = lattice
  const total = totalOf(lattice)
  for (let from = 0; from < length; from += 1) {
    let share = (forward[from * tagCount + tags.first] ?? 0) / total
    let tag: number = tags.first
    for (let at = from + 1; at < length && at - from < longestName && share > 0; at += 1) {
      const row = at * tagCount
      share /= scales[at] ?? 1
      const ends = share * (moves[tag * tagCount + tags.last] ?? 0) * (potentials[row + tags.last] ?? 0)
      const likelihood = ends * (backward[row + tags.last] ?? 0)
      if (likelihood >= least) guesses.push({ start: start + from, end: start + at + 1, likelihood })
      share *= (moves[tag * tagCount + tags.inner] ?? 0) * (potentials[row + tags.inner] ?? 0)
      tag = tags.inner
      if (share * (backward[row + tags.inner] ?? 0) < least) break
    }
  }
}
