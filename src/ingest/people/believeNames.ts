import { isNotName } from '../words/notNames.ts'
import { officeHeadBefore } from '../words/officeWords.ts'
import { frequentSurnames, surnameAt } from '../words/surnames.ts'
import { hasNameDot, isPlace } from '../words/transliteration.ts'
import type { Span } from '../../text/sentences.ts'
import { type Candidate, type ChosenName, choosePlaces, gatherCandidates } from './crf/chooseNames.ts'
import { guessNames, type NameGuess } from './crf/guessNames.ts'
import type { NameModel } from './crf/nameModel.ts'
import { evidenceOf, judge, kinshipOf } from './crf/weighEvidence.ts'
import { withoutDoubtful } from './doubtNames.ts'
import { isWholeAfter } from './findMentions.ts'
import { findNames } from './findNames.ts'
import { titleAfter } from './readOffices.ts'
import { isCertainlyKnown, wellKnownIn } from './wellKnown.ts'
import { withOwnEdges } from './ownEdges.ts'
import { withoutWordsBehind } from './wordsBehind.ts'

/** From this likelihood on a name is believed: a wrong name among real officials is worse than a missing one. */
const threshold = 0.5
/** The rules read modern forms that the model was never shown: what they read needs less, */
const readThreshold = 0.4
/** least of all a name of the usual shape right beside an office. */
const officeThreshold = 0.24
/** So does what begins with a surname of two characters and is long enough for no word (欧阳, 佐藤). */
const longSurnameThreshold = 0.2
/** How sure a name is that every reader knows, or that the rules read with its dots. */
const certain = 0.7
/** How sure a name is that the headline announces. */
const beyondDoubt = 0.99

/**
 * The names of people in the texts of one article, at every place where they stand for them: guessed by the trained
 * model sentence by sentence, joined by what the rules read, and judged by the whole article, so that a name found once
 * is found everywhere. `announced` is whom the headline announces. Sorted, not overlapping.
 */
export function believeNames(
  texts: readonly string[],
  model: NameModel,
  announced: string | null = null,
): ChosenName[] {
  const candidates = judgedNames(texts, model)
  for (const candidate of candidates) {
    const least = candidate.name === announced ? beyondDoubt : isCertain(candidate) ? certain : 0
    candidate.likelihood = Math.max(judge(candidate.evidence, model.judge), least)
  }
  const believed = candidates.filter((candidate) => candidate.likelihood >= leastFor(candidate, texts))
  for (const candidate of believed) candidate.likelihood = Math.max(candidate.likelihood, threshold)
  const chosen = choosePlaces(withoutDoubtful(believed, texts))
  return withOwnEdges(chosen, texts)
    .map((chosen) => withNumeral(chosen, texts[chosen.text] ?? ''))
    .filter(({ text, end }) => !isWholeAfter(texts[text] ?? '', end))
}

function isCertain({ name, isRead }: JudgedName): boolean {
  return isCertainlyKnown(name) || (isRead && hasNameDot(name))
}

function leastFor({ name, isRead, occurrences }: JudgedName, texts: readonly string[]): number {
  if (name.length === 4 && surnameAt(name, 0).length === 2) return longSurnameThreshold
  if (!isRead) return threshold
  const isUsual = name.length === 3 && frequentSurnames.has(name.charAt(0))
  const hasOffice = occurrences.some(({ text, start, end }) => {
    const own = texts[text] ?? ''
    return officeHeadBefore(own, start) > 0 || titleAfter(own, end) !== null
  })
  return isUsual && hasOffice ? officeThreshold : readThreshold
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
  const famous = texts.map((text) => wellKnownIn(text))
  const guesses = withoutWordsBehind(
    texts.map((text) => guessNames(text, model)),
    texts,
  ).map((own, index) => joinGuesses(own, [...(read[index] ?? []), ...(famous[index]?.certain ?? [])]))
  const names = new Set(
    texts.flatMap((text, index) => (read[index] ?? []).map(({ start, end }) => text.slice(start, end))),
  )
  const judged: JudgedName[] = []
  const candidates = gatherCandidates(
    texts,
    guesses,
    famous.flatMap(({ names }) => names),
  )
  const kinship = kinshipOf(candidates)
  for (const candidate of candidates) {
    if (isNotName(candidate.name) || isPlace(candidate.name)) continue
    const isRead = names.has(candidate.name)
    judged.push({
      ...candidate,
      isRead,
      evidence: evidenceOf(candidate, { filter: model.filter, kinship, isRead }),
    })
  }
  return judged
}

const readLikelihood = 0.5

/** What the rules read, or every reader knows, is as good as a guess of even odds, or better where the model agrees. */
function joinGuesses(guesses: readonly NameGuess[], read: readonly Span[]): NameGuess[] {
  if (read.length === 0) return [...guesses]
  const joined = new Map(guesses.map((guess) => [placeKey(guess), guess]))
  for (const { start, end } of read) {
    const likelihood = Math.max(readLikelihood, joined.get(placeKey({ start, end }))?.likelihood ?? 0)
    joined.set(placeKey({ start, end }), { start, end, likelihood })
  }
  return [...joined.values()].toSorted((a, b) => a.start - b.start)
}

function placeKey({ start, end }: Span): number {
  return start * longestText + end
}

/** More characters than a file may have. */
const longestText = 2 ** 26
