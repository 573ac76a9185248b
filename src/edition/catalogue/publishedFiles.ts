import type {
  AboutPage,
  ChannelPage,
  DayPage,
  DaysPage,
  PeoplePage,
  PersonPage,
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
  const about: AboutPage = {
    paragraphs: paper.about,
    channels: catalogue.channels.map(({ summary }) => summary),
  }
  yield { path: aboutDataPath, data: about }
  yield { path: frontDataPath, data: buildFront(catalogue) }
  for (const { summary, entries } of catalogue.channels) {
    const page: ChannelPage = { channel: summary, articles: cardsOf(entries) }
    yield { path: channelDataPath(summary.id), data: page }
  }
  const people: PeoplePage = { people: catalogue.people.map(({ card }) => card) }
  yield { path: peopleDataPath, data: people }
  const span = spanOf(catalogue)
  for (const shelf of catalogue.people)
    yield { path: personDataPath(shelf.card.id), data: buildPerson(shelf, span) }
  const terms: TermsPage = { terms: catalogue.terms.map(({ card }) => card) }
  yield { path: termsDataPath, data: terms }
  for (const shelf of catalogue.terms) yield { path: termDataPath(shelf.card.id), data: buildTerm(shelf) }
  yield* dayFiles(catalogue)
}

function siteOf(paper: Paper, { channels }: Catalogue): Site {
  return {
    name: paper.name,
    tagline: paper.tagline,
    language: paper.language,
    channels: channels.map(({ summary: { id, name, slogan } }) => ({ id, name, slogan })),
  }
}

/** Whole months: of a span of days, everybody's page would change with each new day. */
function spanOf({ days }: Catalogue): PersonPage['span'] {
  const [last, first] = [days[0]?.date, days.at(-1)?.date]
  if (first === undefined || last === undefined) return null
  const end = new Date(`${last.slice(0, 7)}-01T00:00:00Z`)
  // The day before the first of the next month.
  end.setUTCMonth(end.getUTCMonth() + 1, 0)
  return { first: `${first.slice(0, 7)}-01`, last: end.toISOString().slice(0, 10) }
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
