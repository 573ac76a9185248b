import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Article } from '../../article/article.ts'
import { sealJson } from '../format/container.ts'
import { recordPath, type Volume } from '../format/directory.ts'
import { recordOf } from '../format/record.ts'
import type { SearchFiles } from './buildIndex.ts'
import { changedPlaces } from './changedPlaces.ts'
import type { IndexedArticle } from './indexedArticle.ts'
import { inTurn, type IndexWork } from './indexWork.ts'
import { articleText, type ArticleText } from './packArticles.ts'
import { sampledSizes } from './sampledSizes.ts'
import type { PackedRun } from './sortedRun.ts'
import type { FormerVolume, IndexCache, VolumeMade } from './volumeMade.ts'
import { writeShards } from './writeShards.ts'

interface VolumeContext {
  /** The row of each channel in the directory, by id. */
  rows: ReadonlyMap<string, number>
  files: SearchFiles
  /** Articles whose texts are packed together. */
  batchSize: number
  work: IndexWork
  cache: IndexCache
  /** The volume that this one may take files of. */
  former: VolumeMade | null
}

/** Writes one volume, and what of it is as it was in the former one takes no more than a new name. */
export async function buildVolume(
  articles: readonly IndexedArticle[],
  { rows, files, batchSize, work, cache, former }: VolumeContext,
): Promise<VolumeMade> {
  // Named after its content, which is known in the end.
  const volume: Volume = {
    folder: 'unfinished',
    articles: articles.length,
    shards: 1,
    lists: 1,
    months: monthsOf(articles),
    longest: '',
  }
  const named = namedFiles(files)
  const batches = batchesOf(articles, rows, batchSize)
  const writeRecord = recordWriter(volume, named, former)
  const packs: PackedRun[][] = []
  await inTurn(batches, {
    atOnce: work.atOnce,
    job: async ({ first, key, records }) => {
      const known = cache.runs(key)
      const texts = records.map((record, at) => writeRecord(record, first + at, known === null ? at : null))
      return known ?? packed(texts, key, { work, cache })
    },
    take: (runs) => packs.push(runs),
  })
  const runs = packs.flatMap((runs, at) => runs.map((run) => ({ ...run, first: batches[at]?.first ?? 0 })))
  const keys = batches.map(({ key }) => key)
  const before =
    former === null ? null : comparable(former, { articles: articles.length, keys, packs, cache })
  const { samples, ...sizes } = sampledSizes(runs, articles.length, before)
  Object.assign(volume, sizes)
  const { longest, long, chunks } = await writeShards(runs, volume, { work, files: named, before })
  const folder = named.name()
  files.move(folderOf(volume), folderOf({ ...volume, folder }))
  const records = batches.flatMap(({ records }) => records.map(({ key }) => key))
  return { volume: { ...volume, longest, folder }, batches: keys, records, samples, long, chunks }
}

/** Months, newest first, with how many articles they have; the undated are the last. */
function monthsOf(articles: readonly IndexedArticle[]): Volume['months'] {
  const months: Volume['months'] = []
  for (const { day } of articles) {
    const month = day?.slice(0, 7) ?? ''
    const last = months.at(-1)
    if (last?.[0] === month) last[1] += 1
    else months.push([month, 1])
  }
  return months
}

/** Files that are written or taken over, and a name for all of them. */
export type NamedFiles = ReturnType<typeof namedFiles>

function namedFiles(files: SearchFiles) {
  const hashes = new Map<string, string>()
  return {
    write(path: string, content: Uint8Array): void {
      hashes.set(path, files.write(path, content))
    },
    /** False where there is no such file to take over. */
    reuse(path: string, former: string): boolean {
      const hash = files.reuse(path, former)
      if (hash !== null) hashes.set(path, hash)
      return hash !== null
    },
    name: (): string =>
      hashOf(
        Array.from(hashes, ([path, hash]) => `${path} ${hash}`)
          .sort()
          .join('\n'),
      ),
  }
}

interface Batch {
  /** The number of its first article. */
  first: number
  key: string
  records: { key: string; row: number; article: IndexedArticle }[]
}

/** Cut from the oldest article on, so that articles that come on top leave older batches as they are. */
function batchesOf(
  articles: readonly IndexedArticle[],
  rows: ReadonlyMap<string, number>,
  batchSize: number,
): Batch[] {
  const records = articles.map((article) => {
    const row = rows.get(article.channel.id) ?? 0
    return { key: `${article.key} ${row}`, row, article }
  })
  const batches: Batch[] = []
  for (let end = records.length; end > 0; end -= batchSize) {
    const first = Math.max(0, end - batchSize)
    const ofBatch = records.slice(first, end)
    batches.unshift({ first, key: hashOf(ofBatch.map(({ key }) => key).join('\n')), records: ofBatch })
  }
  return batches
}

/** Writes the record of an article, unless it is there; `at` is its number in a batch that is to be packed, else null. */
function recordWriter(volume: Volume, files: NamedFiles, former: VolumeMade | null) {
  const before = new Map(former?.records.map((key, number) => [key, number]))
  return (
    { key, row, article }: Batch['records'][number],
    number: number,
    at: number | null,
  ): ArticleText | null => {
    const known = before.get(key)
    const path = recordPath(volume, number)
    const isThere =
      former !== null && known !== undefined && files.reuse(path, recordPath(former.volume, known))
    if (isThere && at === null) return null
    const read: Article = article.read()
    if (!isThere) files.write(path, sealJson(recordOf(read, [...article.breaks], row)))
    return at === null ? null : articleText(read, at, row)
  }
}

async function packed(
  texts: readonly (ArticleText | null)[],
  key: string,
  { work, cache }: Pick<VolumeContext, 'work' | 'cache'>,
): Promise<PackedRun[]> {
  const runs = await work.pack(texts.filter((text) => text !== null))
  cache.keepRuns(key, runs)
  return runs
}

/**
 * The former volume with the places of all lists that are not as they were there. Null when that is not known, or when
 * articles have other numbers, and so every list is another.
 */
function comparable(
  former: VolumeMade,
  {
    articles,
    keys,
    packs,
    cache,
  }: { articles: number; keys: readonly string[]; packs: readonly PackedRun[][]; cache: IndexCache },
): FormerVolume | null {
  if (former.volume.articles !== articles || former.batches.length !== keys.length) return null
  const changed = new Set<number>()
  for (const [at, key] of keys.entries()) {
    const formerKey = former.batches[at] ?? ''
    if (formerKey === key) continue
    const runs = cache.runs(formerKey)
    if (runs === null) return null
    for (const place of changedPlaces(runs, packs[at] ?? [])) changed.add(place)
  }
  return { ...former, changed: [...changed] }
}

function folderOf({ folder }: Volume): string {
  return `/data/search/${folder}`
}

function hashOf(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text))).slice(0, 16)
}
