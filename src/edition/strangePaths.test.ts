import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { build, report, snapshot, temporaryFolder, writeFiles } from './testArchive.ts'

/** The first build of a fresh checkout also builds the app. */
const patience = 180_000

/** Each is a file's name, or a folder's. What a file system refuses cannot come. */
const strangeNames = [
  '..%2f..%2fup',
  '%2e%2e',
  '...',
  '-rf',
  '--out',
  'con',
  'aux.txt',
  'NUL',
  'con.',
  'space ',
  ' space',
  'dot.',
  'a\\..\\b',
  'C:',
  '$(touch touched)',
  '`touch touched`',
  "'; touch touched;'",
  'two\nlines',
  'red\u001B[31m',
  'turned\u202Etxt.exe',
  '\u200B',
  'Paper',
  'paper',
  'caf\u00E9',
  'cafe\u0301',
  '\uFEFFmark',
  '__proto__',
  'constructor',
  '<script>pwned=1<',
  '"quoted"',
  '\u{1F600}',
  // 255 bytes, the most that a name may have.
  `${'长'.repeat(83)}aa`,
]

test(
  'strange names of files and folders stay names, and nothing is written beside the site',
  {
    timeout: patience,
  },
  async () => {
    const parent = temporaryFolder()
    const archive = join(parent, 'archive')
    const files = strangeNames.flatMap((name, index) => [
      [join(archive, name, 'a.txt'), `${index} ${report}`],
      [join(archive, 'x', `${name.slice(0, 81)}.txt`), `${index}甲 ${report}`],
    ])
    writeFiles('/', Object.fromEntries(files))
    const before = snapshot(parent)
    const { code, stderr, out } = await build(archive, join(parent, 'dist'))
    // The twins of one name in two forms are one place, and said so; all else is read.
    const problems = stderr.split('\n').filter((line) => line.includes('claims the same article'))
    expect([code, problems.length]).toEqual([1, 2])
    expect(problems.join('\n')).toMatch(/^(?:\S+: claims the same article as its twin.*\n?){2}$/u)
    // What begins with a dot is passed over.
    const read = 2 * strangeNames.filter((name) => !name.startsWith('.')).length
    expect(stderr).toContain(`${read} files, ${read - 2} articles`)

    expect(readdirSync(parent).sort()).toEqual(['.dist.guli', 'archive', 'dist'])
    const after = snapshot(parent)
    for (const [path, bytes] of before) expect(after.get(path)).toBe(bytes)
    const added = [...after.keys()].filter((path) => !before.has(path))
    expect(added.filter((path) => !/^(?:dist|\.dist\.guli|archive\/ledger)\//u.test(path))).toEqual([])
    // Names that any host and any file system takes, apart in more than their case.
    const published = added.filter((path) => path.startsWith('dist/'))
    const allowed = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*|\.nojekyll)$/u
    const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu
    const refused = published.filter((path) =>
      path.split('/').some((part) => !allowed.test(part) || device.test(part) || part.endsWith('.')),
    )
    expect(refused).toEqual([])
    expect(new Set(published.map((path) => path.toLowerCase())).size).toBe(published.length)
    expect(readFileSync(join(out, 'data/site.json'), 'utf8')).not.toMatch(
      /[\u200B-\u200F\u202A-\u202E\uFEFF]/u,
    )
  },
)

test('a ledger that is a link out of the archive is one clear error', { timeout: patience }, async () => {
  const parent = temporaryFolder()
  writeFiles(parent, { 'archive/x/a.txt': report, 'elsewhere/kept.txt': 'kept' })
  symlinkSync(join(parent, 'elsewhere'), join(parent, 'archive/ledger'))
  const before = snapshot(parent)
  const { code, stderr } = await build(join(parent, 'archive'), join(parent, 'dist'))
  expect(code).toBe(1)
  expect(stderr).toMatch(/^guli build: .*archive\/ledger: is a link to .*elsewhere; .*\n$/u)
  expect(snapshot(parent)).toEqual(before)
})

test(
  'a link that lies where a ledger will be written is not written through',
  { timeout: patience },
  async () => {
    const parent = temporaryFolder()
    const archive = join(parent, 'archive')
    writeFiles(parent, { 'archive/x/a.txt': report, 'kept.jsonl': 'kept' })
    await build(archive, join(parent, 'dist'))
    const [ledger = ''] = readdirSync(join(archive, 'ledger'))
    writeFiles(parent, { 'archive/x/a.txt': `${report}\n又添了一段,说的是书场下月的安排。` })
    symlinkSync(join(parent, 'kept.jsonl'), join(archive, 'ledger', `${ledger}.new`))
    expect((await build(archive, join(parent, 'dist'))).code).toBe(0)
    expect(readFileSync(join(parent, 'kept.jsonl'), 'utf8')).toBe('kept')
    expect(readFileSync(join(archive, 'ledger', ledger), 'utf8')).toContain('又添了一段')
  },
)

test.each([
  ['--out', 'a name of 300 letters', 'x'.repeat(300)],
  ['--out', 'a folder of something else', 'photos'],
  ['--out', 'the folder that the archive lies in', '.'],
  ['--archive', 'a name of 300 letters', 'x'.repeat(300)],
  ['--archive', 'a folder that is not there', '../nowhere'],
  ['--base-url', 'https://host.example/%2e%2e%2fx', 'https://host.example/%2e%2e%2fx'],
  ['--base-url', 'https://host.example/a b', 'https://host.example/a b'],
  ['--base-url', 'javascript:pwned=1', 'javascript:pwned=1'],
  ['--base-url', 'https://host.example/";add_header x y;"', 'https://host.example/";add_header x y;"'],
])('build %s with %s is one clear error', { timeout: patience }, async (option, _, value) => {
  const parent = temporaryFolder()
  writeFiles(parent, { 'archive/x/a.txt': report, 'photos/wedding.jpg': 'x' })
  mkdirSync(join(parent, 'work'))
  const before = snapshot(parent)
  const given = (name: string, usual: string): string =>
    option === name ? join(parent, value) : join(parent, usual)
  const base = option === '--base-url' ? ['--base-url', value] : []
  const { code, stderr } = await build(given('--archive', 'archive'), given('--out', 'dist'), ...base)
  expect(code).toBeGreaterThan(0)
  expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2)
  expect(stderr).toMatch(/^guli build: /u)
  expect(snapshot(parent)).toEqual(before)
})
