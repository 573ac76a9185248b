import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { ArticleContext } from '../article/edition.ts'
import type { Entry } from './catalogue/readEntry.ts'
import { fileLines } from './fileLines.ts'
import { inParts } from './shareOut.ts'
import type { Workshop } from './workshop.ts'

/** What was read from a raw file, without the text; and by what to tell that it would be read so again. */
export interface KnownArticle {
  /** Everything the article was read from, hashed: the file, its place and channel. */
  key: string
  /** Of the raw file and of its ledger (`stampOf`); the ledger's is taken after the article was read. */
  raw: string | null
  ledger: string | null
  origin: string
  place: string
  /** Of the article's JSON. */
  hash: string
  entry: Entry
  note: string | null
  isRecommending: boolean
  /** What became of its former wordings, and the file that tells it; null when there are none. */
  aliases: ArticleContext['aliases'] | null
  wordings: string | null
}

/** The articles as read from their files, without what only the whole archive knows. */
export interface ArticleStore {
  /** By id, what the last build has read. */
  known: ReadonlyMap<string, KnownArticle>
  /** The edition that was made from them; null where that is not known. */
  edition: string | null
  /** The JSON of an article that has been put, and its hash. */
  read(id: string, hash: string): string
  put(id: string, hash: string, json: string): void
  /** Remembers that an edition was made from these and no others. What is known as it was, the same object, is there already. */
  save(articles: ReadonlyMap<string, KnownArticle>, edition: string): void
}

/** Articles in the memory of this process. */
export function memoryStore(): ArticleStore {
  const texts = new Map<string, string>()
  const known = new Map<string, KnownArticle>()
  return {
    known,
    edition: null,
    read: (id) => texts.get(id) ?? lost(id),
    put: (id, _, json) => void texts.set(id, json),
    save: (articles) => {
      known.clear()
      for (const [id, article] of articles) known.set(id, article)
    },
  }
}

/** Articles in the workshop of a site. What another `version` of the program has read is not used. */
export function openStore(workshop: Workshop, version: string): ArticleStore {
  const dir = workshop.file('articles')
  const log = workshop.file('articles.ndjson')
  const { known, edition, lines } = readLog(log, version)
  if (known.size === 0) rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  // A build that is killed may have put a text that its log does not know.
  const fileOf = (id: string, hash: string): string => join(dir, `${id}.${hash}.json`)
  return {
    known,
    edition,
    read: (id, hash) => readFileSync(fileOf(id, hash), 'utf8'),
    put: (id, hash, json) => writeFileSync(fileOf(id, hash), json),
    save(articles, edition) {
      const entries = [...articles].filter(([id, article]) => known.get(id) !== article)
      const gone = [...known.keys()].filter((id) => !articles.has(id))
      // What was written over by later lines grows until it is as much as what counts.
      if (lines === null || lines + entries.length + gone.length > 2 * articles.size + fewLines)
        writeLog(log, [version], [...articles], edition)
      else
        appendLog(
          log,
          gone.map((id) => JSON.stringify([id])),
          entries,
          edition,
        )
      for (const [id, { hash }] of known)
        if (articles.get(id)?.hash !== hash) rmSync(fileOf(id, hash), { force: true })
    },
  }
}

const fewLines = 100

function lost(id: string): never {
  throw new Error(`the article ${id} was not kept`)
}

/** A line that ends what one build has written. */
interface End {
  edition: string
}
/** An article as it is from here on, or that it is gone. */
type Line = [id: string, article: KnownArticle] | [id: string] | End

/** Empty for a log that is not there or another version's; `lines` is null for one that cannot be written on. */
function readLog(
  file: string,
  version: string,
): { known: Map<string, KnownArticle>; edition: string | null; lines: number | null } {
  const known = new Map<string, KnownArticle>()
  let edition: string | null = null
  let lines: number | null = null
  try {
    for (const text of fileLines(file)) {
      if (lines === null && text !== version) break
      lines = (lines ?? -1) + 1
      if (lines === 0) continue
      // Written by this version of the program.
      const line: Line = JSON.parse(text)
      edition = 'edition' in line ? line.edition : null
      if ('edition' in line) continue
      const [id, article] = line
      if (article === undefined) known.delete(id)
      else known.set(id, article)
    }
    return { known, edition, lines: edition === null ? null : lines }
  } catch {
    // There is none, or a build was killed while it wrote: what it had written counts.
    return { known, edition: null, lines: null }
  }
}

/** Whole, or not at all. */
function writeLog(
  file: string,
  heading: readonly string[],
  articles: readonly (readonly [string, KnownArticle])[],
  edition: string,
): void {
  rmSync(`${file}.next`, { force: true })
  appendLog(`${file}.next`, heading, articles, edition)
  renameSync(`${file}.next`, file)
}

const linesAtOnce = 1000

function appendLog(
  file: string,
  before: readonly string[],
  articles: readonly (readonly [string, KnownArticle])[],
  edition: string,
): void {
  const log = openSync(file, 'a')
  try {
    for (const line of before) writeSync(log, `${line}\n`)
    for (const part of inParts(articles, linesAtOnce))
      writeSync(log, part.map((article) => `${JSON.stringify(article)}\n`).join(''))
    writeSync(log, `${JSON.stringify({ edition } satisfies End)}\n`)
  } finally {
    closeSync(log)
  }
}
