import type { AboutPage, Site } from '../../article/edition.ts'
import type { ArticlesPart, ChannelPage } from '../../article/lists.ts'
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
import { buildTerm } from './buildTerm.ts'
import { calendarFiles } from './calendarFiles.ts'
import { cutList } from './cutList.ts'
import { peopleFiles, termsFiles } from './indexFiles.ts'
import { listFiles, type PublishedFile } from './listFiles.ts'

/** Every list of the site as the JSON it is published as, one at a time. */
export function* publishedFiles(paper: Paper, catalogue: Catalogue): Generator<PublishedFile> {
  yield { path: siteDataPath, data: siteOf(paper, catalogue) }
  const about: AboutPage = { paragraphs: paper.about }
  yield { path: aboutDataPath, data: about }
  yield { path: frontDataPath, data: buildFront(catalogue) }
  for (const shelf of catalogue.channels)
    yield* listFiles(channelDataPath(shelf.summary.id), buildChannel(shelf))
  yield* peopleFiles(catalogue)
  for (const shelf of catalogue.people) yield* listFiles(personDataPath(shelf.card.id), buildPerson(shelf))
  yield* termsFiles(catalogue)
  for (const shelf of catalogue.terms) yield* listFiles(termDataPath(shelf.card.id), buildTerm(shelf))
  yield* calendarFiles(catalogue)
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

function buildChannel({ summary, entries }: ChannelShelf): { page: ChannelPage; parts: ArticlesPart[] } {
  const { id, name } = summary
  const cards = entries.map(({ card }) => card)
  const { shown, rest, parts } = cutList({ id, name }, cards, ({ date }) => date)
  return { page: { channel: summary, articles: shown, rest }, parts }
}
