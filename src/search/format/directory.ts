import * as v from 'valibot'
import { SearchDataError, unsealJson } from './container.ts'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A part of the archive between two days, indexed by itself. Its articles are numbered from 0, newest first. */
const Volume = v.object({
  /** Its folder in `/data/search/`, named after its content. */
  folder: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  /** Folders of its records in `/data/search/texts/`, newest first, each named after its content. */
  texts: v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/))),
  articles: v.pipe(Count, v.minValue(1)),
  shards: v.pipe(Count, v.minValue(1)),
  /** How many lists, about. */
  lists: v.pipe(Count, v.minValue(1)),
  /** Months (`2019-12`) with how many articles they have, newest first; the undated, last, under ''. */
  months: v.array(v.tuple([v.string(), Count])),
  /** The longest lists (longest.ts). */
  longest: v.string(),
})
export type Volume = v.InferOutput<typeof Volume>

/** `/data/search/directory.txt` (sealed JSON): the only search file whose name does not tell its content. */
export const Directory = v.object({
  schema: v.literal('guli/search@5'),
  /** Id and name. A channel's row is its gram. */
  channels: v.array(v.tuple([v.string(), v.string()])),
  /** Newest first. */
  volumes: v.array(Volume),
})
export type Directory = v.InferOutput<typeof Directory>

export const directoryPath = '/data/search/directory.txt'

/** Throws SearchDataError when the file is not as it was written. */
export function readDirectory(bytes: Uint8Array): Directory {
  const parsed = v.safeParse(Directory, unsealJson(bytes, directoryPath))
  if (!parsed.success) throw new SearchDataError(`${directoryPath}: ${parsed.issues[0].message}`)
  return parsed.output
}

export function shardPath({ folder }: Volume, shard: number): string {
  return `/data/search/${folder}/${shard}.bin`
}

/** Continuation number `chunk` (from 0) of the list at `place`. */
export function chunkPath({ folder }: Volume, place: number, chunk: number): string {
  return `/data/search/${folder}/${place.toString(16).padStart(8, '0')}-${chunk}.bin`
}

/** Records of a folder, counted from the volume's oldest article on: what comes on top leaves full folders as they are. */
export const recordsInFolder = 1024

/** What is shown and checked of one article of a volume. */
export function recordPath({ texts, articles }: Volume, article: number): string {
  const place = articles - 1 - article
  const folder = texts.at(-1 - Math.floor(place / recordsInFolder)) ?? ''
  return `${recordFolderPath(folder)}/${place % recordsInFolder}.txt`
}

export function recordFolderPath(folder: string): string {
  return `/data/search/texts/${folder}`
}
