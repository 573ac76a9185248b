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
  letterDataPath,
  partDataPath,
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
  return published(channelDataPath(checked(id)), async () => (await listSchemas()).ChannelPage)
}

/** One numbered page of a long list, as the address has the number; the same for people, terms and days. */
export function channelPartQuery(id: string, page: string) {
  return published(partOf(channelDataPath, id, page), async () => (await listSchemas()).ArticlesPart)
}

export function peopleQuery() {
  return published(peopleDataPath, async () => (await listSchemas()).PeoplePage)
}

/** One page of those whose names begin with a letter. */
export function peopleLetterQuery(letter: string, page: string) {
  return published(letterOf(peopleDataPath, letter, page), async () => (await listSchemas()).PeopleLetter)
}

export function personQuery(id: string) {
  return published(personDataPath(checked(id)), async () => (await listSchemas()).PersonPage)
}

export function personPartQuery(id: string, page: string) {
  return published(partOf(personDataPath, id, page), async () => (await listSchemas()).PersonPart)
}

export function termsQuery() {
  return published(termsDataPath, async () => (await listSchemas()).TermsPage)
}

export function termsLetterQuery(letter: string, page: string) {
  return published(letterOf(termsDataPath, letter, page), async () => (await listSchemas()).TermsLetter)
}

export function termQuery(id: string) {
  return published(termDataPath(checked(id)), async () => (await listSchemas()).TermPage)
}

export function termPartQuery(id: string, page: string) {
  return published(partOf(termDataPath, id, page), async () => (await listSchemas()).TermPart)
}

export function daysQuery() {
  return published(daysDataPath, async () => (await listSchemas()).DaysPage)
}

/** `month` as `2026-01`. */
export function monthQuery(month: string) {
  return published(dayDataPath(checked(month)), async () => (await listSchemas()).MonthPage)
}

/** `date` as ISO, `2026-01-05`. */
export function dayQuery(date: string) {
  return published(dayDataPath(checked(date)), async () => (await listSchemas()).DayPage)
}

export function dayPartQuery(date: string, page: string) {
  return published(partOf(dayDataPath, date, page), async () => (await listSchemas()).ArticlesPart)
}

function partOf(listPath: (id: string) => string, id: string, page: string): string {
  return partDataPath(listPath(checked(id)), checked(page))
}

function letterOf(index: string, letter: string, page: string): string {
  return letterDataPath(index, checked(letter), checked(page))
}

async function articleSchemas() {
  return import('../article/article.ts')
}

async function editionSchemas() {
  return import('../article/edition.ts')
}

async function listSchemas() {
  return import('../article/lists.ts')
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
