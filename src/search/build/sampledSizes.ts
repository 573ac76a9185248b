import { ShardWriter, type ShardOf } from '../format/shard.ts'
import { mergedLists } from './mergedLists.ts'
import type { PackedRun } from './sortedRun.ts'
import type { FormerVolume, Sample } from './volumeMade.ts'

/** Bytes of a shard, about: small enough to fetch for one list, large enough that there are not too many. */
const shardLength = 5500
/** Lists are sampled as if there were this many shards: every so manieth of these. */
const sampleShards = 256
const sampleStep = 16

type Sizes = Pick<ShardOf, 'lists' | 'shards'> & { samples: Sample[] }

/**
 * About how many lists there are, and into how many shards they are cut, by a sample of them. Of `former`, what was found
 * before, those samples count that hold none of the `changed` places. Both numbers are rounded, so that they mostly stay
 * as they are when one article changes: every shard is coded by them.
 */
export function sampledSizes(
  runs: readonly PackedRun[],
  articles: number,
  former: FormerVolume | null,
): Sizes {
  const ranges = Array.from({ length: sampleShards / sampleStep }, (_, at) => at * sampleStep)
  const length = 2 ** 32 / sampleShards
  const isChanged = new Set(former?.changed.map((place) => Math.floor(place / length)))
  const known = (at: number, shard: number): Sample | undefined =>
    isChanged.has(shard) ? undefined : former?.samples[at]
  const counts = ranges.map(
    (shard, at) => known(at, shard)?.lists ?? countLists(runs, shard * length, length),
  )
  const lists = Math.max(1, rounded(sumOf(counts) * sampleStep))
  const samples = ranges.map((shard, at) => ({
    lists: counts[at] ?? 0,
    bytes:
      (lists === former?.volume.lists ? known(at, shard)?.bytes : undefined) ??
      codedLength(runs, { articles, shards: sampleShards, lists }, shard),
  }))
  const bytes = sumOf(samples.map(({ bytes }) => bytes)) * sampleStep
  return { lists, shards: Math.max(1, rounded(bytes / shardLength)), samples }
}

function countLists(runs: readonly PackedRun[], from: number, length: number): number {
  let count = 0
  for (const _ of mergedLists(runs, from, from + length)) count += 1
  return count
}

function codedLength(runs: readonly PackedRun[], volume: ShardOf, shard: number): number {
  const length = 2 ** 32 / volume.shards
  const writer = new ShardWriter(volume, shard)
  for (const { place, list } of mergedLists(runs, shard * length, (shard + 1) * length))
    writer.add(place, list)
  return writer.finish().length
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** To six binary digits: by no more than a sixty-fourth. */
function rounded(number: number): number {
  const whole = Math.round(number)
  const step = 2 ** Math.max(0, 32 - Math.clz32(whole) - 6)
  return Math.round(whole / step) * step
}
