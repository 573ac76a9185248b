import { SearchDataError, unsealBytes } from './format/container.ts'
import {
  chunkPath,
  type Directory,
  readDirectory,
  directoryPath,
  recordPath,
  shardPath,
  type Volume,
} from './format/directory.ts'
import { placeOfGram, type Gram } from './format/grams.ts'
import { readLongest } from './format/longest.ts'
import type { PostingList } from './format/postings.ts'
import { BitError } from './format/rangeCoder.ts'
import { readChunk } from './format/readList.ts'
import { readRecord, type SearchRecord } from './format/record.ts'
import { findList, shardOfPlace } from './format/shard.ts'
import { Recent } from './recent.ts'

/** Gives the bytes of a published file (`/data/search/directory.txt`). Rejects when it cannot be had. */
export type ReadBytes = (path: string) => Promise<Uint8Array>

/** An opened index: its directory, and what has been read of the rest. */
export interface SearchIndex {
  channels: Directory['channels']
  volumes: readonly OpenVolume[]
}

/** Opens the index of one site. Throws SearchDataError, or whatever `read` throws. */
export async function openIndex(read: ReadBytes): Promise<SearchIndex> {
  const { channels, volumes } = readDirectory(await read(directoryPath))
  return { channels, volumes: volumes.map((volume) => new OpenVolume(volume, read)) }
}

/** A list and what reads on in it. A list that no article is in is `null`. */
export interface OpenList {
  gram: Gram
  list: PostingList
  /** Reads the next continuation into `list`. Throws as `listOf`. */
  readOn: () => Promise<void>
  /** Begins to fetch what `readOn` will read, if anything. */
  fetchOn: () => void
}

/**
 * How much of each kind a volume keeps in memory: that of some dozens of queries, a few megabytes. What is let go is
 * in the browser's own cache.
 */
const mostKept = 400

/** One volume. Files that were asked for lately are not asked for again, but after a failure. */
export class OpenVolume {
  readonly about: Volume
  readonly #read: ReadBytes
  readonly #shards = new Recent<number, Promise<Uint8Array>>(mostKept)
  readonly #records = new Recent<number, Promise<SearchRecord>>(mostKept)
  readonly #lists = new Recent<Gram, OpenList | null>(mostKept)
  readonly #longest: ReadonlyMap<number, number>

  constructor(about: Volume, read: ReadBytes) {
    this.about = about
    this.#read = read
    // Now, not with the first query: nobody waits yet.
    this.#longest = sensible(directoryPath, () => readLongest(about.longest))
  }

  /** About how many articles have a gram, by the directory alone: 1 for one that is in none of the longest lists. */
  expectedLength(gram: Gram): number {
    return this.#longest.get(placeOfGram(gram)) ?? 1
  }

  /** The list of a gram, null when no article has it. Throws SearchDataError, or whatever `read` throws. */
  async listOf(gram: Gram): Promise<OpenList | null> {
    const known = this.#lists.get(gram)
    if (known !== undefined) return known
    const shard = shardOfPlace(placeOfGram(gram), this.about)
    const path = shardPath(this.about, shard)
    const bytes = await remember(this.#shards, shard, async () => unsealBytes(await this.#read(path), path))
    // Two queries at once: both get the list that was there first, and read on in that one.
    const list = this.#lists.get(gram) ?? sensible(path, () => this.#open(bytes, gram))
    this.#lists.set(gram, list)
    return list
  }

  /** What is shown and checked of an article. Throws SearchDataError, or whatever `read` throws. */
  async recordOf(article: number): Promise<SearchRecord> {
    const path = recordPath(this.about, article)
    return remember(this.#records, article, async () => readRecord(await this.#read(path), path))
  }

  #open(bytes: Uint8Array, gram: Gram): OpenList | null {
    const list = findList(bytes, gram, this.about)
    if (list === null) return null
    const path = () => chunkPath(this.about, placeOfGram(gram), list.read)
    let reading: Promise<void> | null = null
    let fetching: Promise<Uint8Array> | null = null
    const readOn = async (): Promise<void> => {
      const chunk = unsealBytes(await (fetching ?? this.#read(path())), path())
      sensible(path(), () => readChunk(chunk, list, this.about.articles))
    }
    return {
      gram,
      list,
      readOn: async () => {
        reading ??= readOn().finally(() => {
          reading = null
          fetching = null
        })
        return reading
      },
      fetchOn: () => {
        if (reading !== null || list.read === list.chunks) return
        fetching ??= this.#read(path())
        // A failure is told when the continuation is read.
        fetching.catch(() => null)
      },
    }
  }
}

async function remember<Key, Value>(
  known: Recent<Key, Promise<Value>>,
  key: Key,
  read: () => Promise<Value>,
): Promise<Value> {
  const before = known.get(key)
  if (before !== undefined) return before
  const asked = read()
  known.set(key, asked)
  try {
    return await asked
  } catch (error) {
    known.delete(key)
    throw error
  }
}

/** Bits that pass their checksum and still say what cannot be were written by something else. */
function sensible<Value>(path: string, read: () => Value): Value {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof BitError) throw new SearchDataError(`${path}: ${cause.message}`, { cause })
    throw cause
  }
}
