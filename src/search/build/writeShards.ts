import { chunkPath, shardPath, type Volume } from '../format/directory.ts'
import { shardOfPlace } from '../format/shard.ts'
import type { NamedFiles } from './namedFiles.ts'
import type { CodedShards } from './codeShards.ts'
import { inTurn, type IndexWork, workHere } from './indexWork.ts'
import { LongestLists } from './longestLists.ts'
import type { PackedRun } from './sortedRun.ts'
import type { FormerVolume, VolumeMade } from './volumeMade.ts'

/** Shards that are coded as one job. */
const shardsOfJob = 64

type ShardsMade = Pick<VolumeMade, 'long' | 'chunks'> & { longest: string }

/** Writes all shards and continuations; those of the volume `before` that hold none of its changed lists are taken over. */
export async function writeShards(
  runs: readonly PackedRun[],
  volume: Volume,
  { work, files, before }: { work: IndexWork; files: NamedFiles; before: FormerVolume | null },
): Promise<ShardsMade> {
  const isComparable = before?.volume.lists === volume.lists && before.volume.shards === volume.shards
  const kept = before !== null && isComparable ? keepShards(before, volume, files) : nothingKept
  const made: Pick<VolumeMade, 'long' | 'chunks'> = { long: [...kept.long], chunks: [...kept.chunks] }
  const jobs = jobsWithout(kept.shards, volume.shards)
  // A few shards are coded before a thread has been told of them.
  const { atOnce, code } = kept.shards.size > 0 ? workHere : work
  await inTurn(jobs, {
    atOnce,
    job: async (range) => code({ volume, runs, ...range }),
    take: ({ files: coded, long }: CodedShards) => {
      for (const { path, content, continues } of coded) {
        files.write(path, content)
        if (continues !== null) made.chunks.push(continues)
      }
      made.long.push(...long)
    },
  })
  const longest = new LongestLists()
  for (const { place, length } of made.long) longest.offer(place, length)
  return { ...made, longest: longest.toBase64() }
}

interface KeptShards extends Pick<VolumeMade, 'long' | 'chunks'> {
  shards: ReadonlySet<number>
}
const nothingKept: KeptShards = { shards: new Set(), long: [], chunks: [] }

/** Takes over what it can: a shard with all its continuations, or none of them. */
function keepShards(before: FormerVolume, volume: Volume, files: NamedFiles): KeptShards {
  const shardOf = ({ place }: { place: number }): number => shardOfPlace(place, volume)
  const changed = new Set(before.changed.map((place) => shardOf({ place })))
  const chunks = Map.groupBy(before.chunks, shardOf)
  const kept = new Set<number>()
  for (let shard = 0; shard < volume.shards; shard += 1) {
    const isThere =
      !changed.has(shard) &&
      files.reuse(shardPath(volume, shard), shardPath(before.volume, shard)) &&
      (chunks.get(shard) ?? []).every(({ place, chunk }) =>
        files.reuse(chunkPath(volume, place, chunk), chunkPath(before.volume, place, chunk)),
      )
    if (isThere) kept.add(shard)
  }
  const isKept = (list: { place: number }): boolean => kept.has(shardOf(list))
  return { shards: kept, chunks: before.chunks.filter(isKept), long: before.long.filter(isKept) }
}

/** The shards that are not `kept`, in stretches that are coded as one job each; `to` is exclusive. */
function jobsWithout(kept: ReadonlySet<number>, shards: number): { from: number; to: number }[] {
  const jobs: { from: number; to: number }[] = []
  for (let shard = 0; shard < shards; shard += 1) {
    if (kept.has(shard)) continue
    const last = jobs.at(-1)
    if (last?.to === shard && shard - last.from < shardsOfJob) last.to += 1
    else jobs.push({ from: shard, to: shard + 1 })
  }
  return jobs
}
