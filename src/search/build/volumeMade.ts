import type { Volume } from '../format/directory.ts'
import type { PackedRun } from './sortedRun.ts'

/** What an index was made from, so that the next one takes what is as it was. Plain, so that it can be kept as JSON. */
export interface VolumeMade {
  volume: Volume
  /** Keys of its articles' batches and records, newest first. */
  batches: string[]
  records: string[]
  /** What its size was told by (see `sampledSizes`). */
  samples: Sample[]
  /** Place and length of each list that the directory may name. */
  long: { place: number; length: number }[]
  /** Place and number of each continuation. */
  chunks: { place: number; chunk: number }[]
}

/** A volume of the same number of articles, and the places of the lists that have changed since. */
export interface FormerVolume extends VolumeMade {
  changed: readonly number[]
}

export interface Sample {
  lists: number
  bytes: number
}

/** What is kept from one index to the next. */
export interface IndexCache {
  /** The volumes of the index before, newest first. */
  volumes: readonly VolumeMade[]
  /** The packed texts of a batch of articles, null where they are not known. */
  runs(key: string): PackedRun[] | null
  keepRuns(key: string, runs: readonly PackedRun[]): void
}

/** Where nothing is kept. */
export const noCache: IndexCache = { volumes: [], runs: () => null, keepRuns: () => {} }
