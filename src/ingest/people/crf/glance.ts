import type { CodedText } from './codedText.ts'
import { mix, seeds } from './features.ts'
import { type NameModel, perBucket } from './nameModel.ts'

/**
 * What five features of the gate weigh for the first character of a name: those that can have so few values that each
 * has a table of its own, which stays close to the processor. They alone tell three of four characters that begin no name.
 */
export interface Glance {
  own: Int8Array
  before: Int8Array
  after: Int8Array
  classes: Int8Array
  edges: Int8Array
  /** In the weights' own steps: what weighs less goes to no gate. */
  least: number
}

/** How much less than the gate a glance may weigh. Of what passes the gate one in two thousand weighs less. */
const slack = 0.4

export function glanceOf({ weights, scale, gate }: NameModel): Glance {
  const mask = weights.length / perBucket - 1
  const table = (seed: number, size: number): Int8Array => {
    const own = new Int8Array(size)
    for (let value = 0; value < size; value += 1)
      own[value] = weights[(mix(seed, value) & mask) * perBucket] ?? 0
    return own
  }
  return {
    own: table(seeds.own, 1 << 16),
    before: table(seeds.before, 1 << 16),
    after: table(seeds.after, 1 << 16),
    classes: table(seeds.classes, 1 << 15),
    edges: table(seeds.edges, 1 << 9),
    least: (gate - slack) / scale,
  }
}

/**
 * What the next neighbours alone weigh for a name that begins at position `at` (of the arrays, margin included), in the
 * weights' own steps: below `least` none does.
 */
export function glanceAt(coded: CodedText, at: number, glance: Glance): number {
  const { codes, classes: k, wordStarts, wordEnds } = coded
  const triple = ((k[at - 1] ?? 0) << 10) | ((k[at] ?? 0) << 5) | (k[at + 1] ?? 0)
  const edge = ((wordEnds[at] ?? 0) << 6) | ((wordStarts[at] ?? 0) << 3) | (wordEnds[at + 1] ?? 0)
  return (
    (glance.own[codes[at] ?? 0] ?? 0) +
    (glance.before[codes[at - 1] ?? 0] ?? 0) +
    (glance.after[codes[at + 1] ?? 0] ?? 0) +
    (glance.classes[triple] ?? 0) +
    (glance.edges[edge] ?? 0)
  )
}
