import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { Article } from '../src/article/article.ts'
import { AboutPage, ArticleContext, FrontPage, Site, Wordings } from '../src/article/edition.ts'
import { DaysPage, PeoplePage, TermsPage } from '../src/article/lists.ts'
import {
  aboutDataPath,
  articleDataPath,
  contextDataPath,
  daysDataPath,
  frontDataPath,
  peopleDataPath,
  siteDataPath,
  termsDataPath,
  wordingsDataPath,
} from '../src/article/links.ts'
import type { BuiltSite } from './setup/sites.ts'

/** What a built site publishes, read from its files: tests take their expectations from it, not from the page. */
export function readSite(site: BuiltSite) {
  return readData(site, siteDataPath, Site)
}

export function readAbout(site: BuiltSite) {
  return readData(site, aboutDataPath, AboutPage)
}

export function readFront(site: BuiltSite) {
  return readData(site, frontDataPath, FrontPage)
}

export function readPeople(site: BuiltSite) {
  return readData(site, peopleDataPath, PeoplePage).people
}

export function readTerms(site: BuiltSite) {
  return readData(site, termsDataPath, TermsPage).terms
}

export function readDays(site: BuiltSite) {
  return readData(site, daysDataPath, DaysPage).days
}

export function readContext(site: BuiltSite, id: string) {
  return readData(site, contextDataPath(id), ArticleContext)
}

/** What became of the article's paragraphs, and what they said before. */
export function readWordings(site: BuiltSite, id: string) {
  return readData(site, wordingsDataPath(id), Wordings).paragraphs
}

export function readArticle(site: BuiltSite, id: string): Article {
  return readData(site, articleDataPath(id), Article)
}

export function readArticles(site: BuiltSite): Article[] {
  const names = readdirSync(join(site.directory, 'data/articles')).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => readArticle(site, name.slice(0, -'.json'.length)))
}

/**
 * The article with the most to show in its sidebar: themes, points, people, terms, recommended news; of one
 * channel if `channel` is an id.
 */
export function richestArticle(site: BuiltSite, channel: string | null = null): Article {
  const weight = ({ outline, people, terms, tasks, recommended }: Article) =>
    outline.length * 10 +
    Math.min(people.length, 5) +
    terms.length +
    tasks.length +
    (outline.length > 0 ? recommended.length * 5 : 0)
  const articles = readArticles(site).filter((article) => channel === null || article.channel.id === channel)
  return first(articles.sort((a, b) => weight(b) - weight(a)))
}

/** The first of a list that a test cannot do without. */
export function first<T>(list: readonly T[], what = 'entry'): T {
  const [head] = list
  if (head === undefined) throw new Error(`the site has no such ${what}`)
  return head
}

/**
 * Text as it is compared with what a page shows: the page may widen punctuation, and breaks lines between words.
 */
export function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\p{P}\p{S}\s]/gu, '')
}

function readData<Schema extends v.GenericSchema>(
  site: BuiltSite,
  path: string,
  schema: Schema,
): v.InferOutput<Schema> {
  return v.parse(schema, JSON.parse(readFileSync(join(site.directory, path), 'utf8')))
}
