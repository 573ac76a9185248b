import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { articleId } from '../article/mintId.ts'
import { zhHans } from '../ui/zhHans.ts'
import { build, report, snapshot, temporaryFolder, writeFiles } from './testArchive.ts'

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
  'a published article whose file can no longer be read stays published as it was, and that is said',
  { timeout: patience },
  async () => {
    const folder = join(temporaryFolder(), 'paper')
    const out = join(folder, '..', 'dist')
    writeFiles(folder, { 'x/a.txt': report, 'x/b.txt': report })
    expect((await build(folder, out)).code).toBe(0)
    const published = pageOf(out, 'x/a')
    const ledger = readFileSync(ledgerOf(folder, 'x/a'), 'utf8')

    writeFiles(folder, { 'x/a.txt': broken, 'x/c.txt': '' })
    const { code, stderr } = await build(folder, out)
    expect(code).toBe(1)
    expect(lineOf(stderr, 'x/a.txt:2: ')).toMatch(/must be a date such as 2019-12-06, not "x"$/u)
    expect(lineOf(stderr, 'x/a.txt:3: ')).toMatch(/"author".*; its last readable version stays published$/u)
    expect(lineOf(stderr, 'x/c.txt')).not.toContain('published')
    expect(pageOf(out, 'x/a')).toBe(published)
    expect(readFileSync(ledgerOf(folder, 'x/a'), 'utf8')).toBe(ledger)
    const site = snapshot(out)
    expect([...site.keys()]).toContain(`data/articles/${articleId('x/a')}.json`)

    // Another build of the same, which nothing spares the work: the same bytes, and the same is said.
    writeFiles(folder, { 'x/b.txt': report })
    const again = await build(folder, out)
    expect([again.code, lineOf(again.stderr, 'x/a.txt:3: ')]).toEqual([1, lineOf(stderr, 'x/a.txt:3: ')])
    expect(snapshot(out)).toEqual(site)

    writeFiles(folder, { 'x/a.txt': report.replace('十二里', '十三里'), 'x/c.txt': report })
    expect((await build(folder, out)).code).toBe(0)
    expect(pageOf(out, 'x/a')).toContain('十三里')
  },
)

test(
  'a published article that cannot be read, and that no build remembers, is said to be unreadable and not withdrawn',
  { timeout: patience },
  async () => {
    const folder = join(temporaryFolder(), 'paper')
    const out = join(folder, '..', 'dist')
    writeFiles(folder, { 'x/a.txt': report, 'x/b.txt': report, 'x/d.txt': report })
    expect((await build(folder, out)).code).toBe(0)
    rmSync(join(folder, 'x/d.txt'))
    expect((await build(folder, out)).code).toBe(0)

    // Of the file that comes back broken nothing was published any more.
    writeFiles(folder, { 'x/a.txt': broken, 'x/d.txt': broken })
    rmSync(join(folder, '..', '.dist.guli'), { recursive: true })
    const { code, stderr } = await build(folder, out)
    expect(code).toBe(1)
    expect(lineOf(stderr, 'x/a.txt:3: ')).toMatch(/its page says that it cannot be read at the moment$/u)
    expect(lineOf(stderr, 'x/d.txt:3: ')).not.toContain('its page')
    expect(pageOf(out, 'x/a')).toContain(zhHans.errors.unreadable.title)
    expect(pageOf(out, 'x/a')).not.toContain('锣鼓声声')
    expect(pageOf(out, 'x/d')).toContain(zhHans.errors.withdrawn.title)
    expect(readFileSync(ledgerOf(folder, 'x/a'), 'utf8')).not.toContain('withdrawn')
  },
)

test(
  'what a paper ceases to publish of former wordings goes from an article that cannot be read, too',
  { timeout: patience },
  async () => {
    const folder = join(temporaryFolder(), 'paper')
    const out = join(folder, '..', 'dist')
    const wordings = join(out, 'data/wordings', `${articleId('x/a')}.json`)
    writeFiles(folder, { 'x/a.txt': report })
    await build(folder, out)
    writeFiles(folder, { 'x/a.txt': report.replace('十二里', '十三里') })
    await build(folder, out)
    expect(readFileSync(wordings, 'utf8')).toContain('十二里')
    writeFiles(folder, { 'x/a.txt': broken, 'paper.json': '{"name":"报","oldWordings":false}' })
    expect((await build(folder, out)).code).toBe(1)
    expect(readFileSync(wordings, 'utf8')).not.toContain('十二里')
    expect(pageOf(out, 'x/a')).toContain('十三里')
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

/** Two lines of its front matter are wrong. */
const broken = `---\npublished: x\nauthor: y\n---\n${report}`

function pageOf(out: string, place: string): string {
  return readFileSync(join(out, 'a', articleId(place), 'index.html'), 'utf8')
}

function ledgerOf(folder: string, place: string): string {
  return join(folder, 'ledger', `${articleId(place)}.jsonl`)
}

/** '' for none. */
function lineOf(stderr: string, start: string): string {
  return stderr.split('\n').find((line) => line.startsWith(start)) ?? ''
}
