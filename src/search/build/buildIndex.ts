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
import { shardOfPlace, writeShard, type PlacedList } from '../format/shard.ts'
import { GramSorter, mostArticles } from './gramSorter.ts'
import { addGrams } from './addGrams.ts'
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
  const volume: Volume = { folder: 'unfinished', articles: size, shards: 1, months: [], longest: '' }
  const hash = sha256.create()
  const publish = (path: string, content: Uint8Array): void => {
    hash.update(content)
    files.write(path, content)
  }
  const sorter = new GramSorter()
  let number = 0
  for (const article of articles) {
    const row = rowOf(article, channels)
    addGrams(sorter, article, number, row)
    publish(recordPath(volume, number), sealJson(recordOf(article, [...(breaks.get(article.id) ?? [])], row)))
    countMonth(volume.months, article)
    number += 1
  }
  volume.shards = shardCount(sorter, size)
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
const shardLength = 6000
const samples = 16
/** Which share of the lists is in the samples. */
const sampled = 1 / 16

/** Into how many shards the lists are cut, by the length of a sample of them. */
function shardCount(sorter: GramSorter, articles: number): number {
  const sample: PlacedList[] = []
  for (let begin = 0; begin < 2 ** 32; begin += 2 ** 32 / samples)
    sample.push(...sorter.lists(begin, begin + (2 ** 32 / samples) * sampled))
  const { bytes } = writeShard(sample, { articles, shards: 1 })
  return Math.max(1, Math.round(bytes.length / sampled / shardLength))
}

/** Writes all shards and continuations; returns the table of the longest lists. */
function writeShards(
  sorter: GramSorter,
  volume: Volume,
  publish: (path: string, content: Uint8Array) => void,
): string {
  const longest = new LongestLists()
  let lists: PlacedList[] = []
  let shard = 0
  const finish = (): void => {
    const { bytes, continuations } = writeShard(lists, volume)
    publish(shardPath(volume, shard), sealBytes(bytes))
    for (const { place, chunk, bytes: more } of continuations)
      publish(chunkPath(volume, place, chunk), sealBytes(more))
    lists = []
    shard += 1
  }
  for (const placed of sorter.lists()) {
    while (shardOfPlace(placed.place, volume) > shard) finish()
    lists.push(placed)
    longest.offer(placed.place, placed.list.articles.length)
  }
  while (shard < volume.shards) finish()
  return longest.toBase64()
}

function folderOf({ folder }: Volume): string {
  return `/data/search/${folder}`
}
