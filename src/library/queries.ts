import { queryOptions } from '@tanstack/react-query'
import type * as v from 'valibot'
import {
  aboutDataPath,
  articleDataPath,
  channelDataPath,
  contextDataPath,
  dayDataPath,
  daysDataPath,
  frontDataPath,
  peopleDataPath,
  personDataPath,
  siteDataPath,
  termDataPath,
  termsDataPath,
  wordingsDataPath,
} from '../article/links.ts'
import { ReadError } from './errors.ts'
import { readPublished } from './readPublished.ts'

/** One factory per published file. Loaders `await queryClient.query(x())`, screens `useSuspenseQuery(x())`. */
export function siteQuery() {
  return published(siteDataPath, async () => (await editionSchemas()).Site)
}

export function frontQuery() {
  return published(frontDataPath, async () => (await editionSchemas()).FrontPage)
}

export function aboutQuery() {
  return published(aboutDataPath, async () => (await editionSchemas()).AboutPage)
}

export function articleQuery(id: string) {
  return published(articleDataPath(checked(id)), async () => (await articleSchemas()).Article)
}

/** What became of the article's former wordings; missing for an article that has none. */
export function wordingsQuery(id: string) {
  return published(wordingsDataPath(checked(id)), async () => (await editionSchemas()).Wordings)
}

export function contextQuery(id: string) {
  return published(contextDataPath(checked(id)), async () => (await editionSchemas()).ArticleContext)
}

export function channelQuery(id: string) {
  return published(channelDataPath(checked(id)), async () => (await editionSchemas()).ChannelPage)
}

export function peopleQuery() {
  return published(peopleDataPath, async () => (await editionSchemas()).PeoplePage)
}

export function personQuery(id: string) {
  return published(personDataPath(checked(id)), async () => (await editionSchemas()).PersonPage)
}

export function termsQuery() {
  return published(termsDataPath, async () => (await editionSchemas()).TermsPage)
}

export function termQuery(id: string) {
  return published(termDataPath(checked(id)), async () => (await editionSchemas()).TermPage)
}

export function daysQuery() {
  return published(daysDataPath, async () => (await editionSchemas()).DaysPage)
}

/** `date` as ISO, `2026-01-05`. */
export function dayQuery(date: string) {
  return published(dayDataPath(checked(date)), async () => (await editionSchemas()).DayPage)
}

async function articleSchemas() {
  return import('../article/article.ts')
}

async function editionSchemas() {
  return import('../article/edition.ts')
}

/** The key is the data path itself, so that a page's embedded state is a list of published files. */
function published<Schema extends v.GenericSchema>(path: string, loadSchema: () => Promise<Schema>) {
  return queryOptions({
    queryKey: [path],
    queryFn: ({ signal, meta }) => readPublished(path, loadSchema, { signal, readJson: meta?.readJson }),
    staleTime: 'static',
  })
}

/** An id out of the URL never reaches a path unless it has the shape of one. */
function checked(id: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/u.test(id)) {
    throw new ReadError('missing', id, 'not the shape of an id')
  }
  return id
}
