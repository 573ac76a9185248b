import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { PackedRun } from '../search/build/sortedRun.ts'
import { noCache, type IndexCache, type VolumeMade } from '../search/build/volumeMade.ts'
import { hashOf } from './hashOf.ts'
import { readIfThere } from './readIfThere.ts'
import type { Workshop } from './workshop.ts'

/** What is kept of a search index for the next one. */
export interface SearchCache extends IndexCache {
  /** Keeps what the index of this edition was made from, and nothing else. */
  keepVolumes(volumes: readonly VolumeMade[]): void
}

/** For an index that is made in memory. */
export const noSearchCache: SearchCache = { ...noCache, keepVolumes: () => {} }

/** In the workshop of a site: the texts of batches of articles as they were packed. Another version's are not used. */
export function openSearchCache(workshop: Workshop, version: string): SearchCache {
  const dir = workshop.file('search')
  const list = join(dir, 'volumes.json')
  const volumes = readVolumes(list, version)
  if (volumes.length === 0) rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  return {
    volumes,
    runs: (key) => readRuns(join(dir, `${key}.runs`)),
    keepRuns(key, runs) {
      const file = join(dir, `${key}.runs`)
      // A build that is killed leaves none that is half.
      writeFileSync(`${file}.next`, bytesOf(runs))
      renameSync(`${file}.next`, file)
    },
    keepVolumes(made) {
      const stored: Stored = { version, volumes: made }
      writeFileSync(`${list}.next`, sealed(JSON.stringify(stored)))
      renameSync(`${list}.next`, list)
      const kept = new Set(made.flatMap(({ batches }) => batches.map((key) => `${key}.runs`)))
      for (const name of readdirSync(dir))
        if (name.endsWith('.runs') && !kept.has(name)) rmSync(join(dir, name), { force: true })
    },
  }
}

interface Stored {
  version: string
  volumes: readonly VolumeMade[]
}

function sealed(json: string): string {
  return `${hashOf(json)}\n${json}`
}

/** None of a list that is not there, not whole, or another version's. */
function readVolumes(file: string, version: string): readonly VolumeMade[] {
  const text = readIfThere(file)?.toString('utf8') ?? ''
  const json = text.slice(text.indexOf('\n') + 1)
  if (json === '' || text !== sealed(json)) return []
  // Written by this program, or by another version of it.
  const stored: Stored = JSON.parse(json)
  return stored.version === version ? stored.volumes : []
}

/**
 * A sum of all that follows; how many runs; of each how many grams and bytes, then their places, ends and bytes, filled up to
 * whole numbers.
 */
function bytesOf(runs: readonly PackedRun[]): Uint8Array {
  const parts = [numbers([0, runs.length])]
  for (const { places, ends, bytes } of runs) {
    parts.push(numbers([places.length, bytes.length]), asBytes(places), asBytes(ends), bytes)
    parts.push(new Uint8Array(whole(bytes.length) - bytes.length))
  }
  const file = Buffer.concat(parts)
  file.writeUInt32LE(crc32(file.subarray(4)))
  return file
}

/** Null for a file that is not there, or that a disk has changed. Its runs are parts of one memory, which threads share. */
function readRuns(file: string): PackedRun[] | null {
  if (!existsSync(file)) return null
  const shared = new SharedArrayBuffer(statSync(file).size)
  const open = openSync(file, 'r')
  try {
    readSync(open, new Uint8Array(shared))
  } finally {
    closeSync(open)
  }
  if (shared.byteLength < 8 || crc32(new Uint8Array(shared, 4)) !== new Uint32Array(shared, 0, 1)[0])
    return null
  let at = 4
  const take = (count: number): Int32Array => {
    at += 4 * count
    return new Int32Array(shared, at - 4 * count, count)
  }
  return Array.from({ length: take(1)[0] ?? 0 }, () => {
    const [grams = 0, length = 0] = take(2)
    const [places, ends, rest] = [take(grams), take(grams), take(whole(length) / 4)]
    return { first: 0, places, ends, bytes: new Uint8Array(shared, rest.byteOffset, length) }
  })
}

function whole(bytes: number): number {
  return Math.ceil(bytes / 4) * 4
}

function numbers(values: readonly number[]): Uint8Array {
  return asBytes(Int32Array.from(values))
}

function asBytes({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
