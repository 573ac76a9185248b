/** Every URL of the published site, in one place. Paths begin with `/`; ids are minted and need no escaping. */
export const frontPath = '/'
export const peoplePath = '/people'
export const termsPath = '/terms'
export const aboutPath = '/about'
export const daysPath = '/days'
export const notFoundPath = '/404'
/** What a reader has saved and read. */
export const savedPath = '/saved'
/** What stands where a page should, when there is no line and it was not kept. */
export const offlinePath = '/offline'
/** What keeps pages for reading without a line (library/offline/worker). */
export const serviceWorkerPath = '/serviceWorker.js'

export function articlePath(id: string): string {
  return `/a/${id}`
}

/**
 * The link to one paragraph that is shared: the id stands twice, because some chat apps cut the fragment
 * and others append to it. `check` names the wording of one that has had others (Alias in edition.ts).
 */
export function paragraphPath(id: string, paragraph: string, check?: string): string {
  return `/a/${id}?p=${paragraph}${check === undefined ? '' : `~${check}`}#${paragraph}`
}

export function channelPath(id: string): string {
  return `/c/${id}`
}

export function personPath(id: string): string {
  return `/p/${id}`
}

export function termPath(id: string): string {
  return `/t/${id}`
}

/** All articles of one printed or published day, `date` as ISO `2026-01-05`; or the days of one month, `2026-01`. */
export function dayPath(date: string): string {
  return `/days/${date}`
}

/** One page of a list (of channelPath, personPath, termPath or dayPath) that is too long for one; 1 is the oldest. */
export function partPath(list: string, page: number): string {
  return `${list}/${page}`
}

/** What begins, read in pinyin, with one letter (`a` to `z`, or `other`) of peoplePath or termsPath; its first page has no number. */
export function letterPath(index: string, letter: string, page: number): string {
  return page === 1 ? `${index}/${letter}` : `${index}/${letter}/${page}`
}

/** The search page, with the query in the URL; an empty query is the bare page. */
export function searchPath(query: string): string {
  return query === '' ? '/search' : `/search?q=${encodeURIComponent(query)}`
}

/** The newest articles for feed readers, of one channel or (null) of the whole paper: Atom, and JSON Feed. */
export function feedPath(channel: string | null, format: 'xml' | 'json'): string {
  return channel === null ? `/feed.${format}` : `/feeds/${channel}.${format}`
}

/** Where the published JSON of each view lies. */
export const siteDataPath = '/data/site.json'
export const frontDataPath = '/data/front.json'
export const aboutDataPath = '/data/about.json'
export const peopleDataPath = '/data/people.json'
export const termsDataPath = '/data/terms.json'
export const daysDataPath = '/data/days.json'
/** Where a site says which edition it is: one hash of all its files. */
export const editionDataPath = '/data/edition.json'
export const articleSchemaPath = '/schema/article-1.json'

export function articleDataPath(id: string): string {
  return `/data/articles/${id}.json`
}

/** The article as IPTC ninjs 3.1. */
export function ninjsPath(id: string): string {
  return `/data/ninjs/${id}.json`
}

/** What an article said before; only articles with a history have one. */
export function wordingsDataPath(id: string): string {
  return `/data/wordings/${id}.json`
}

export function contextDataPath(id: string): string {
  return `/data/context/${id}.json`
}

export function channelDataPath(id: string): string {
  return `/data/channels/${id}.json`
}

export function personDataPath(id: string): string {
  return `/data/people/${id}.json`
}

export function termDataPath(id: string): string {
  return `/data/terms/${id}.json`
}

export function dayDataPath(date: string): string {
  return `/data/days/${date}.json`
}

/** The page of a list whose data lie at `list`: `/data/channels/x.json` -> `/data/channels/x/12.json`. */
export function partDataPath(list: string, page: number | string): string {
  return list.replace(/\.json$/u, `/${page}.json`)
}

/** The page of a letter of an index whose data lie at `index`: `/data/people.json` -> `/data/people/letters/z-2.json`. */
export function letterDataPath(index: string, letter: string, page: number | string): string {
  return partDataPath(index, `letters/${letter}-${page}`)
}
