import { Effort } from './effort.ts'
import type { Request } from './matchRecord.ts'
import type { OpenVolume, SearchIndex } from './openIndex.ts'
import { asksNothing, parseQuery } from './parseQuery.ts'
import { rankBest } from './rankBest.ts'
import type { FoundArticle, SearchOrder, SearchResult } from './searchResult.ts'
import type { Totals } from './tally.ts'
import type { VolumeContext } from './volumeContext.ts'
import { VolumeSearch } from './volumeSearch.ts'

export interface SearchOptions {
  /** How many articles are wanted at most. */
  limit: number
  order?: SearchOrder
  /** Only places that hold every term count, nothing gives way. */
  strictly?: boolean
  /** How many texts of a volume may be read: what is not found in so many is not looked for any longer. */
  mostTexts?: number
  /**
   * What the answer may cost, in texts (effort.ts): when it is spent, and something was found, the answer is what there
   * is by then, and `more` says so.
   */
  effort?: number
  /** Aborted when nobody wants the answer any more: the promise then rejects with its reason. */
  signal?: AbortSignal
  /** Told of every file that could not be read, as it was thrown. */
  unread?: (error: unknown) => void
}

/**
 * Finds every place whose folded text holds every term of `query` as an exact substring, wherever a word may
 * begin. When no place does, it gives way step by step and says so in `match`. Volumes are asked newest first
 * until `limit` articles are found. A file that cannot be read is named in `unread` and the rest is searched.
 */
export async function search(
  index: SearchIndex,
  query: string,
  options: SearchOptions,
): Promise<SearchResult> {
  const parsed = parseQuery(query)
  const { words } = parsed
  const terms = parsed.terms.length > 0 ? parsed.terms : parsed.people
  const { from, to, without, people, channels } = parsed
  const loose = words ?? terms
  const ways: { match: SearchResult['match']; terms: string[]; spread: boolean }[] = []
  if (!asksNothing(parsed)) ways.push({ match: 'all', terms, spread: false })
  const gives = options.strictly !== true
  if (gives && words !== null) ways.push({ match: 'words', terms: words, spread: false })
  if (gives && loose.length > 1) ways.push({ match: 'article', terms: loose, spread: true })
  const unread = new Set<string>()
  // What holds a term holds every part of it.
  const possible = ways.filter(
    (way) => !way.terms.some((term) => without.some((word) => term.includes(word))),
  )
  for (const { match, terms: wanted, spread } of possible) {
    const request = { terms: wanted, spread, from, to, without, people, channels }
    const way = await searchOneWay(index, request, options)
    for (const file of way.unread) unread.add(file)
    if (way.found.length > 0)
      return { ...way, match, unread: [...unread], exact: way.exact && unread.size === 0 }
  }
  return nothingFound([...unread])
}

function nothingFound(unread: string[]): SearchResult {
  const exact = unread.length === 0
  return { articles: 0, total: 0, paragraphs: 0, exact, more: false, match: 'all', found: [], unread }
}

async function searchOneWay(
  { volumes, channels }: SearchIndex,
  request: Request,
  { limit, order = 'newest', mostTexts = Infinity, effort = Infinity, signal, unread: tell }: SearchOptions,
): Promise<Omit<SearchResult, 'match'>> {
  const unread: string[] = []
  const context: VolumeContext = {
    channels,
    request,
    order,
    mostTexts,
    effort: new Effort(effort),
    signal,
    unread(error) {
      unread.push(error instanceof Error ? error.message : String(error))
      tell?.(error)
    },
  }
  const found: FoundArticle[] = []
  const asked: { volume: OpenVolume; totals: Totals }[] = []
  let stopped = false
  for (const volume of volumes) {
    if (found.length >= limit || stopped) break
    const search = new VolumeSearch(volume, context)
    found.push(...(await search.next(limit - found.length, found.length > 0)))
    asked.push({ volume, totals: search.totals() })
    stopped = search.stopped || (found.length > 0 && context.effort.left === 0)
  }
  const totals = addTotals(asked, volumes)
  return {
    ...totals,
    articles: Math.max(totals.articles, found.length),
    more: (found.length >= limit || stopped) && (!totals.exact || totals.articles > found.length),
    found: order === 'best' ? rankBest(found, request.terms) : found,
    unread,
  }
}

/** The totals of the volumes asked, and as much again for those that were not, by their size. */
function addTotals(
  asked: readonly { volume: OpenVolume; totals: Totals }[],
  volumes: readonly OpenVolume[],
): Pick<SearchResult, 'articles' | 'total' | 'paragraphs' | 'exact'> {
  const sizeOf = (some: readonly OpenVolume[]) => some.reduce((sum, { about }) => sum + about.articles, 0)
  const share = sizeOf(volumes) / Math.max(sizeOf(asked.map(({ volume }) => volume)), 1)
  const sum = (count: (totals: Totals) => number) =>
    Math.round(asked.reduce((all, { totals }) => all + count(totals), 0) * share)
  return {
    articles: sum(({ articles }) => articles),
    total: sum(({ places }) => places),
    paragraphs: sum(({ paragraphs }) => paragraphs),
    exact: asked.length === volumes.length && asked.every(({ totals }) => totals.exact),
  }
}
