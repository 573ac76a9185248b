import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { articleId } from '../article/mintId.ts'
import { build, report, temporaryFolder, writeFiles } from './testArchive.ts'

/** The first build of a fresh checkout also builds the app. */
const patience = 180_000

test('an archive that cannot hold ledgers is built with one warning', { timeout: patience }, async () => {
  const folder = join(temporaryFolder(), 'paper')
  // A file where the folder should be: even root cannot write into it.
  writeFiles(folder, { 'x/a.txt': report, 'x/b.txt': report, ledger: 'not a folder' })
  const { code, stderr } = await build(folder, join(folder, '..', 'dist'))
  expect(code).toBe(0)
  expect(stderr.match(/^warning: 2 ledgers/gmu)).toHaveLength(1)
})

test('an article whose ledger is damaged waits, so that no link is lost', { timeout: patience }, async () => {
  const folder = join(temporaryFolder(), 'paper')
  const ledger = `ledger/${articleId('x/a')}.json`
  writeFiles(folder, { 'x/a.txt': report, 'x/b.txt': report, [ledger]: '{' })
  const { code, stderr } = await build(folder, join(folder, '..', 'dist'))
  expect(code).toBe(1)
  expect(stderr).toContain(`x/a.txt: its ledger ${join(folder, ledger)} cannot be read`)
  expect(readFileSync(join(folder, ledger), 'utf8')).toBe('{')
})

test(
  'a published article that can no longer be read is said to be left out',
  { timeout: patience },
  async () => {
    const folder = join(temporaryFolder(), 'paper')
    const out = join(folder, '..', 'dist')
    writeFiles(folder, { 'x/a.txt': report, 'x/b.txt': report })
    expect((await build(folder, out)).code).toBe(0)
    writeFiles(folder, { 'x/a.txt': `---\npublished: x\n---\n${report}`, 'x/c.txt': '' })
    const lines = (await build(folder, out)).stderr.split('\n')
    const said = (file: string): string => lines.find((line) => line.startsWith(file)) ?? ''
    expect(said('x/a.txt:2: ')).toMatch(/; it was published, and is left out until it can be read$/u)
    expect(said('x/c.txt')).not.toContain('it was published')
  },
)

test('a build without any article fails and leaves the old site', { timeout: patience }, async () => {
  const folder = join(temporaryFolder(), 'paper')
  writeFiles(folder, { 'x/a.txt': '' })
  const out = join(folder, '..', 'dist')
  writeFiles(out, { 'data/site.json': '{}', 'index.html': 'old' })
  const { code, stderr } = await build(folder, out)
  expect(code).toBe(1)
  expect(stderr).toContain('no article could be read')
  expect(stderr).toContain('x/a.txt')
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old')
  expect(readdirSync(join(folder, '..')).sort()).toEqual(['.dist.guli', 'dist', basename(folder)])
})
