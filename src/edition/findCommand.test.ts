import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SearchText } from '../search/searchText.ts'
import { findCommand } from './findCommand.ts'
import { UsageError } from './options.ts'

const text: SearchText = {
  schema: 'guli/search@1',
  channels: [['gaotang', '高唐']],
  articles: [
    [
      'a1',
      '运河老码头',
      [],
      [],
      null,
      0,
      '2026-03-02',
      '3月2日',
      ['k7m2', '码头的石阶,修好了。', 'p3xx', '灯亮起来。'],
    ],
  ],
}
let site = ''
let printed = ''

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'guli-find-'))
  await mkdir(join(site, 'data/search'), { recursive: true })
  await writeFile(join(site, 'data/search/text.json'), JSON.stringify(text))
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    printed += String(chunk)
    return true
  })
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

afterEach(async () => {
  vi.restoreAllMocks()
  await rm(site, { recursive: true })
})

test('each query gets its line, with hits as raw offsets and what a cold visit loads', async () => {
  expect(await findCommand(['--site', site, '石阶，修', '没有'])).toBe(0)
  const bytes = brotliCompressSync(JSON.stringify(text)).length
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
      requests: 1,
      bytes,
    },
    { query: '没有', total: 0, exact: true, articles: 0, match: 'all', hits: [], requests: 1, bytes },
  ])
})

test('queries come from a file, one a line, and a precompressed file tells its own size', async () => {
  await writeFile(join(site, 'data/search/text.json.br'), 'twelve bytes')
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
      bytes: 12,
      hits: [{ place: 'headline', paragraph: null }, { paragraph: 'k7m2' }],
    },
    { query: '灯亮', total: 1, bytes: 12 },
  ])
})

test('a site without search data, or with broken data, ends with 1 and says which file', async () => {
  expect(await findCommand(['--site', join(site, 'nowhere'), '码头'])).toBe(1)
  await writeFile(join(site, 'data/search/text.json'), '<!doctype html>')
  expect(await findCommand(['--site', site, '码头'])).toBe(1)
  expect(vi.mocked(console.error).mock.calls.flat()).toEqual([
    expect.stringContaining('text.json'),
    expect.stringContaining('text.json'),
  ])
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
