import {
  type Lattice,
  mayFollow,
  newLattice,
  runLattice,
  tagCount,
  tags,
} from '../src/ingest/people/crf/lattice.ts'
import { perBucket } from '../src/ingest/people/crf/nameModel.ts'
import type { WordFilter } from '../src/ingest/people/crf/wordFilter.ts'
import type { LabelledLine } from './corpus.ts'
import { type FeatureIndex, type FeatureRows, featureRows, indexFeatures } from './featureRows.ts'
import { recombiner } from './recombineNames.ts'
import { seededRandom, shuffle } from './random.ts'

export interface TrainingOptions {
  seed: number
  epochs: number
  /** How many of the last epochs are averaged. */
  averaged: number
  /** Logarithm of the number of buckets. */
  bits: number
  /** How often a feature must be seen to be learned. */
  least: number
  rate: number
  /** Share of the features of a character that are left out each time it is seen. */
  dropout: number
  /** Share of the lines whose names are replaced by recombined ones, each time. */
  recombine: number
  /** Added to the sum of squares: the larger, the smaller the first steps of a rare feature. */
  damping: number
}

export const defaults: TrainingOptions = {
  seed: 1998,
  epochs: 8,
  averaged: 3,
  bits: 22,
  least: 3,
  rate: 0.1,
  dropout: 0.5,
  recombine: 0.5,
  damping: 1,
}

/** Weights before they are rounded: four a bucket. */
export interface Tagger {
  weights: Float32Array
  transitions: Float32Array
  filter: WordFilter
}

interface Trainer {
  options: TrainingOptions
  random: () => number
  index: FeatureIndex
  /** For each feature four weights, then their four sums of squares. */
  cells: Float32Array
  transitions: Float32Array
  moveSquares: Float32Array
  moves: Float64Array
  lattice: Lattice
  /** The numbers of the features that were not left out, as in FeatureRows. */
  seen: FeatureRows
}

const perCell = 2 * perBucket
const longest = 1 << 13

/** Learns a conditional random field by AdaGrad on the log-likelihood of one line after the other. */
export function trainTagger(
  lines: readonly LabelledLine[],
  filter: WordFilter,
  options: TrainingOptions,
): Tagger {
  const random = seededRandom(options.seed)
  const order = lines.filter(({ text }) => text.length < longest)
  const index = indexFeatures(
    order.map(({ text }) => text),
    filter,
    options,
  )
  const trainer: Trainer = {
    options,
    random,
    index,
    cells: new Float32Array(perCell * index.buckets.length),
    transitions: new Float32Array(tagCount * tagCount),
    moveSquares: new Float32Array(tagCount * tagCount),
    moves: new Float64Array(tagCount * tagCount),
    lattice: newLattice(longest),
    seen: { starts: new Int32Array(longest + 1), numbers: new Int32Array(longest * 64) },
  }
  const recombine = recombiner(order, random)
  const rows = new Map(order.map((line) => [line, featureRows(line.text, index)]))
  const sum = new Float32Array(perBucket << options.bits)
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random)
    for (const line of order) {
      const other = line.names.length > 0 && random() < options.recombine ? recombine(line) : line
      learn(trainer, other, rows.get(other) ?? featureRows(other.text, index))
    }
    if (epoch >= options.epochs - options.averaged) addWeights(trainer, sum)
  }
  for (let place = 0; place < sum.length; place += 1) sum[place] = (sum[place] ?? 0) / options.averaged
  return { weights: sum, transitions: trainer.transitions, filter }
}

function addWeights({ cells, index }: Trainer, sum: Float32Array): void {
  index.buckets.forEach((bucket, number) => {
    for (let tag = 0; tag < perBucket; tag += 1) {
      const place = bucket * perBucket + tag
      sum[place] = (sum[place] ?? 0) + (cells[number * perCell + tag] ?? 0)
    }
  })
}

function learn(trainer: Trainer, { text, names }: LabelledLine, rows: FeatureRows): void {
  const gold = goldTags(text.length, names)
  for (let from = 0; from < tagCount; from += 1)
    for (let to = 0; to < tagCount; to += 1)
      trainer.moves[from * tagCount + to] = mayFollow(from, to)
        ? Math.exp(trainer.transitions[from * tagCount + to] ?? 0)
        : 0
  expand(trainer, rows)
  runLattice(trainer.lattice, trainer.moves)
  updateWeights(trainer, gold)
  updateMoves(trainer, gold)
}

function goldTags(length: number, names: LabelledLine['names']): Uint8Array {
  const gold = new Uint8Array(length)
  for (const { start, end } of names) {
    if (end - start === 1) gold[start] = tags.single
    else {
      gold.fill(tags.inner, start, end)
      gold[start] = tags.first
      gold[end - 1] = tags.last
    }
  }
  return gold
}

