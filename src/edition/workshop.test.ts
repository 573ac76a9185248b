import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exchangeFolders } from './exchangeFolders.ts'
import { temporaryFolder, writeFiles } from './testArchive.ts'
import { BusyError, enterWorkshop, OutError } from './workshop.ts'

const site = { 'data/site.json': '{}', 'index.html': 'old' }

test('one build at a time: the second is told which process is at it', () => {
  const out = join(temporaryFolder(), 'dist')
  const workshop = enterWorkshop(out, [])
  // The test runner's own process stands for the other build.
  writeFiles(join(out, '../.dist.guli'), { lock: `${process.ppid} ${startOf(process.ppid)}` })
  expect(() => enterWorkshop(out, [])).toThrow(BusyError)
  expect(() => enterWorkshop(out, [])).toThrow(`process ${process.ppid}`)
  workshop.leave()
  enterWorkshop(out, []).leave()
})

test('the lock of a process that is gone, or of another one with its number, holds nobody up', () => {
  const out = join(temporaryFolder(), 'dist')
  for (const lock of ['999999999 5', `${process.ppid} 0`, '', 'half']) {
    writeFiles(join(out, '../.dist.guli'), { lock })
    const workshop = enterWorkshop(out, [])
    expect(readFileSync(workshop.file('lock'), 'utf8')).toMatch(new RegExp(`^${process.pid} `, 'u'))
    workshop.leave()
  }
})

test('a folder that is no built site is left alone', () => {
  const out = join(temporaryFolder(), 'photos')
  writeFiles(out, { 'wedding.jpg': 'x' })
  expect(() => enterWorkshop(out, [])).toThrow(OutError)
  expect(existsSync(join(out, 'wedding.jpg'))).toBe(true)
})

test('the archive itself, and what it lies in, cannot be built over', () => {
  const archive = join(temporaryFolder(), 'archive')
  writeFiles(archive, site)
  expect(() => enterWorkshop(archive, [archive])).toThrow(OutError)
  expect(() => enterWorkshop(join(archive, '..'), [archive])).toThrow(OutError)
})

test('a build interrupted between two renames gives the old site back', () => {
  const parent = temporaryFolder()
  writeFiles(join(parent, '.dist.guli/draft.aside'), site)
  writeFiles(join(parent, '.dist.guli/draft'), { 'index.html': 'new' })
  enterWorkshop(join(parent, 'dist'), []).leave()
  expect(readFileSync(join(parent, 'dist/index.html'), 'utf8')).toBe('old')
  expect(readdirSync(join(parent, '.dist.guli'))).toEqual([])
})

test('two folders change places', () => {
  const parent = temporaryFolder()
  writeFiles(parent, { 'a/x': '1', 'b/y': '2' })
  const atOnce = exchangeFolders(join(parent, 'a'), join(parent, 'b'))
  if (!atOnce) console.warn('not tested: exchange in one step (no mv --exchange, no perl)')
  expect(readdirSync(join(parent, 'a'))).toEqual(['y'])
  expect(readdirSync(join(parent, 'b'))).toEqual(['x'])
  expect(readdirSync(parent).sort()).toEqual(['a', 'b'])
})

/** As Linux tells it; elsewhere a process is known by its number alone. */
function startOf(pid: number): string {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
