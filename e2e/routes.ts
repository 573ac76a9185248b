import {
  aboutPath,
  articlePath,
  channelPath,
  dayPath,
  daysPath,
  frontPath,
  peoplePath,
  personPath,
  searchPath,
  termPath,
  termsPath,
} from '../src/article/links.ts'
import {
  first,
  readArticles,
  readDays,
  readPeople,
  readSite,
  readTerms,
  richestArticle,
} from './published.ts'
import type { BuiltSite } from './setup/sites.ts'

interface Route {
  name: string
  path: (site: BuiltSite) => string
  /** The status a host answers with. */
  status: 200 | 404
}

/** One page of every kind the site has, for what must hold on all of them. */
export const routes: readonly Route[] = [
  route('front page', () => frontPath),
  route('long speech', (site) => articlePath(richestArticle(site).id)),
  route('brief', (site) => articlePath(shortest(site))),
  route('channel', (site) => channelPath(first(readSite(site).channels).id)),
  route('people', () => peoplePath),
  route('person', (site) => personPath(first(readPeople(site)).id)),
  route('terms', () => termsPath),
  route('term', (site) => termPath(first(readTerms(site)).id)),
  route('days', () => daysPath),
  route('day', (site) => dayPath(first(readDays(site)).date)),
  route('empty search', () => searchPath('')),
  route('search results', (site) => searchPath(first(readPeople(site)).name)),
  route('search without results', () => searchPath('没有这几个字的')),
  route('about', () => aboutPath),
  { ...route('not found', () => '/no/such/page'), status: 404 },
]

function route(name: string, path: (site: BuiltSite) => string): Route {
  return { name, path, status: 200 }
}

function shortest(site: BuiltSite): string {
  return first(readArticles(site).sort((a, b) => a.characters - b.characters)).id
}
