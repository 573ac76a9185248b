import { expect, test } from 'vitest'
import { join } from 'node:path'
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import type { PackedRun } from '../search/build/sortedRun.ts'
import type { VolumeMade } from '../search/build/volumeMade.ts'
import { openSearchCache } from './searchCache.ts'
import { temporaryFolder } from './testArchive.ts'
import { enterWorkshop } from './workshop.ts'

const run = (bytes: number[]): PackedRun => ({
  first: 0,
  places: Int32Array.from([-7, 3, 2 ** 31 - 1]),
  ends: Int32Array.from([1, 2, bytes.length]),
  bytes: Uint8Array.from(bytes),
})

const made = (batches: string[]): VolumeMade => ({
  volume: {
    folder: '0123456789abcdef',
    texts: [],
    articles: 1,
    shards: 1,
    lists: 1,
    months: [],
    longest: '',
  },
  batches,
  records: [],
  samples: [],
  long: [],
  chunks: [],
})

test('packed texts come back as they were kept, whatever their length', () => {
  const cache = openSearchCache(enterWorkshop(join(temporaryFolder(), 'dist'), []), 'v1')
  const runs = [run([1, 2, 3]), run([4, 5, 6, 7]), run([8, 9, 10, 11, 12])]
  cache.keepRuns('a', runs)
  expect(cache.runs('a')).toEqual(runs)
  expect(cache.runs('b')).toBe(null)
})

test('packed texts that a disk has changed or cut off are not taken', () => {
  const workshop = enterWorkshop(join(temporaryFolder(), 'dist'), [])
  const cache = openSearchCache(workshop, 'v1')
  const file = workshop.file('search/a.runs')
  cache.keepRuns('a', [run([1, 2, 3]), run([4, 5, 6, 7])])
  const whole = readFileSync(file)
  for (let at = 0; at < whole.length; at += 1) {
    const changed = Buffer.from(whole)
    changed[at] = (whole[at] ?? 0) ^ 0x10
    writeFileSync(file, changed)
    expect(cache.runs('a'), `byte ${at}`).toBe(null)
  }
  for (const length of [0, 3, 4, 8, whole.length - 1]) {
    writeFileSync(file, whole)
    truncateSync(file, length)
    expect(cache.runs('a'), `${length} bytes`).toBe(null)
  }
})

test('what no volume is made from any more goes, and so does what another version or half a build has left', () => {
  const workshop = enterWorkshop(join(temporaryFolder(), 'dist'), [])
  const cache = openSearchCache(workshop, 'v1')
  for (const key of ['a', 'b']) cache.keepRuns(key, [run([1])])
  cache.keepVolumes([made(['b'])])
  expect(readdirSync(workshop.file('search')).sort()).toEqual(['b.runs', 'volumes.json'])
  expect(openSearchCache(workshop, 'v1').volumes).toEqual([made(['b'])])
  expect(openSearchCache(workshop, 'v2').volumes).toEqual([])
  expect(readdirSync(workshop.file('search'))).toEqual([])
  writeFileSync(workshop.file('search/volumes.json'), '0123456789abcdef\n{"version":"v1"')
  expect(openSearchCache(workshop, 'v1').volumes).toEqual([])
})
