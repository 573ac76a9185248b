import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { plainArticle } from '../article/plainArticle.ts'
import { buildIndex } from '../search/build/buildIndex.ts'
import { indexedArticle } from '../search/build/indexedArticle.ts'
import { directoryPath } from '../search/format/directory.ts'
import { findCommand } from './findCommand.ts'
import { UsageError } from './options.ts'

const article = plainArticle('a1', {
  headline: { main: '运河老码头', parts: [] },
  published: '2026-03-02',
  paragraphs: [
    { id: 'k7m2', kind: 'text', text: '码头的石阶,修好了。', marks: [] },
    { id: 'p3xx', kind: 'text', text: '灯亮起来。', marks: [] },
  ],
})
let site = ''
let printed = ''

beforeEach(async () => {
  site = join(await mkdtemp(join(tmpdir(), 'guli-find-')), 'site')
  await buildIndex(
    [indexedArticle(article, 'a')],
    {},
    {
      write(path, content) {
        mkdirSync(dirname(join(site, path)), { recursive: true })
        writeFileSync(join(site, path), content)
        return path
      },
      reuse: () => null,
      move: (from, to) => renameSync(join(site, from), join(site, to)),
    },
  )
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += String(chunk)
    return true
  })
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

afterEach(async () => {
  vi.restoreAllMocks()
  await rm(dirname(site), { recursive: true })
})

test('each query gets its line, with hits as raw offsets and what a cold visit loads', async () => {
  expect(await findCommand(['--site', site, '石阶，修', '没有'])).toBe(0)
  const [directory, shard, record] = await transferred()
  expect(
    printed
      .split('\n')
      .slice(0, 2)
      .map((line): unknown => JSON.parse(line)),
  ).toEqual([
    {
      query: '石阶，修',
      total: 1,
      exact: true,
      articles: 1,
      match: 'all',
      hits: [{ article: 'a1', paragraph: 'k7m2', start: 3, end: 7, place: 'paragraph' }],
      requests: 3,
      bytes: directory + shard + record,
    },
    {
      query: '没有',
      total: 0,
      exact: true,
      articles: 0,
      match: 'all',
      hits: [],
      requests: 2,
      bytes: directory + shard,
    },
  ])
})

test('queries come from a file, one a line, and a precompressed file tells its own size', async () => {
  const [, shard, record] = await transferred()
  await writeFile(join(site, `${directoryPath}.br`), 'twelve bytes')
  const file = join(site, 'queries.txt')
  await writeFile(file, '\uFEFF码头\r\n\r\n灯亮\n')
  expect(await findCommand(['--site', site, '--queries', file, '--all'])).toBe(0)
  const lines = printed
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  expect(lines).toMatchObject([
    {
      query: '码头',
      total: 2,
      bytes: 12 + shard + record,
      hits: [{ place: 'headline', paragraph: null }, { paragraph: 'k7m2' }],
    },
    { query: '灯亮', total: 1, bytes: 12 + shard + record },
  ])
})

test('a site without search data, or with broken data, ends with 1 and says which file', async () => {
  expect(await findCommand(['--site', join(site, 'nowhere'), '码头'])).toBe(1)
  await writeFile(join(site, directoryPath), '<!doctype html>')
  expect(await findCommand(['--site', site, '码头'])).toBe(1)
  expect(vi.mocked(console.error).mock.calls.flat()).toEqual([
    expect.stringContaining('directory.txt'),
    expect.stringContaining('directory.txt'),
  ])
})

test('what cannot be read is named in the line, and nothing wrong is found', async () => {
  const { record } = await searchFiles()
  await writeFile(record, (await readFile(record)).subarray(0, 100))
  expect(await findCommand(['--site', site, '石阶'])).toBe(0)
  expect(JSON.parse(printed)).toMatchObject({
    hits: [],
    exact: false,
    unread: [expect.stringContaining('0.txt')],
  })
})

test('a call it does not understand is a usage error', async () => {
  for (const args of [
    [],
    ['码头'],
    ['--site', site],
    ['--site', site, '--other', 'x'],
    ['--site', site, '--queries', '/none'],
  ])
    await expect(findCommand(args)).rejects.toThrow(UsageError)
})

/** The one shard, and the one record, of which both are the first. */
async function searchFiles(): Promise<{ shard: string; record: string }> {
  const folder = join(site, 'data/search')
  const names = await readdir(folder, { recursive: true })
  const fileCalled = (name: string): string =>
    join(folder, names.find((path) => basename(path) === name) ?? '')
  return { shard: fileCalled('0.bin'), record: fileCalled('0.txt') }
}

/** What a host without compressed copies sends of the directory, the shard and the record. */
async function transferred(): Promise<[directory: number, shard: number, record: number]> {
  const { shard, record } = await searchFiles()
  const sent = async (file: string): Promise<number> => brotliCompressSync(await readFile(file)).length
  return [await sent(join(site, directoryPath)), await sent(shard), await sent(record)]
}
