import { sealBytes } from '../format/container.ts'
import { chunkPath, shardPath, type Volume } from '../format/directory.ts'
import { firstPlace, ShardWriter, shardOfPlace } from '../format/shard.ts'
import { longEnough } from './longestLists.ts'
import { mergedLists } from './mergedLists.ts'
import type { PackedRun } from './sortedRun.ts'

/** Some shards of a volume, `from` to `to` (exclusive), out of all its runs. */
export interface ShardJob {
  volume: Volume
  runs: readonly PackedRun[]
  from: number
  to: number
}

/** The files of some shards, in the order in which they are published, and the lists that the directory may name. */
export interface CodedShards {
  files: { path: string; content: Uint8Array<ArrayBuffer>; continues: Continuation | null }[]
  long: { place: number; length: number }[]
}

/** Of which list a file is a continuation, and its number. */
interface Continuation {
  place: number
  chunk: number
}

export function codeShards({ volume, runs, from, to }: ShardJob): CodedShards {
  const coded: CodedShards = { files: [], long: [] }
  let shard = from
  let writer = new ShardWriter(volume, shard)
  const finish = (): void => {
    coded.files.push({ path: shardPath(volume, shard), content: sealBytes(writer.finish()), continues: null })
    shard += 1
    writer = new ShardWriter(volume, shard)
  }
  for (const { place, list } of mergedLists(runs, firstPlace(from, volume), firstPlace(to, volume))) {
    while (shardOfPlace(place, volume) > shard) finish()
    for (const [chunk, bytes] of writer.add(place, list).entries())
      coded.files.push({
        path: chunkPath(volume, place, chunk),
        content: sealBytes(bytes),
        continues: { place, chunk },
      })
    if (longEnough(list.length)) coded.long.push({ place, length: list.length })
  }
  for (let left = to - shard; left > 0; left -= 1) finish()
  return coded
}
