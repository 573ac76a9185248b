import {
  aboutPath,
  articlePath,
  channelPath,
  dayPath,
  daysPath,
  frontPath,
  letterPath,
  partPath,
  peoplePath,
  offlinePath,
  personPath,
  savedPath,
  searchPath,
  termPath,
  termsPath,
} from '../src/article/links.ts'
import { personId, termId } from '../src/article/mintId.ts'
import {
  first,
  readArticles,
  readDays,
  readPeople,
  readSite,
  readTerms,
  richestArticle,
} from './published.ts'
import { reporter } from './setup/longArchive.ts'
import type { BuiltSite } from './setup/sites.ts'

interface Route {
  name: string
  path: (site: BuiltSite) => string
  /** The status a host answers with. */
  status: 200 | 404
  /** The paper that has it. */
  paper: 'sample' | 'long'
}

/** One page of every kind that any paper has. */
const sampleRoutes: readonly Route[] = [
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
  route('saved', () => savedPath),
  route('without a line', () => offlinePath),
  { ...route('not found', () => '/no/such/page'), status: 404 },
]

/** One page of every kind that only a paper with long lists has. */
const longRoutes: readonly Route[] = [
  longRoute('newest of a long channel', () => channelPath('heyan')),
  longRoute('page of a long channel', () => partPath(channelPath('heyan'), 2)),
  longRoute('newest page of a long channel', () => partPath(channelPath('heyan'), 7)),
  longRoute('many people', () => peoplePath),
  longRoute('people of a letter', () => letterPath(peoplePath, 'z', 1)),
  longRoute('person named often', () => personPath(personId(reporter))),
  longRoute('page of a person named often', () => partPath(personPath(personId(reporter)), 1)),
  longRoute('many terms', () => termsPath),
  longRoute('terms of a letter', () => letterPath(termsPath, 'z', 1)),
  longRoute('page of a term used often', () => partPath(termPath(termId('河上清水历')), 3)),
  longRoute('long calendar', () => daysPath),
  longRoute('month', () => dayPath('2019-08')),
]

/** One page of every kind a site has, for what must hold on all of them. */
export const routes: readonly Route[] = [...sampleRoutes, ...longRoutes]

function route(name: string, path: (site: BuiltSite) => string): Route {
  return { name, path, status: 200, paper: 'sample' }
}

function longRoute(name: string, path: (site: BuiltSite) => string): Route {
  return { name, path, status: 200, paper: 'long' }
}

function shortest(site: BuiltSite): string {
  return first(readArticles(site).sort((a, b) => a.characters - b.characters)).id
}
