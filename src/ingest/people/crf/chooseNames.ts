import type { Span } from '../../../text/sentences.ts'
import { mayBe, type RoughUnits, roughUnits } from '../../words/wordList.ts'
import type { NameGuess } from './guessNames.ts'

/** One place where the letters of a name stand, with how likely its sentence alone makes it the name. */
export interface Occurrence extends Span {
  text: number
  likelihood: number
  /** The most likely guess that overlaps it without being it. */
  rival: number
}

/** A name that some sentence makes likely, and all places of the document where its letters stand. */
export interface Candidate {
  name: string
  occurrences: Occurrence[]
  /** How likely the whole document makes it a name; see `judge`. */
  likelihood: number
}

/** All guesses of a document by name, with every place of each. */
export function gatherCandidates(
  texts: readonly string[],
  guesses: readonly (readonly NameGuess[])[],
  more: Iterable<string>,
): Candidate[] {
  const candidates = new Map<string, Candidate>()
  const add = (name: string): void => {
    if (!candidates.has(name)) candidates.set(name, { name, occurrences: [], likelihood: 0 })
  }
  texts.forEach((text, index) => {
    for (const { start, end } of guesses[index] ?? []) add(text.slice(start, end))
  })
  for (const name of more) add(name)
  if (candidates.size === 0) return []
  const lengths = lengthsByFirst(candidates)
  const beginnings = roughUnits(lengths.keys())
  texts.forEach((text, index) =>
    findPlaces(text, index, guesses[index] ?? [], { candidates, lengths, beginnings }),
  )
  return [...candidates.values()].filter(({ occurrences }) => occurrences.length > 0)
}

/** The candidates by name, and the lengths of those that begin with a character. */
interface Known {
  candidates: ReadonlyMap<string, Candidate>
  lengths: ReadonlyMap<number, ReadonlySet<number>>
  beginnings: RoughUnits
}

function findPlaces(
  text: string,
  index: number,
  guesses: readonly NameGuess[],
  { candidates, lengths, beginnings }: Known,
): void {
  const likely =
    guesses.length === 0
      ? nothingLikely
      : new Map(guesses.map(({ start, end, likelihood }) => [start * 64 + end - start, likelihood]))
  for (let start = 0; start < text.length; start += 1) {
    if (!mayBe(beginnings, text.charCodeAt(start))) continue
    for (const length of lengths.get(text.charCodeAt(start)) ?? []) {
      const candidate = candidates.get(text.slice(start, start + length))
      if (candidate === undefined) continue
      const likelihood = likely.get(start * 64 + length) ?? 0
      const end = start + length
      candidate.occurrences.push({ text: index, start, end, likelihood, rival: rivalOf(guesses, start, end) })
    }
  }
}

const nothingLikely: ReadonlyMap<number, number> = new Map()

function lengthsByFirst(candidates: ReadonlyMap<string, Candidate>): Map<number, Set<number>> {
  const lengths = new Map<number, Set<number>>()
  for (const name of candidates.keys()) {
    const first = name.charCodeAt(0)
    const own = lengths.get(first) ?? new Set()
    own.add(name.length)
    lengths.set(first, own)
  }
  return lengths
}

const longestName = 64

/** The most likely other guess that overlaps a place; guesses are sorted by where they begin. */
function rivalOf(guesses: readonly NameGuess[], start: number, end: number): number {
  let low = 0
  let high = guesses.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((guesses[middle]?.start ?? 0) < start - longestName) low = middle + 1
    else high = middle
  }
  let rival = 0
  for (let at = low; at < guesses.length; at += 1) {
    const guess = guesses[at]
    if (guess === undefined || guess.start >= end) break
    if (guess.end > start && (guess.start !== start || guess.end !== end))
      rival = Math.max(rival, guess.likelihood)
  }
  return rival
}

const cap = 5

/** Logarithm of the odds, within bounds. */
export function logit(likelihood: number): number {
  if (likelihood <= 0) return -cap
  if (likelihood >= 1) return cap
  return Math.max(-cap, Math.min(cap, Math.log(likelihood / (1 - likelihood))))
}

/** What a place and its name must weigh together: a name believed elsewhere stands where its sentence says little. */
const leastWeight = -3

/** A name at a place that was believed. */
export interface ChosenName extends Span {
  text: number
  name: string
}

/**
 * The places where names are believed, none overlapping: each candidate where it and the place together are
 * likely; where two would overlap the likelier one stands.
 */
export function choosePlaces(candidates: readonly Candidate[]): ChosenName[] {
  const places: (ChosenName & { weight: number })[] = []
  for (const { name, occurrences, likelihood } of candidates) {
    const own = logit(likelihood)
    for (const { text, start, end, likelihood: here } of occurrences) {
      const weight = own + logit(here)
      if (weight > leastWeight) places.push({ text, start, end, name, weight })
    }
  }
  places.sort((a, b) => b.weight - a.weight)
  const taken = new Map<number, Set<number>>()
  const chosen: ChosenName[] = []
  for (const { text, start, end, name } of places) {
    const used = taken.get(text) ?? new Set<number>()
    taken.set(text, used)
    let isFree = true
    for (let at = start; at < end; at += 1) if (used.has(at)) isFree = false
    if (!isFree) continue
    for (let at = start; at < end; at += 1) used.add(at)
    chosen.push({ text, start, end, name })
  }
  return chosen.toSorted((a, b) => a.text - b.text || a.start - b.start)
}
