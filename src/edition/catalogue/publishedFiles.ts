import type { AboutPage, Site } from '../../article/edition.ts'
import type { ArticlesPart, ChannelPage, PersonPage } from '../../article/lists.ts'
import {
  aboutDataPath,
  channelDataPath,
  frontDataPath,
  personDataPath,
  siteDataPath,
  termDataPath,
} from '../../article/links.ts'
import type { Paper } from '../paper.ts'
import type { Catalogue, ChannelShelf } from './buildCatalogue.ts'
import { buildFront } from './buildFront.ts'
import { buildPerson } from './buildPerson.ts'
import { buildTerm, placesOf } from './buildTerm.ts'
import { calendarFiles } from './calendarFiles.ts'
import { cutList } from './cutList.ts'
import { peopleFiles, termsFiles } from './indexFiles.ts'
import { listFiles, type PublishedFile } from './listFiles.ts'
import { allTouched, type TouchedLists } from './touchedLists.ts'

/** Every list of the site as the JSON it is published as, one at a time. */
export function* publishedFiles(
  paper: Paper,
  catalogue: Catalogue,
  touched: TouchedLists = allTouched,
): Generator<PublishedFile> {
  yield { path: siteDataPath, isSame: false, data: () => siteOf(paper, catalogue) }
  const about: AboutPage = {
    paragraphs: paper.about,
    channels: catalogue.channels.map(({ summary }) => summary),
  }
  yield { path: aboutDataPath, isSame: false, data: () => about }
  yield { path: frontDataPath, isSame: false, data: () => buildFront(catalogue) }
  for (const shelf of catalogue.channels)
    yield* listFiles(channelDataPath(shelf.summary.id), {
      length: shelf.entries.length,
      isSame: !touched.channel(shelf.summary.id),
      build: () => buildChannel(shelf),
    })
  yield* peopleFiles(catalogue)
  const span = spanOf(catalogue)
  for (const shelf of catalogue.people)
    yield* listFiles(personDataPath(shelf.card.id), {
      length: shelf.uses.length,
      isSame: !touched.person(shelf.card.id),
      build: () => buildPerson(shelf, span),
    })
  yield* termsFiles(catalogue)
  for (const shelf of catalogue.terms)
    yield* listFiles(termDataPath(shelf.card.id), {
      length: placesOf(shelf),
      isSame: !touched.term(shelf.card.id),
      build: () => buildTerm(shelf),
    })
  yield* calendarFiles(catalogue, touched)
}

function siteOf(paper: Paper, { channels }: Catalogue): Site {
  return {
    name: paper.name,
    tagline: paper.tagline,
    language: paper.language,
    channels: channels.map(({ summary: { id, name, slogan } }) => ({ id, name, slogan })),
    offline: paper.offline,
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

function buildChannel({ summary, entries }: ChannelShelf): { page: ChannelPage; parts: ArticlesPart[] } {
  const { id, name } = summary
  const cards = entries.map(({ card }) => card)
  const { shown, rest, parts } = cutList({ id, name }, cards, ({ date }) => date)
  return { page: { channel: summary, articles: shown, rest }, parts }
}
