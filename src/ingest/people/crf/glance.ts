import type { CodedText } from './codedText.ts'
import { mix, seeds } from './features.ts'
import { type NameModel, perBucket } from './nameModel.ts'

/**
 * What five features of the gate weigh for the first character of a name: those that can have so few values that each
 * has a table of its own, which stays close to the processor. They alone tell three of four characters that begin no name.
 */
export interface Glance {
  /** Of each code what it weighs as the character itself, before it and after it: beside each other, for all three are asked. */
  characters: Int8Array
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
  const characters = new Int8Array(1 << 18)
  for (const [place, seed] of [seeds.own, seeds.before, seeds.after].entries())
    table(seed, 1 << 16).forEach((weight, code) => (characters[code * 4 + place] = weight))
  return {
    characters,
    classes: table(seeds.classes, 1 << 15),
    edges: table(seeds.edges, 1 << 9),
    least: (gate - slack) / scale,
  }
}

/**
 * What the next neighbours alone weigh for a name that begins at position `at` (of the arrays, margin included), in the
 * weights' own steps: below `least` none does.
 */
export function glanceAt(
  { codes, classes: k, wordStarts, wordEnds }: CodedText,
  at: number,
  { characters, classes, edges }: Glance,
): number {
  const triple = ((k[at - 1] ?? 0) << 10) | ((k[at] ?? 0) << 5) | (k[at + 1] ?? 0)
  const edge = ((wordEnds[at] ?? 0) << 6) | ((wordStarts[at] ?? 0) << 3) | (wordEnds[at + 1] ?? 0)
  return (
    (characters[(codes[at] ?? 0) << 2] ?? 0) +
    (characters[((codes[at - 1] ?? 0) << 2) | 1] ?? 0) +
    (characters[((codes[at + 1] ?? 0) << 2) | 2] ?? 0) +
    (classes[triple] ?? 0) +
    (edges[edge] ?? 0)
  )
}
