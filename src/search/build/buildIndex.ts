import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Article } from '../../article/article.ts'
import { sealBytes, sealJson } from '../format/container.ts'
import {
  chunkPath,
  directoryPath,
  recordPath,
  shardPath,
  type Directory,
  type Volume,
} from '../format/directory.ts'
import { dayOf, recordOf } from '../format/record.ts'
import { shardOfPlace, ShardWriter, type ShardOf } from '../format/shard.ts'
import { GramSorter, mostArticles } from './gramSorter.ts'
import { ArticleGrams } from './articleGrams.ts'
import { LongestLists } from './longestLists.ts'

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
}

/**
 * Writes the search index of `articles`, newest first, undated last; each is looked at once and let go. What
 * readers can search is headline, byline and paragraphs: recommended excerpts, tail lines and the channel's footer
 * are not the article's own words. Volumes are cut from the oldest article on, so that a full one never changes.
 */
export function buildIndex(
  articles: Iterable<Article>,
  { count, breaks = new Map(), volumeSize = mostArticles }: IndexOptions,
  files: SearchFiles,
): void {
  const channels = new Map<string, { row: number; name: string }>()
  const volumes: Volume[] = []
  const source = articles[Symbol.iterator]()
  for (let left = count; left > 0;) {
    const size = left % volumeSize === 0 ? volumeSize : left % volumeSize
    volumes.push(buildVolume(take(source, size), { channels, breaks, files, size }))
    left -= size
  }
  const directory: Directory = {
    schema: 'guli/search@3',
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
}

function buildVolume(articles: Iterable<Article>, { channels, breaks, files, size }: VolumeContext): Volume {
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
  const sorter = new GramSorter()
  const grams = new ArticleGrams(sorter)
  let number = 0
  for (const article of articles) {
    const row = rowOf(article, channels)
    grams.add(article, number, row)
    publish(recordPath(volume, number), sealJson(recordOf(article, [...(breaks.get(article.id) ?? [])], row)))
    countMonth(volume.months, article)
    number += 1
  }
  Object.assign(volume, sizesOf(sorter, size))
  volume.longest = writeShards(sorter, volume, publish)
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

/** Bytes of a shard, about: small enough to fetch for one list, large enough that there are not too many. */
const shardLength = 5500
/** Lists are sampled as if there were this many shards: every so manieth of these. */
const sampleShards = 256
const sampleStep = 16

/** About how many lists there are, and into how many shards they are cut, by a sample of them. */
function sizesOf(sorter: GramSorter, articles: number): Pick<ShardOf, 'lists' | 'shards'> {
  let lists = 0
  let bytes = 0
  const length = 2 ** 32 / sampleShards
  for (let shard = 0; shard < sampleShards; shard += sampleStep)
    for (const _ of sorter.lists(shard * length, (shard + 1) * length)) lists += sampleStep
  lists = Math.max(lists, 1)
  for (let shard = 0; shard < sampleShards; shard += sampleStep) {
    const writer = new ShardWriter({ articles, shards: sampleShards, lists }, shard)
    for (const { place, list } of sorter.lists(shard * length, (shard + 1) * length)) writer.add(place, list)
    bytes += writer.finish().length * sampleStep
  }
  return { lists, shards: Math.max(1, Math.round(bytes / shardLength)) }
}

/** Writes all shards and continuations; returns the table of the longest lists. */
function writeShards(
  sorter: GramSorter,
  volume: Volume,
  publish: (path: string, content: Uint8Array) => void,
): string {
  const longest = new LongestLists()
  let shard = 0
  let writer = new ShardWriter(volume, shard)
  const finish = (): void => {
    publish(shardPath(volume, shard), sealBytes(writer.finish()))
    shard += 1
    writer = new ShardWriter(volume, shard)
  }
  for (const { place, list } of sorter.lists()) {
    while (shardOfPlace(place, volume) > shard) finish()
    for (const [chunk, bytes] of writer.add(place, list).entries())
      publish(chunkPath(volume, place, chunk), sealBytes(bytes))
    longest.offer(place, list.length)
  }
  while (shard < volume.shards) finish()
  return longest.toBase64()
}

function folderOf({ folder }: Volume): string {
  return `/data/search/${folder}`
}