/** Leaves out some features of each character, and fills the potentials that the others give. */
function expand({ options, cells, lattice, seen, random }: Trainer, rows: FeatureRows): void {
  const boost = 1 / (1 - options.dropout)
  lattice.length = rows.starts.length - 1
  let count = 0
  for (let at = 0; at < lattice.length; at += 1) {
    let [first, inner, last, single] = [0, 0, 0, 0]
    const end = rows.starts[at + 1] ?? 0
    for (let place = rows.starts[at] ?? 0; place < end; place += 1) {
      if (random() < options.dropout) continue
      const number = rows.numbers[place] ?? 0
      seen.numbers[count++] = number
      const cell = number * perCell
      first += cells[cell] ?? 0
      inner += cells[cell + 1] ?? 0
      last += cells[cell + 2] ?? 0
      single += cells[cell + 3] ?? 0
    }
    seen.starts[at + 1] = count
    const highest = boost * Math.max(0, first, inner, last, single)
    const row = at * tagCount
    lattice.potentials[row] = Math.exp(-highest)
    lattice.potentials[row + 1] = Math.exp(boost * first - highest)
    lattice.potentials[row + 2] = Math.exp(boost * inner - highest)
    lattice.potentials[row + 3] = Math.exp(boost * last - highest)
    lattice.potentials[row + 4] = Math.exp(boost * single - highest)
  }
}

const negligible = 1e-3
const slopes = new Float64Array(tagCount)

function updateWeights({ options, cells, lattice, seen }: Trainer, gold: Uint8Array): void {
  const { rate, damping } = options
  for (let at = 0; at < lattice.length; at += 1) {
    if (slopesAt(lattice, at, gold[at] ?? 0) < negligible) continue
    const end = seen.starts[at + 1] ?? 0
    for (let place = seen.starts[at] ?? 0; place < end; place += 1) {
      const cell = (seen.numbers[place] ?? 0) * perCell
      for (let tag = 0; tag < perBucket; tag += 1) {
        const slope = slopes[tag + 1] ?? 0
        const square = (cells[cell + perBucket + tag] ?? 0) + slope * slope
        cells[cell + perBucket + tag] = square
        cells[cell + tag] = (cells[cell + tag] ?? 0) - (rate * slope) / Math.sqrt(square + damping)
      }
    }
  }
}

/** Believed minus true share of each tag, into `slopes`; the largest of them. */
function slopesAt({ forward, backward }: Lattice, at: number, truth: number): number {
  const row = at * tagCount
  let sum = 0
  for (let tag = 0; tag < tagCount; tag += 1) {
    const share = (forward[row + tag] ?? 0) * (backward[row + tag] ?? 0)
    slopes[tag] = share
    sum += share
  }
  let largest = 0
  for (let tag = 0; tag < tagCount; tag += 1) {
    const slope = (slopes[tag] ?? 0) / sum - (truth === tag ? 1 : 0)
    slopes[tag] = slope
    largest = Math.max(largest, Math.abs(slope))
  }
  return largest
}

function updateMoves({ options, transitions, moveSquares, moves, lattice }: Trainer, gold: Uint8Array): void {
  const expected = new Float64Array(tagCount * tagCount)
  const pairs = new Float64Array(tagCount * tagCount)
  for (let at = 1; at < lattice.length; at += 1) {
    const row = at * tagCount
    let sum = 0
    for (let from = 0; from < tagCount; from += 1)
      for (let to = 0; to < tagCount; to += 1) {
        const share =
          (lattice.forward[row - tagCount + from] ?? 0) *
          (moves[from * tagCount + to] ?? 0) *
          (lattice.potentials[row + to] ?? 0) *
          (lattice.backward[row + to] ?? 0)
        pairs[from * tagCount + to] = share
        sum += share
      }
    for (let pair = 0; pair < pairs.length; pair += 1)
      expected[pair] = (expected[pair] ?? 0) + (pairs[pair] ?? 0) / sum
    const own = (gold[at - 1] ?? 0) * tagCount + (gold[at] ?? 0)
    expected[own] = (expected[own] ?? 0) - 1
  }
  for (let pair = 0; pair < expected.length; pair += 1) {
    const slope = expected[pair] ?? 0
    const square = (moveSquares[pair] ?? 0) + slope * slope
    moveSquares[pair] = square
    transitions[pair] =
      (transitions[pair] ?? 0) - (options.rate * slope) / Math.sqrt(square + options.damping)
  }
}
