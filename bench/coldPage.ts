import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { effortOf } from '../src/search/effort.ts'
import { openIndex } from '../src/search/openIndex.ts'
import { search } from '../src/search/search.ts'

/** What one query finds and reads, by the code and files of the browser. */
export interface Page {
  /** Articles, in the order shown. */
  ids: string[]
  /** `article line`, line 0 being the headline. */
  places: string[]
  /** Shards, continuations and texts as sent. */
  bytes: number
  shards: number
  texts: number
  /** The directory as sent, apart: it is loaded once a visit. */
  directory: number
}

/** One after the other: what one query has read is let go before the next. */
export async function coldPages(site: string, queries: readonly string[], limit: number): Promise<Page[]> {
  const pages: Page[] = []
  for (const query of queries) pages.push(await coldPage(site, query, limit))
  return pages
}

export async function coldPage(site: string, query: string, limit: number): Promise<Page> {
  const page: Page = { ids: [], places: [], bytes: 0, shards: 0, texts: 0, directory: 0 }
  const index = await openIndex(async (path) => {
    const file = join(site, path)
    const bytes = readFileSync(file)
    // Lists are sent as they are, texts compressed.
    const sent = path.endsWith('.bin') ? bytes.length : statSync(`${file}.br`).size
    if (path.endsWith('directory.txt')) page.directory += sent
    else page.bytes += sent
    if (path.endsWith('.bin')) page.shards += 1
    else if (!path.endsWith('directory.txt')) page.texts += 1
    return bytes
  })
  const { found } = await search(index, query, { limit, effort: effortOf(limit) })
  page.ids = found.map(({ id }) => id)
  page.places = found.flatMap(({ id, hits }) =>
    hits.map(({ paragraph }) => `${id} ${paragraph === null ? 0 : Number(paragraph.slice(1)) + 1}`),
  )
  return page
}
