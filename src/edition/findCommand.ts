import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import { SearchDataError } from '../search/format/container.ts'
import { articlesOfPage, effortOf } from '../search/effort.ts'
import { openIndex } from '../search/openIndex.ts'
import { search, type SearchOptions } from '../search/search.ts'
import type { SearchResult } from '../search/searchResult.ts'
import { UsageError } from './options.ts'
import { printLine } from './printLine.ts'

/** A first page as in the browser, and everything. */
const firstPage: SearchOptions = { limit: articlesOfPage, effort: effortOf(articlesOfPage) }
const everything: SearchOptions = { limit: Number.POSITIVE_INFINITY }

/**
 * `find --site DIR [--queries FILE] [--all] [QUERY…]`: searches a built site through the code and the files
 * that the browser uses, and prints one line of JSON a query. Every query is cold: `requests` and `bytes` (as
 * transferred, brotli) are what a first visit would load to show its first page, the directory included. Files that
 * cannot be read are named in `unread` of the line. Exit code 1 when the site has no search data that can be read.
 */
export async function findCommand(args: string[]): Promise<number> {
  const { site, queries, all } = await readArguments(args)
  const files = new Map<string, Promise<PublishedFile>>()
  for (const query of queries) {
    const loaded = new Map<string, number>()
    try {
      const index = await openIndex(async (path) => {
        const file = files.get(path) ?? readPublishedFile(site, path)
        files.set(path, file)
        const { bytes, transferred } = await file
        loaded.set(path, transferred)
        return bytes
      })
      const result = await search(index, query, all ? everything : firstPage)
      await printLine(lineOf(query, result, loaded))
    } catch (error) {
      if (!(error instanceof SearchDataError) && !isMissingFile(error)) throw error
      const isUnbuilt = 'code' in error && error.code === 'ENOENT'
      const nothing = isUnbuilt ? `${site}: no built site here; build one first: ` : ''
      console.error(`guli find: ${nothing}${error.message}`)
      return 1
    }
  }
  return 0
}

interface Arguments {
  site: string
  queries: string[]
  all: boolean
}

async function readArguments(args: string[]): Promise<Arguments> {
  const { values, positionals } = parsed(args)
  if (values.site === undefined) throw new UsageError('--site DIR is missing')
  const queries = [...positionals]
  if (values.queries !== undefined) queries.push(...(await readQueries(values.queries)))
  if (queries.length === 0) throw new UsageError('no query: give one, or --queries FILE')
  return { site: values.site, queries, all: values.all ?? false }
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { site: { type: 'string' }, queries: { type: 'string' }, all: { type: 'boolean' } },
      allowPositionals: true,
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** One query a line; empty lines are none. */
async function readQueries(file: string): Promise<string[]> {
  try {
    const text = await readFile(file, 'utf8')
    return text
      .replace(/^\uFEFF/u, '')
      .split(/\r?\n/u)
      .filter((line) => line.trim() !== '')
  } catch (error) {
    if (!isMissingFile(error)) throw error
    throw new UsageError(`--queries ${file}: ${error.message}`)
  }
}

interface PublishedFile {
  bytes: Uint8Array
  /** Its size as a host sends it: the precompressed file beside it, or what brotli makes of it now. */
  transferred: number
}

async function readPublishedFile(site: string, path: string): Promise<PublishedFile> {
  const file = join(site, path)
  const bytes = await readFile(file)
  try {
    return { bytes, transferred: (await stat(`${file}.br`)).size }
  } catch (error) {
    if (!isMissingFile(error)) throw error
    return { bytes, transferred: brotliCompressSync(bytes).length }
  }
}

function lineOf(query: string, result: SearchResult, loaded: ReadonlyMap<string, number>): string {
  return JSON.stringify({
    query,
    total: result.total,
    exact: result.exact,
    articles: result.articles,
    match: result.match,
    hits: result.found.flatMap(({ id, hits }) =>
      hits.map(({ place, paragraph, ranges }) => ({
        article: id,
        paragraph,
        start: ranges[0]?.start ?? 0,
        end: ranges[0]?.end ?? 0,
        place,
      })),
    ),
    ...(result.unread.length === 0 ? {} : { unread: result.unread }),
    requests: loaded.size,
    bytes: [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0),
  })
}

function isMissingFile(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
