import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ArchiveError } from './paper.ts'
import { readArchive } from './readArchive.ts'
import { report, temporaryFolder, writeFiles } from './testArchive.ts'

test('a folder without paper.json is a paper called like the folder, its folders are the channels', () => {
  const dir = join(temporaryFolder(), '乡村晚报')
  writeFiles(dir, { 'gaotang/a.txt': report, '茌平/b.md': report })
  const { paper, channels, files } = readArchive(dir)
  expect(paper.name).toBe('乡村晚报')
  expect(channels.map(({ name }) => name)).toEqual(['gaotang', '茌平'])
  expect(channels[0]?.id).toBe('gaotang')
  expect(channels[1]?.id).toMatch(/^[a-z][0-9a-z]{4}$/u)
  expect(files.map(({ place }) => place)).toEqual(['gaotang/a', '茌平/b'])
})

test('raw files in the root are one channel named after the folder', () => {
  const dir = join(temporaryFolder(), 'corpus')
  writeFiles(dir, { 'b.txt': report, 'a.txt': report })
  const { channels, files } = readArchive(dir)
  expect(channels).toEqual([{ id: 'corpus', name: 'corpus', slogan: null }])
  expect(files.map(({ relative }) => relative)).toEqual(['a.txt', 'b.txt'])
})

test('only articles are listed, wherever they lie, in the order of their paths', () => {
  const dir = temporaryFolder()
  writeFiles(dir, {
    'x/2026/b.HTML': report,
    'x/a.htm': report,
    'x/README.md': 'how to',
    'x/picture.jpg': 'x',
    'x/.hidden.txt': report,
    '.git/a.txt': report,
    'ledger/abc.txt': report,
    'README.txt': 'how to',
    'site/data/site.txt': report,
  })
  const { files, skipped } = readArchive(dir, join(dir, 'site'))
  expect(files.map(({ relative }) => relative)).toEqual(['x/2026/b.HTML', 'x/a.htm'])
  expect([...skipped]).toEqual([['.jpg', 1]])
})

test('a linked folder that leads back up is not followed', () => {
  const dir = temporaryFolder()
  writeFiles(dir, { 'x/a.txt': report })
  symlinkSync(dir, join(dir, 'x', 'loop'))
  expect(readArchive(dir).files).toHaveLength(1)
})

test('paper.json names channels in its order, and folders that it does not name come after', () => {
  const dir = temporaryFolder()
  writeFiles(dir, {
    'paper.json': JSON.stringify({
      name: '河畔日报',
      tagline: '写给出门的人',
      about: ['一段', '两段'],
      channels: [
        { id: 'zhen', folder: '镇上', name: '镇里', slogan: '镇上的事' },
        { id: 'cun', name: '村里' },
        { name: '学校' },
      ],
    }),
    '镇上/a.txt': report,
    'cun/b.txt': report,
    '学校/c.txt': report,
    'extra/d.txt': report,
  })
  const { channels, files } = readArchive(dir)
  expect(channels.map(({ name }) => name)).toEqual(['镇里', '村里', '学校', 'extra'])
  expect(channels[0]).toEqual({ id: 'zhen', name: '镇里', slogan: '镇上的事' })
  expect(files.find(({ relative }) => relative === '镇上/a.txt')?.channel.id).toBe('zhen')
  expect(files.find(({ relative }) => relative === 'cun/b.txt')?.channel.name).toBe('村里')
})

test.each([
  ['{ "name": "报",\n "tagline": }', /paper\.json, line 2/u],
  ['{ "name": "报", ', /paper\.json, line 1/u],
  ['{ "tagline": "x" }', /paper\.json:\n {2}name:/u],
  ['{ "name": "报", "tagLine": "x" }', /tagLine/u],
  ['{ "name": "报", "baseUrl": "https://a.example/?q" }', /baseUrl: must be an address/u],
  ['{ "name": "报", "channels": [{ "name": "甲" }, { "id": "No Good", "name": "乙" }] }', /channels\.1\.id/u],
  ['{ "name": "报", "channels": [{ "id": "a", "name": "甲" }, { "id": "a", "name": "乙" }] }', /both|claim/u],
  ['"报"', /the whole file/u],
])('a broken paper.json is refused with its place: %s', (text, message) => {
  const dir = temporaryFolder()
  writeFiles(dir, { 'paper.json': text })
  expect(() => readArchive(dir)).toThrow(ArchiveError)
  expect(() => readArchive(dir)).toThrow(message)
})

test('a folder that is not there is said to be missing', () => {
  expect(() => readArchive(join(temporaryFolder(), 'nowhere'))).toThrow(/no such folder/u)
})

test('an archive may be empty; that is for the build to say', () => {
  const dir = temporaryFolder()
  mkdirSync(join(dir, 'x'))
  expect(readArchive(dir).files).toEqual([])
})
