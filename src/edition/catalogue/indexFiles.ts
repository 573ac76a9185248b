import type { PersonCard, TermCard } from '../../article/edition.ts'
import type { PeoplePage, TermsPage } from '../../article/lists.ts'
import { letterDataPath, peopleDataPath, termsDataPath } from '../../article/links.ts'
import type { Catalogue } from './buildCatalogue.ts'
import { letterPages, type LetterPage } from './letterPages.ts'
import type { PublishedFile } from './listFiles.ts'

/** Names and slogans on one page; of more, the first of them there and all by letters (docs/decisions/015-long-lists.md). */
const people = { atOnce: 200, first: 120 }
const terms = { atOnce: 100, first: 60 }

/** The people, most often named first; and where they are many, by the letter their name begins with. */
export function* peopleFiles(catalogue: Catalogue): Generator<PublishedFile> {
  const cards = catalogue.people.map(({ card }) => card)
  const pages = peopleLetters(catalogue)
  const shown = pages.length === 0 ? cards : cards.slice(0, people.first)
  const page: PeoplePage = { count: cards.length, people: shown, letters: lettersOf(pages) }
  yield { path: peopleDataPath, data: page }
  yield* pages.map((data) => ({ path: letterDataPath(peopleDataPath, data.letter, data.number), data }))
}

/** The same of the terms, most often used first. */
export function* termsFiles(catalogue: Catalogue): Generator<PublishedFile> {
  const cards = catalogue.terms.map(({ card }) => card)
  const pages = termLetters(catalogue)
  const shown = pages.length === 0 ? cards : cards.slice(0, terms.first)
  const page: TermsPage = { count: cards.length, terms: shown, letters: lettersOf(pages) }
  yield { path: termsDataPath, data: page }
  yield* pages.map((data) => ({ path: letterDataPath(termsDataPath, data.letter, data.number), data }))
}

/** The pages of the index of people; none where all stand on one. */
export function peopleLetters(catalogue: Catalogue): LetterPage<PersonCard>[] {
  if (catalogue.people.length <= people.atOnce) return []
  const cards = catalogue.people.map(({ card }) => card)
  return letterPages(cards, { textOf: ({ name }) => name, length: people.atOnce })
}

/** The pages of the index of terms; none where all stand on one. */
export function termLetters(catalogue: Catalogue): LetterPage<TermCard>[] {
  if (catalogue.terms.length <= terms.atOnce) return []
  const cards = catalogue.terms.map(({ card }) => card)
  return letterPages(cards, { textOf: ({ text }) => text, length: terms.atOnce })
}

function lettersOf(pages: readonly LetterPage<unknown>[]): PeoplePage['letters'] {
  return pages.filter(({ number }) => number === 1).map(({ letter, count }) => ({ letter, count }))
}
