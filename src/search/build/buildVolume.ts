import type { Volume } from '../format/directory.ts'
import type { SearchFiles } from './buildIndex.ts'
import { changedPlaces } from './changedPlaces.ts'
import type { IndexedArticle } from './indexedArticle.ts'
import { inTurn, type IndexWork } from './indexWork.ts'
import { namedFiles, nameOf } from './namedFiles.ts'
import { articleText, type ArticleText } from './packArticles.ts'
import { type KeyedRecord, recordFolders, type RecordWriter } from './recordFolders.ts'
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

/** Writes one volume, and what of it is as it was in the former one takes no more than a new name, or none. */
export async function buildVolume(
  articles: readonly IndexedArticle[],
  { rows, files, batchSize, work, cache, former }: VolumeContext,
): Promise<VolumeMade> {
  // Named after its content, which is known in the end.
  const volume: Volume = {
    folder: 'unfinished',
    texts: [],
    articles: articles.length,
    shards: 1,
    lists: 1,
    months: monthsOf(articles),
    longest: '',
  }
  const named = namedFiles(files)
  const records = articles.map((article) => keyed(article, rows))
  const batches = batchesOf(records, batchSize)
  const writer = recordFolders(records, files, former)
  const packs: PackedRun[][] = []
  await inTurn(batches, {
    atOnce: work.atOnce,
    job: async ({ first, key, records }) => {
      const known = cache.runs(key)
      // Before anything is waited for: records are written in their order.
      const texts = records.map(({ row }, at) =>
        textOf(writer, { number: first + at, at, row }, known === null),
      )
      return known ?? packed(texts, key, { work, cache })
    },
    take: (runs) => packs.push(runs),
  })
  volume.texts = writer.finish()
  const runs = packs.flatMap((runs, at) => runs.map((run) => ({ ...run, first: batches[at]?.first ?? 0 })))
  const keys = batches.map(({ key }) => key)
  const before =
    former === null ? null : comparable(former, { articles: articles.length, keys, packs, cache })
  const { samples, ...sizes } = sampledSizes(runs, articles.length, before)
  Object.assign(volume, sizes)
  const { longest, long, chunks } = await writeShards(runs, volume, { work, files: named, before })
  const folder = named.name()
  named.move(folderOf(volume), folderOf({ ...volume, folder }))
  return {
    volume: { ...volume, longest, folder },
    batches: keys,
    records: records.map(({ key }) => key),
    samples,
    long,
    chunks,
  }
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

interface Batch {
  /** The number of its first article. */
  first: number
  key: string
  records: readonly KeyedRecord[]
}

function keyed(article: IndexedArticle, rows: ReadonlyMap<string, number>): KeyedRecord {
  const row = rows.get(article.channel.id) ?? 0
  return { key: `${article.key} ${row}`, row, article }
}

/** Cut from the oldest article on, so that articles that come on top leave older batches as they are. */
function batchesOf(records: readonly KeyedRecord[], batchSize: number): Batch[] {
  const batches: Batch[] = []
  for (let end = records.length; end > 0; end -= batchSize) {
    const first = Math.max(0, end - batchSize)
    const ofBatch = records.slice(first, end)
    batches.unshift({ first, key: nameOf(ofBatch.map(({ key }) => key).join('\n')), records: ofBatch })
  }
  return batches
}

/** Writes the record of an article; gives its text for packing where that is wanted, `at` being its number in the batch. */
function textOf(
  writer: RecordWriter,
  { number, at, row }: { number: number; at: number; row: number },
  isWanted: boolean,
): ArticleText | null {
  const article = writer.write(number, isWanted)
  return article === null || !isWanted ? null : articleText(article, at, row)
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
