import { singleSurnames } from '../../words/surnames.ts'
import { hasNameDot } from '../../words/transliteration.ts'
import { isWellKnown } from '../wellKnown.ts'
import { codeOf } from './characterCodes.ts'
import { type Candidate, logit } from './chooseNames.ts'
import { hasWord, type WordFilter } from './wordFilter.ts'
import { mixCode } from './wordTable.ts'

/** How likely the parts and wholes of each other a document's candidates are, by name. */
export interface Kinship {
  whole: ReadonlyMap<string, number>
  /** The likeliest candidate that begins, or ends, with these characters and goes on. */
  beginning: ReadonlyMap<string, number>
  ending: ReadonlyMap<string, number>
}

/** Looks through all candidates once, so that each can be held against its kin. */
export function kinshipOf(candidates: readonly Candidate[]): Kinship {
  const [whole, beginning, ending] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ]
  for (const { name, occurrences } of candidates) {
    const best = occurrences.reduce((most, { likelihood }) => Math.max(most, likelihood), 0)
    whole.set(name, best)
    for (let cut = 1; cut < name.length; cut += 1) {
      raise(beginning, name.slice(0, cut), best)
      raise(ending, name.slice(cut), best)
    }
  }
  return { whole, beginning, ending }
}

function raise(map: Map<string, number>, key: string, value: number): void {
  if (value > (map.get(key) ?? 0)) map.set(key, value)
}

/** What is asked about a candidate beside its own places. */
export interface Witnesses {
  filter: WordFilter
  kinship: Kinship
  /** Did the rules read it somewhere? */
  isRead: boolean
}

/** What speaks for and against a candidate, one number each; the first is always 1. */
export function evidenceOf(
  { name, occurrences }: Candidate,
  { filter, kinship, isRead }: Witnesses,
): number[] {
  const sorted = occurrences.map(({ likelihood }) => logit(likelihood))
  if (sorted.length > 1) sorted.sort((a, b) => b - a)
  const best = sorted[0] ?? logit(0)
  const second = sorted[1] ?? 0
  const mean = meanOf(sorted)
  const rival = meanOf(occurrences.map((place) => logit(place.rival)))
  const hasDot = hasNameDot(name)
  const hasSurname = singleSurnames.has(name.charAt(0))
  const hash = hashOf(name)
  const isListed = name.length <= 4 && hasWord(filter, hash)
  const short = Number(name.length === 2)
  return [
    1,
    best,
    second,
    Number(sorted.length > 1),
    mean,
    Math.log(sorted.length),
    rival,
    Number(isRead),
    short,
    Number(name.length === 3),
    Number(hasDot),
    Number(name.length > 3 && !hasDot),
    Number(hasSurname),
    Number(isListed),
    best * short,
    mean * short,
    best * Number(isListed),
    Number(hasSurname) * short,
    Number(isListed) * short,
    mean * Math.log(sorted.length),
    best * Math.log(sorted.length),
    Number(isWellKnown(name)),
    kinship.beginning.get(name) ?? 0,
    kinship.ending.get(name) ?? 0,
    partLikelihood(name, kinship),
    Number(isRead) * best,
    Number(isRead) * Number(sorted.length > 1),
  ]
}

function meanOf(numbers: readonly number[]): number {
  let sum = 0
  for (const number of numbers) sum += number
  return sum / numbers.length
}

function hashOf(name: string): number {
  let hash = 0
  for (let at = 0; at < name.length; at += 1) hash = mixCode(hash, codeOf(name.charCodeAt(at)))
  return hash
}

/** The likeliest candidate that is only a part of the name, from its first or to its last character. */
function partLikelihood(name: string, { whole }: Kinship): number {
  let most = 0
  for (let cut = 1; cut < name.length; cut += 1)
    most = Math.max(most, whole.get(name.slice(0, cut)) ?? 0, whole.get(name.slice(cut)) ?? 0)
  return most
}

/** How likely the evidence makes a candidate a name. */
export function judge(evidence: readonly number[], weights: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < evidence.length; index += 1)
    sum += (evidence[index] ?? 0) * (weights[index] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}
