import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
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
  ['{ "name": "报",\n "tagline": }', /^paper\.json:2: this is no JSON/mu],
  ['{ "name": "报", ', /^paper\.json:1: the file ends too soon/mu],
  ['{ "tagline": "x" }', /^paper\.json:1: "name" is missing$/mu],
  [
    '{ "name": "报",\n "tagLine": "x" }',
    /^paper\.json:2: "tagLine" is not known here \(known: name, tagline,/mu,
  ],
  ['{ "name": "报", "baseUrl": "https://a.example/?q" }', /^paper\.json:1: "baseUrl" must be an address/mu],
  [
    '{ "name": "报", "channels": [{ "name": "甲" },\n { "id": "No Good", "name": "乙" }] }',
    /^paper\.json:2: "channels\.1\.id" must be like/mu,
  ],
  ['{ "name": "报", "channels": [{ "id": "a", "name": "甲" }, { "id": "a", "name": "乙" }] }', /both|claim/u],
  ['"报"', /^paper\.json:1: must be an object/mu],
  [
    '{ "name": 7,\n "about": "x",\n "language": "fr",\n "channels": [\n { "id": "a" } ],\n "offline": "no" }',
    new RegExp(
      [
        'paper.json:1: "name" must be text, in quotation marks',
        'paper.json:2: "about" must be a list, in square brackets',
        'paper.json:3: "language" must be zh-Hans or zh-Hant',
        'paper.json:5: "channels.0.name" is missing',
        'paper.json:6: "offline" must be true or false, without quotation marks$',
      ].join('\n'),
      'u',
    ),
  ],
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

test('a link is read when it leads to a file of the archive, and named when it leads anywhere else', () => {
  const parent = temporaryFolder()
  const dir = join(parent, 'archive')
  writeFiles(parent, { 'secret.txt': report, 'archive/x/a.txt': report, 'archive/y/b.txt': report })
  symlinkSync('../x/a.txt', join(dir, 'y/inside.txt'))
  symlinkSync('../../secret.txt', join(dir, 'y/out.txt'))
  symlinkSync('nowhere.txt', join(dir, 'y/dangling.txt'))
  symlinkSync('../x', join(dir, 'y/folder.txt'))
  const { files, problems } = readArchive(dir)
  expect(files.map(({ relative }) => relative)).toEqual(['x/a.txt', 'y/b.txt', 'y/inside.txt'])
  expect(new Map(problems.map(({ file, message }) => [file, message]))).toEqual(
    new Map([
      ['y/out.txt', expect.stringContaining(`out of the archive, to ${join(parent, 'secret.txt')}`)],
      ['y/dangling.txt', 'is a link that leads nowhere'],
      ['y/folder.txt', 'is a link to what is not a file'],
    ]),
  )
})

test.skipIf(process.platform === 'win32')('a pipe, which never ends, is not waited for', () => {
  const dir = temporaryFolder()
  writeFiles(dir, { 'x/a.txt': report })
  execFileSync('mkfifo', [join(dir, 'x/pipe.txt')])
  const { files, problems } = readArchive(dir)
  expect(files.map(({ relative }) => relative)).toEqual(['x/a.txt'])
  expect(problems).toEqual([{ file: 'x/pipe.txt', line: null, message: 'is not a file' }])
})

test.skipIf(process.platform !== 'linux')(
  'names in GBK, of files and folders, are named and passed over',
  () => {
    const dir = temporaryFolder()
    writeFiles(dir, { 'x/a.txt': report })
    // 「高唐」 as an old ZIP file unpacks it.
    const gaotang = Buffer.from([0xb8, 0xdf, 0xcc, 0xc6])
    const bytes = (...parts: (string | Buffer)[]): Buffer =>
      Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))
    writeFileSync(bytes(join(dir, 'x/'), gaotang, '.txt'), report)
    mkdirSync(bytes(join(dir, '/'), gaotang))
    const { files, problems } = readArchive(dir)
    expect(files.map(({ relative }) => relative)).toEqual(['x/a.txt'])
    expect(problems.map(({ message }) => message)).toEqual([
      'has a name that is not UTF-8; rename it',
      'has a name that is not UTF-8; rename it',
    ])
  },
)

test('a channel is never called what Windows keeps for devices, nor shows what is not seen', () => {
  const dir = temporaryFolder()
  writeFiles(dir, {
    'con/a.txt': report,
    'Gaotang/a.txt': report,
    'gaotang/a.txt': report,
    '\u202E唐高/a.txt': report,
    '\u200B/a.txt': report,
  })
  const { channels } = readArchive(dir)
  const named = new Map(channels.map(({ id, name }) => [name, id]))
  expect(named.get('con')).toMatch(/^[a-z][0-9a-z]{4}$/u)
  expect(named.get('gaotang')).toBe('gaotang')
  expect(named.get('Gaotang')).toMatch(/^[a-z][0-9a-z]{4}$/u)
  expect(named.get('唐高')).toMatch(/^[a-z][0-9a-z]{4}$/u)
  expect(channels.map(({ name }) => name).filter((name) => /^[a-z][0-9a-z]{4}$/u.test(name))).toHaveLength(1)
  expect(new Set(named.values()).size).toBe(5)
})

test.each(['con', 'com1', '..', 'a/b', '%2e', '-a', 'A', 'a'.repeat(300), 'a\0', '\u202Ea', ''])(
  'a channel of paper.json cannot have the id %j',
  (id) => {
    const dir = temporaryFolder()
    writeFiles(dir, { 'paper.json': JSON.stringify({ name: '报', channels: [{ id, name: '甲' }] }) })
    expect(() => readArchive(dir)).toThrow(/"channels\.0\.id" must be like gaotang-1/u)
  },
)
