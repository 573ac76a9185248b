import type {
  AboutPage,
  ChannelPage,
  DayPage,
  DaysPage,
  PeoplePage,
  Site,
  TermsPage,
} from '../../article/edition.ts'
import {
  aboutDataPath,
  channelDataPath,
  dayDataPath,
  daysDataPath,
  frontDataPath,
  peopleDataPath,
  personDataPath,
  siteDataPath,
  termDataPath,
  termsDataPath,
} from '../../article/links.ts'
import type { Paper } from '../paper.ts'
import type { Catalogue } from './buildCatalogue.ts'
import { buildFront } from './buildFront.ts'
import { buildPerson } from './buildPerson.ts'
import { buildTerm } from './buildTerm.ts'
import type { Entry } from './readEntry.ts'

export interface PublishedFile {
  path: string
  data: object
}

/** Every list of the site as the JSON it is published as, one at a time. */
export function* publishedFiles(paper: Paper, catalogue: Catalogue): Generator<PublishedFile> {
  yield { path: siteDataPath, data: siteOf(paper, catalogue) }
  const about: AboutPage = { paragraphs: paper.about }
  yield { path: aboutDataPath, data: about }
  yield { path: frontDataPath, data: buildFront(catalogue) }
  for (const { summary, entries } of catalogue.channels) {
    const page: ChannelPage = { channel: summary, articles: cardsOf(entries) }
    yield { path: channelDataPath(summary.id), data: page }
  }
  const people: PeoplePage = { people: catalogue.people.map(({ card }) => card) }
  yield { path: peopleDataPath, data: people }
  for (const shelf of catalogue.people)
    yield { path: personDataPath(shelf.card.id), data: buildPerson(shelf) }
  const terms: TermsPage = { terms: catalogue.terms.map(({ card }) => card) }
  yield { path: termsDataPath, data: terms }
  for (const shelf of catalogue.terms) yield { path: termDataPath(shelf.card.id), data: buildTerm(shelf) }
  yield* dayFiles(catalogue)
}

function siteOf(paper: Paper, { entries, channels, people, terms, days }: Catalogue): Site {
  return {
    name: paper.name,
    tagline: paper.tagline,
    language: paper.language,
    channels: channels.map(({ summary }) => summary),
    articles: entries.length,
    people: people.length,
    terms: terms.length,
    first: days.at(-1)?.date ?? null,
    last: days[0]?.date ?? null,
  }
}

function* dayFiles({ entries, days }: Catalogue): Generator<PublishedFile> {
  const all: DaysPage = {
    days: days.map((day) => ({ date: day.date, articles: day.entries.length })),
    undated: entries.filter(({ card }) => card.date === null).length,
  }
  yield { path: daysDataPath, data: all }
  for (const [index, { date, entries: ofDay }] of days.entries()) {
    const page: DayPage = {
      date,
      articles: cardsOf(ofDay),
      earlier: days[index + 1]?.date ?? null,
      later: days[index - 1]?.date ?? null,
    }
    yield { path: dayDataPath(date), data: page }
  }
}

function cardsOf(entries: readonly Entry[]) {
  return entries.map(({ card }) => card)
}
