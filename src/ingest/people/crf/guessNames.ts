import type { Span } from '../../../text/sentences.ts'
import { type CodedText, codeText, margin } from './codedText.ts'
import { featureCount, featuresAt, gateCount, gateFeaturesAt } from './features.ts'
import { mayFollow, newLattice, runBackward, stepForward, tagCount, tags, totalOf } from './lattice.ts'
import { type NameModel, perBucket } from './nameModel.ts'

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
  const moves = movesOf(model)
  const guesses: NameGuess[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (!passesGate(coded, at, model)) continue
    readStretch(coded, at, model, moves)
    collectGuesses(at, moves, guesses)
    at += lattice.length - 1
  }
  return guesses
}

const known = new WeakMap<NameModel, Float64Array>()

function movesOf(model: NameModel): Float64Array {
  const moves = known.get(model) ?? new Float64Array(tagCount * tagCount)
  if (known.has(model)) return moves
  for (let from = 0; from < tagCount; from += 1)
    for (let to = 0; to < tagCount; to += 1)
      moves[from * tagCount + to] = mayFollow(from, to)
        ? Math.exp(model.transitions[from * tagCount + to] ?? 0)
        : 0
  known.set(model, moves)
  return moves
}

/** Does what the gate sees here weigh enough for the first character of a name? */
export function gateScore(coded: CodedText, at: number, { weights, scale }: NameModel): number {
  const mask = weights.length / perBucket - 1
  gateFeaturesAt(coded, at + margin, hashes)
  let first = 0
  for (let index = 0; index < gateCount; index += 1)
    first += weights[((hashes[index] ?? 0) & mask) * perBucket] ?? 0
  return first * scale
}

function passesGate(coded: CodedText, at: number, model: NameModel): boolean {
  return (coded.codes[at + margin] ?? 0) >= 0x41 && gateScore(coded, at, model) >= model.gate
}

const negligible = 1e-2

/** Fills the lattice from `start` on, as far as a name that began there may go on. */
function readStretch(coded: CodedText, start: number, model: NameModel, moves: Float64Array): void {
  let length = 0
  let isOpen = true
  while (start + length < coded.length && length < longestStretch) {
    if (!isOpen && !passesGate(coded, start + length, model)) break
    weigh(coded, start + length, length, model)
    isOpen = stepForward(lattice, length, moves) > negligible
    length += 1
  }
  lattice.length = length
  runBackward(lattice, moves)
}

/** The potentials of one character. */
function weigh(coded: CodedText, at: number, row: number, { weights, scale }: NameModel): void {
  const mask = weights.length / perBucket - 1
  featuresAt(coded, at + margin, hashes)
  let [first, inner, last, single] = [0, 0, 0, 0]
  for (let index = 0; index < featureCount; index += 1) {
    const bucket = ((hashes[index] ?? 0) & mask) * perBucket
    first += weights[bucket] ?? 0
    inner += weights[bucket + 1] ?? 0
    last += weights[bucket + 2] ?? 0
    single += weights[bucket + 3] ?? 0
  }
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
