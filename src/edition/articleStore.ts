import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { finished } from 'node:stream/promises'
import { createInterface } from 'node:readline'
import { once } from 'node:events'
import { join } from 'node:path'
import type { ArticleContext } from '../article/edition.ts'
import type { Entry } from './catalogue/readEntry.ts'
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
  /** The JSON of an article that has been put, and its hash. */
  read(id: string, hash: string): string
  put(id: string, hash: string, json: string): void
  /** Remembers these and no others. */
  save(articles: ReadonlyMap<string, KnownArticle>): Promise<void>
}

/** Articles in the memory of this process. */
export function memoryStore(): ArticleStore {
  const texts = new Map<string, string>()
  const known = new Map<string, KnownArticle>()
  return {
    known,
    read: (id) => texts.get(id) ?? lost(id),
    put: (id, _, json) => void texts.set(id, json),
    save: async (articles) => {
      known.clear()
      for (const [id, article] of articles) known.set(id, article)
    },
  }
}

/** Articles in the workshop of a site. What another `version` of the program has read is not used. */
export async function openStore(workshop: Workshop, version: string): Promise<ArticleStore> {
  const dir = workshop.file('articles')
  const list = workshop.file('articles.ndjson')
  const known = await readList(list, version)
  if (known.size === 0) rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  // A build that is killed may have put a text that its list does not know.
  const fileOf = (id: string, hash: string): string => join(dir, `${id}.${hash}.json`)
  return {
    known,
    read: (id, hash) => readFileSync(fileOf(id, hash), 'utf8'),
    put: (id, hash, json) => writeFileSync(fileOf(id, hash), json),
    async save(articles) {
      await writeList(`${list}.next`, version, articles)
      renameSync(`${list}.next`, list)
      for (const [id, { hash }] of known)
        if (articles.get(id)?.hash !== hash) rmSync(fileOf(id, hash), { force: true })
    },
  }
}

function lost(id: string): never {
  throw new Error(`the article ${id} was not kept`)
}

/** Empty for a list that is not there, not whole, or another version's. */
async function readList(file: string, version: string): Promise<Map<string, KnownArticle>> {
  const known = new Map<string, KnownArticle>()
  try {
    let heading: string | null = null
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      if (heading === null) heading = line
      if (heading !== version) return known
      if (line === version) continue
      // Written by this version of the program.
      const [id, article]: [string, KnownArticle] = JSON.parse(line)
      known.set(id, article)
    }
    return known
  } catch {
    return new Map()
  }
}

async function writeList(
  file: string,
  version: string,
  articles: ReadonlyMap<string, KnownArticle>,
): Promise<void> {
  const stream = createWriteStream(file)
  stream.write(`${version}\n`)
  for (const article of articles)
    if (!stream.write(`${JSON.stringify(article)}\n`)) await once(stream, 'drain')
  stream.end()
  await finished(stream)
}
