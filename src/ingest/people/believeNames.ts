import { isNotName } from '../words/notNames.ts'
import { isPlace } from '../words/transliteration.ts'
import type { Span } from '../../text/sentences.ts'
import {
  type Candidate,
  type ChosenName,
  choosePlaces,
  evidenceOf,
  gatherCandidates,
  judge,
} from './crf/chooseNames.ts'
import { guessNames, type NameGuess } from './crf/guessNames.ts'
import type { NameModel } from './crf/nameModel.ts'
import { isWholeAfter } from './findMentions.ts'
import { findNames } from './findNames.ts'
import { wellKnown } from './wellKnown.ts'

/** From this likelihood on a name is believed: a wrong name among real officials is worse than a missing one. */
const threshold = 0.5
/** The rules read modern forms that the model was never shown: what they read needs less. */
const readThreshold = 0.3

/**
 * The names of people in the texts of one article, at every place where they stand for them: guessed by the trained
 * model sentence by sentence, joined by what the rules read, and judged by the whole article, so that a name found once
 * is found everywhere. Sorted, not overlapping.
 */
export function believeNames(texts: readonly string[], model: NameModel): ChosenName[] {
  const candidates = judgedNames(texts, model)
  for (const candidate of candidates) candidate.likelihood = judge(candidate.evidence, model.judge)
  const believed = candidates.filter(
    ({ likelihood, isRead }) => likelihood >= (isRead ? readThreshold : threshold),
  )
  return choosePlaces(believed)
    .map((chosen) => withNumeral(chosen, texts[chosen.text] ?? ''))
    .filter(({ text, end }) => !isWholeAfter(texts[text] ?? '', end))
}

/** 「费利佩」 is 「费利佩六世」 where it is printed so. */
function withNumeral(chosen: ChosenName, text: string): ChosenName {
  const numeral =
    /^[一二三四五六七八九十]{1,3}世(?!纪|界)/u.exec(text.slice(chosen.end, chosen.end + 6))?.[0] ?? ''
  return { ...chosen, name: chosen.name + numeral, end: chosen.end + numeral.length }
}

/** A candidate with what speaks for and against it; `isRead` when the rules read it somewhere. */
export interface JudgedName extends Candidate {
  isRead: boolean
  evidence: number[]
}

/** Every name that the texts of an article make possible, with what speaks for and against it. */
export function judgedNames(texts: readonly string[], model: NameModel): JudgedName[] {
  const read = texts.map((text) => findNames(text))
  const guesses = texts.map((text, index) => joinGuesses(guessNames(text, model), read[index] ?? []))
  const names = new Set(
    texts.flatMap((text, index) => (read[index] ?? []).map(({ start, end }) => text.slice(start, end))),
  )
  const judged: JudgedName[] = []
  for (const candidate of gatherCandidates(texts, guesses, wellKnown)) {
    if (isNotName(candidate.name) || isPlace(candidate.name)) continue
    const isRead = names.has(candidate.name)
    judged.push({ ...candidate, isRead, evidence: evidenceOf(candidate, model.filter, isRead) })
  }
  return judged
}

const readLikelihood = 0.5

/** What the rules read is as good as a guess of even odds, or better where the model agrees. */
function joinGuesses(guesses: readonly NameGuess[], read: readonly Span[]): NameGuess[] {
  const joined = new Map(guesses.map((guess) => [`${guess.start} ${guess.end}`, guess]))
  for (const { start, end } of read) {
    const likelihood = Math.max(readLikelihood, joined.get(`${start} ${end}`)?.likelihood ?? 0)
    joined.set(`${start} ${end}`, { start, end, likelihood })
  }
  return [...joined.values()].toSorted((a, b) => a.start - b.start)
}
