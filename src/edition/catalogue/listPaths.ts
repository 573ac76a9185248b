import {
  channelPath,
  dayPath,
  daysPath,
  letterPath,
  partPath,
  peoplePath,
  personPath,
  termPath,
  termsPath,
} from '../../article/links.ts'
import type { Catalogue } from './buildCatalogue.ts'
import { placesOf } from './buildTerm.ts'
import { calendarMonths } from './calendarFiles.ts'
import { partCount } from './cutList.ts'
import { peopleLetters, termLetters } from './indexFiles.ts'

/** The addresses of every list. `own` ones are for search engines; the newest page of a list says what the list does. */
interface ListPaths {
  own: string[]
  newest: string[]
}

/** The addresses of every list of the site and of all their pages, in the order of the sitemap. */
export function listPaths(catalogue: Catalogue): ListPaths {
  const { channels, people, terms, days } = catalogue
  const lists = [
    ...channels.map(({ summary, entries }) => ({ path: channelPath(summary.id), length: entries.length })),
    { path: peoplePath, length: 0 },
    ...letterPaths(peoplePath, peopleLetters(catalogue)),
    ...people.map(({ card, uses }) => ({ path: personPath(card.id), length: uses.length })),
    { path: termsPath, length: 0 },
    ...letterPaths(termsPath, termLetters(catalogue)),
    ...terms.map((shelf) => ({ path: termPath(shelf.card.id), length: placesOf(shelf) })),
    { path: daysPath, length: 0 },
    ...calendarMonths(days).map(({ month }) => ({ path: dayPath(month), length: 0 })),
    ...days.map(({ date, entries }) => ({ path: dayPath(date), length: entries.length })),
  ]
  const own: string[] = []
  const newest: string[] = []
  for (const { path, length } of lists) {
    own.push(path)
    const count = partCount(length)
    for (let number = count; number > 0; number -= 1)
      (number === count ? newest : own).push(partPath(path, number))
  }
  return { own, newest }
}

function letterPaths(index: string, pages: readonly { letter: string; number: number }[]) {
  return pages.map(({ letter, number }) => ({ path: letterPath(index, letter, number), length: 0 }))
}
