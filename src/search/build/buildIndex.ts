import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Article } from '../../article/article.ts'
import { sealJson } from '../format/container.ts'
import { directoryPath, recordPath, type Directory, type Volume } from '../format/directory.ts'
import { dayOf, recordOf } from '../format/record.ts'
import { ShardWriter, type ShardOf } from '../format/shard.ts'
import { mostArticles } from './gramSorter.ts'
import { inTurn, workHere, type IndexWork } from './indexWork.ts'
import { LongestLists } from './longestLists.ts'
import { mergedLists } from './mergedLists.ts'
import { articleText, type ArticleText } from './packArticles.ts'
import type { PackedRun } from './sortedRun.ts'

/** Where the index is written; paths as published. */
export interface SearchFiles {
  write(path: string, content: Uint8Array): void
  /** Renames a folder. */
  move(from: string, to: string): void
}

export interface IndexOptions {
  /** How many articles there are. */
  count: number
  /** Where each headline may break (see ArticleCard), by article id. */
  breaks?: ReadonlyMap<string, readonly number[]>
  /** Articles in a volume at most. */
  volumeSize?: number
  /** Units of text that are sorted at once, about. */
  batchLength?: number
  /** Where sorting and coding are done. */
  work?: IndexWork
}

/**
 * Writes the search index of `articles`, newest first, undated last; each is looked at once and let go. What
 * readers can search is headline, byline and paragraphs: recommended excerpts, tail lines and the channel's footer
 * are not the article's own words. Volumes are cut from the oldest article on, so that a full one never changes.
 */
export async function buildIndex(
  articles: Iterable<Article>,
  { count, breaks = new Map(), volumeSize = mostArticles, ...options }: IndexOptions,
  files: SearchFiles,
): Promise<void> {
  const { batchLength = usualBatch, work = workHere } = options
  const channels = new Map<string, { row: number; name: string }>()
  const volumes: Volume[] = []
  const source = articles[Symbol.iterator]()
  for (let left = count; left > 0;) {
    const size = left % volumeSize === 0 ? volumeSize : left % volumeSize
    volumes.push(await buildVolume(take(source, size), { channels, breaks, files, size, batchLength, work }))
    left -= size
  }
  const directory: Directory = {
    schema: 'guli/search@4',
    channels: Array.from(channels, ([id, { name }]) => [id, name]),
    volumes,
  }
  files.write(directoryPath, sealJson(directory))
}

function* take(source: Iterator<Article>, size: number): Generator<Article> {
  for (let taken = 0; taken < size; taken += 1) {
    const next = source.next()
    if (next.done === true) throw new RangeError('fewer articles than were announced')
    yield next.value
  }
}

interface VolumeContext {
  channels: Map<string, { row: number; name: string }>
  breaks: ReadonlyMap<string, readonly number[]>
  files: SearchFiles
  size: number
  batchLength: number
  work: IndexWork
}

async function buildVolume(
  articles: Iterable<Article>,
  { channels, breaks, files, size, batchLength, work }: VolumeContext,
): Promise<Volume> {
  // Named after its content, which is known in the end.
  const volume: Volume = {
    folder: 'unfinished',
    articles: size,
    shards: 1,
    lists: 1,
    months: [],
    longest: '',
  }
  const hash = sha256.create()
  const publish = (path: string, content: Uint8Array): void => {
    hash.update(content)
    files.write(path, content)
  }
  const publishRecord = (article: Article, number: number): ArticleText => {
    const row = rowOf(article, channels)
    publish(recordPath(volume, number), sealJson(recordOf(article, [...(breaks.get(article.id) ?? [])], row)))
    countMonth(volume.months, article)
    return articleText(article, number, row)
  }
  const runs: PackedRun[] = []
  await inTurn(batchesOf(articles, batchLength, publishRecord), {
    atOnce: work.atOnce,
    job: (batch) => work.pack(batch),
    take: (packed) => runs.push(...packed),
  })
  Object.assign(volume, sizesOf(runs, size))
  volume.longest = await writeShards(runs, volume, { work, publish })
  const folder = bytesToHex(hash.digest()).slice(0, 16)
  files.move(folderOf(volume), folderOf({ ...volume, folder }))
  return { ...volume, folder }
}

function rowOf({ channel: { id, name } }: Article, channels: VolumeContext['channels']): number {
  const known = channels.get(id)
  if (known !== undefined) return known.row
  const row = channels.size
  channels.set(id, { row, name })
  return row
}

function countMonth(months: Volume['months'], article: Article): void {
  const month = dayOf(article)?.slice(0, 7) ?? ''
  const last = months.at(-1)
  if (last?.[0] === month) last[1] += 1
  else months.push([month, 1])
}

/** The occurrences of so many units of text fit into one run. */
const usualBatch = 2.8e6

function* batchesOf(
  articles: Iterable<Article>,
  batchLength: number,
  publish: (article: Article, number: number) => ArticleText,
): Generator<ArticleText[]> {
  let batch: ArticleText[] = []
  let length = 0
  let number = 0
  for (const article of articles) {
    const published = publish(article, number)
    number += 1
    batch.push(published)
    for (const { text } of published.texts) length += text.length
    if (length < batchLength) continue
    yield batch
    batch = []
    length = 0
  }
  if (batch.length > 0) yield batch
}

/** Bytes of a shard, about: small enough to fetch for one list, large enough that there are not too many. */
const shardLength = 5500
/** Lists are sampled as if there were this many shards: every so manieth of these. */
const sampleShards = 256
const sampleStep = 16

/** About how many lists there are, and into how many shards they are cut, by a sample of them. */
function sizesOf(runs: readonly PackedRun[], articles: number): Pick<ShardOf, 'lists' | 'shards'> {
  let lists = 0
  let bytes = 0
  const length = 2 ** 32 / sampleShards
  for (let shard = 0; shard < sampleShards; shard += sampleStep)
    for (const _ of mergedLists(runs, shard * length, (shard + 1) * length)) lists += sampleStep
  lists = Math.max(lists, 1)
  for (let shard = 0; shard < sampleShards; shard += sampleStep) {
    const writer = new ShardWriter({ articles, shards: sampleShards, lists }, shard)
    for (const { place, list } of mergedLists(runs, shard * length, (shard + 1) * length))
      writer.add(place, list)
    bytes += writer.finish().length * sampleStep
  }
  return { lists, shards: Math.max(1, Math.round(bytes / shardLength)) }
}

/** Shards that are coded as one job. */
const shardsOfJob = 64

/** Writes all shards and continuations; returns the table of the longest lists. */
async function writeShards(
  runs: readonly PackedRun[],
  volume: Volume,
  { work, publish }: { work: IndexWork; publish: (path: string, content: Uint8Array) => void },
): Promise<string> {
  const longest = new LongestLists()
  const firsts = Array.from({ length: Math.ceil(volume.shards / shardsOfJob) }, (_, job) => job * shardsOfJob)
  await inTurn(firsts, {
    atOnce: work.atOnce,
    job: (from) => work.code({ volume, runs, from, to: Math.min(from + shardsOfJob, volume.shards) }),
    take: ({ files, long }) => {
      for (const { path, content } of files) publish(path, content)
      for (const { place, length } of long) longest.offer(place, length)
    },
  })
  return longest.toBase64()
}

function folderOf({ folder }: Volume): string {
  return `/data/search/${folder}`
}
