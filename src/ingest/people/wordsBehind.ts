import { isEdgeFrom, wordLengthAt } from '../words/dictionary.ts'
import { followerAt, isClosing, mayClose } from '../words/followers.ts'
import { officeHeadBefore } from '../words/officeWords.ts'
import { surnameAt } from '../words/surnames.ts'
import { isFirstHalf } from '../../text/characters.ts'
import type { Span } from '../../text/sentences.ts'
import type { NameGuess } from './crf/guessNames.ts'
import { isWellKnown } from './wellKnown.ts'

/**
 * The guesses of each text of an article; one whose last character begins the word behind it is worth what it is without:
 * 「徐某来|到」 counts for 「徐某|来到」. One that is guessed elsewhere in the article with no such word behind it stays. One that ends
 * within a character outside the first plane counts for the whole of it. Sorted as before.
 */
export function withoutWordsBehind(
  guesses: readonly (readonly NameGuess[])[],
  texts: readonly string[],
): (readonly NameGuess[])[] {
  const cut = guesses.map((own, index) =>
    own.length === 0 ? nothing : new Set(own.filter((guess) => endsInWord(guess, own, texts[index] ?? ''))),
  )
  const whole = wholeElsewhere(guesses, texts, cut)
  return guesses.map((own, index) => {
    if (own.length === 0) return own
    const text = texts[index] ?? ''
    const ends = own.map((guess) => {
      const { start, end } = guess
      if (isFirstHalf(text.charCodeAt(end - 1))) return end + 1
      return end - Number(cut[index]?.has(guess) === true && !whole.has(text.slice(start, end)))
    })
    const left = own.every(({ end }, at) => end === ends[at]) ? own : joined(own, ends)
    return left.filter((guess) => !isSurnameAndWord(guess, text))
  })
}

const nothing: ReadonlySet<NameGuess> = new Set()

/** Of the names that would be cut, those that are guessed somewhere with no word behind them. */
function wholeElsewhere(
  guesses: readonly (readonly NameGuess[])[],
  texts: readonly string[],
  cut: readonly ReadonlySet<NameGuess>[],
): Set<string> {
  const names = new Set(
    cut.flatMap((own, index) => Array.from(own, ({ start, end }) => texts[index]?.slice(start, end))),
  )
  const whole = new Set<string>()
  if (names.size === 0) return whole
  guesses.forEach((own, index) => {
    const text = texts[index] ?? ''
    for (const guess of own) {
      const name = text.slice(guess.start, guess.end)
      if (names.has(name) && !whole.has(name) && !hasWordBehind(guess, text)) whole.add(name)
    }
  })
  return whole
}

/** 「何|老老实实」: nothing but a surname would be left. */
function isSurnameAndWord({ start, end, likelihood }: NameGuess, text: string): boolean {
  if (end - start !== 2) return false
  const isDoubled = text.charAt(end) === text.charAt(end - 1)
  return isDoubled || (likelihood >= worthAsking && wordLengthAt(text, end - 1) >= 3)
}

/** The dictionary is slow, and less likely guesses are hardly ever believed. */
const worthAsking = 0.15

function joined(guesses: readonly NameGuess[], ends: readonly number[]): NameGuess[] {
  const byPlace = new Map<number, NameGuess>()
  guesses.forEach(({ start, likelihood: own }, index) => {
    const end = ends[index] ?? start
    const key = start * longestGuess + end - start
    const likelihood = Math.min(1, (byPlace.get(key)?.likelihood ?? 0) + own)
    byPlace.set(key, { start, end, likelihood })
  })
  return [...byPlace.values()].toSorted((a, b) => a.start - b.start)
}

/** More characters than a guess has. */
const longestGuess = 64

function endsInWord(guess: NameGuess, guesses: readonly NameGuess[], text: string): boolean {
  const { start, end, likelihood } = guess
  if (end - start < 3 || likelihood < worthAsking) return false
  const last = text.charAt(end - 1)
  if (places.has(last)) return false
  // Any other character ends names: beside an office, the sentence must leave doubt of it. The dictionary is slow, and asked last.
  const mayBeWord =
    never.has(last) ||
    mayClose(last) ||
    isClosing(last) ||
    (likelihood < sure &&
      officeHeadBefore(text, start) > 0 &&
      guesses.some((other) => other.start === start && other.end === end - 1))
  return mayBeWord && hasWordBehind(guess, text) && !isWellKnown(text.slice(start, end))
}

/** 「陈某村|民」 is of a place, with the character and without. */
const places = new Set('村镇乡县市区州省庄')

/** A word behind is by chance where the sentence says so much for the whole: 「樊立新|作了」. */
const sure = 0.9

function hasWordBehind({ start, end }: Span, text: string): boolean {
  const surname = surnameAt(text, start).length
  if (end - start < 3 || surname === 0 || end - 1 - start <= surname || text.charAt(end) === '等')
    return false
  const last = text.charAt(end - 1)
  if (isFirstHalf(text.charCodeAt(end - 2))) return false
  if (never.has(last)) return true
  if (mayClose(last) || isClosing(last))
    return followerAt(text, end - 1) > 1 || wordLengthAt(text, end - 1) > 1
  return !isEdgeFrom(text, start, end) && isEdgeFrom(text, start, end - 1)
}

/** No given name ends so. */
const never = new Set('即其亦')
