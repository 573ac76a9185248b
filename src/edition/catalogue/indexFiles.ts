import type { PersonCard, TermCard } from '../../article/edition.ts'
import type { PeoplePage, TermsPage } from '../../article/lists.ts'
import { letterDataPath, peopleDataPath, termsDataPath } from '../../article/links.ts'
import type { Catalogue } from './buildCatalogue.ts'
import { letterPages, type LetterPage } from './letterPages.ts'
import type { PublishedFile } from './listFiles.ts'

/** Names and slogans on one page; of more, the first of them there and all by letters (docs/decisions/015-long-lists.md). */
const people = { atOnce: 240, first: 120, ofLetter: 140 }
const terms = { atOnce: 100, first: 60, ofLetter: 100 }

/** The people, most often named first; and where they are many, by the letter their name begins with. */
export function* peopleFiles(catalogue: Catalogue): Generator<PublishedFile> {
  const cards = catalogue.people.map(({ card }) => card)
  const pages = peopleLetters(catalogue)
  const shown = pages.length === 0 ? cards : cards.slice(0, people.first)
  const page: PeoplePage = { count: cards.length, people: shown, letters: lettersOf(pages) }
  yield { path: peopleDataPath, isSame: false, data: () => page }
  yield* pages.map((page) => letterFile(peopleDataPath, page))
}

/** The same of the terms, most often used first. */
export function* termsFiles(catalogue: Catalogue): Generator<PublishedFile> {
  const cards = catalogue.terms.map(({ card }) => card)
  const pages = termLetters(catalogue)
  const shown = pages.length === 0 ? cards : cards.slice(0, terms.first)
  const page: TermsPage = { count: cards.length, terms: shown, letters: lettersOf(pages) }
  yield { path: termsDataPath, isSame: false, data: () => page }
  yield* pages.map((page) => letterFile(termsDataPath, page))
}

function letterFile(index: string, page: LetterPage<unknown>): PublishedFile {
  return { path: letterDataPath(index, page.letter, page.number), isSame: false, data: () => page }
}

/** The pages of the index of people; none where all stand on one. */
export function peopleLetters(catalogue: Catalogue): readonly LetterPage<PersonCard>[] {
  return once(peopleKnown, catalogue, () => {
    const cards = catalogue.people.map(({ card }) => card)
    if (cards.length <= people.atOnce) return []
    return letterPages(cards, { textOf: ({ name }) => name, length: people.ofLetter })
  })
}

/** The pages of the index of terms; none where all stand on one. */
export function termLetters(catalogue: Catalogue): readonly LetterPage<TermCard>[] {
  return once(termsKnown, catalogue, () => {
    const cards = catalogue.terms.map(({ card }) => card)
    if (cards.length <= terms.atOnce) return []
    return letterPages(cards, { textOf: ({ text }) => text, length: terms.ofLetter })
  })
}

/** Their files and their addresses are asked for one after the other, and sorting names by sound takes a while. */
const peopleKnown = new WeakMap<Catalogue, readonly LetterPage<PersonCard>[]>()
const termsKnown = new WeakMap<Catalogue, readonly LetterPage<TermCard>[]>()

function once<Made>(known: WeakMap<Catalogue, Made>, catalogue: Catalogue, make: () => Made): Made {
  const made = known.get(catalogue) ?? make()
  known.set(catalogue, made)
  return made
}

function lettersOf(pages: readonly LetterPage<unknown>[]): PeoplePage['letters'] {
  return pages.filter(({ number }) => number === 1).map(({ letter, count }) => ({ letter, count }))
}
