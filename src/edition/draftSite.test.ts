import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDraft, type DraftSite } from './draftSite.ts'
import { snapshot, temporaryFolder, writeFiles } from './testArchive.ts'
import { enterWorkshop } from './workshop.ts'

const made = {
  pages: new Map<string, string>(),
  template: '',
  order: [],
  index: { texts: { key: '', files: [] }, suggestions: { key: '', files: [] } },
  keepsSearch: true,
  serviceWorker: 'work()',
}

/** Makes an edition of the site in `out` by `write`, puts it in its place and leaves. */
function edition(out: string, write: (draft: DraftSite) => void, version = 'v1'): DraftSite {
  const workshop = enterWorkshop(out, [])
  const draft = openDraft(workshop, version)
  draft.write('/data/site.json', '{}')
  write(draft)
  draft.commit(made)
  workshop.leave()
  return draft
}

/** The texts of a site, without what names its edition. */
function textsOf(out: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(
      snapshot(out),
      ([path, bytes]) => [path, Buffer.from(bytes, 'base64').toString('utf8')] as const,
    ).filter(([path]) => path !== 'data/edition.json' && path !== 'serviceWorker.js'),
  )
}

test('the service worker is told which edition it belongs to, and changes with it', () => {
  const out = join(temporaryFolder(), 'dist')
  const worker = (text: string): string => {
    edition(out, (draft) => draft.write('/index.html', text))
    return readFileSync(join(out, 'serviceWorker.js'), 'utf8')
  }
  const [first, second, again] = [worker('one'), worker('two'), worker('one')]
  expect(first).toMatch(/^self\.guliEdition="[0-9a-f]+";work\(\)$/u)
  expect(second).not.toBe(first)
  expect(again).toBe(first)
})

test('the new site takes the place of the old one as a whole', () => {
  const out = join(temporaryFolder(), 'dist')
  edition(out, (draft) => {
    draft.write('/index.html', 'old')
    draft.write('/gone/index.html', 'old')
  })
  edition(out, (draft) => {
    draft.write('/index.html', 'new')
    expect(textsOf(out)).toEqual({ 'data/site.json': '{}', 'gone/index.html': 'old', 'index.html': 'old' })
  })
  expect(textsOf(out)).toEqual({ 'data/site.json': '{}', 'index.html': 'new' })
  expect(existsSync(join(out, 'gone'))).toBe(false)
})

test('every third edition is made from the first, and holds what it was given and nothing else', () => {
  const out = join(temporaryFolder(), 'dist')
  const editions = [
    { '/a.html': '1', '/b.html': '1', '/c/d.html': '1' },
    { '/a.html': '2', '/b.html': '1', '/e.html': '1' },
    { '/a.html': '2', '/c/d.html': '1', '/e.html': '2' },
    { '/a.html': '1', '/b.html': '2', '/c/d.html': '2' },
    { '/a.html': '1', '/b.html': '2', '/c/d.html': '2' },
    { '/b.html': '1' },
  ]
  for (const files of editions) {
    edition(out, (draft) => {
      for (const [path, text] of Object.entries(files)) draft.write(path, text)
    })
    const expected = Object.entries(files).map(([path, text]) => [path.slice(1), text])
    expect(textsOf(out)).toEqual({ 'data/site.json': '{}', ...Object.fromEntries(expected) })
  }
})

test('a file that is as it was is the same file', () => {
  const out = join(temporaryFolder(), 'dist')
  edition(out, (draft) => draft.write('/a.html', 'text'))
  const before = statSync(join(out, 'a.html'))
  edition(out, (draft) => {
    draft.write('/a.html', 'text')
    expect(Array.from(draft.changed(), ({ path }) => path)).toEqual([])
    expect([draft.isSame('/a.html'), draft.isSame('/none'), draft.isSame('/data/site.json')]).toEqual([
      true,
      true,
      true,
    ])
  })
  expect(statSync(join(out, 'a.html')).ino).toBe(before.ino)
})

test('a file that is written twice says what was written last, also when that is what it said before', () => {
  const out = join(temporaryFolder(), 'dist')
  for (const text of ['old', 'new', 'new', 'old'])
    edition(out, (draft) => {
      draft.write('/a.html', 'between')
      draft.write('/a.html', text)
      expect(draft.read('/a.html')?.toString('utf8')).toBe(text)
    })
  expect(textsOf(out)['a.html']).toBe('old')
})

test('a file that was given up with other data and is kept after all is there', () => {
  const out = join(temporaryFolder(), 'dist')
  for (const text of ['1', '2', '3'])
    edition(out, (draft) => {
      draft.write('/a.html', text)
      draft.settleData()
      if (!draft.keep('/data/late/x.json')) draft.write('/data/late/x.json', 'late')
    })
  expect(textsOf(out)).toEqual({ 'a.html': '3', 'data/late/x.json': 'late', 'data/site.json': '{}' })
})

test('of a folder whose name stands, what is gone from the disk is there again', () => {
  const out = join(temporaryFolder(), 'dist')
  const write = (draft: DraftSite): void => {
    for (const name of ['1.txt', '2.txt']) draft.write(`/data/search/texts/unfinished/${name}`, name)
    draft.move('/data/search/texts/unfinished', '/data/search/texts/one', ['1.txt', '2.txt'])
    // A second one, made in the same place.
    draft.write('/data/search/texts/unfinished/1.txt', 'two')
    draft.move('/data/search/texts/unfinished', '/data/search/texts/two', ['1.txt'])
  }
  for (const gone of ['1.txt', '2.txt', 'none']) {
    edition(out, write)
    expect(textsOf(out)).toEqual({
      'data/search/texts/one/1.txt': '1.txt',
      'data/search/texts/one/2.txt': '2.txt',
      'data/search/texts/two/1.txt': 'two',
      'data/site.json': '{}',
    })
    rmSync(join(out, 'data/search/texts/one', gone), { force: true })
  }
})

test('files of the app stay for one edition, what search reads only if nothing was taken back', () => {
  const out = join(temporaryFolder(), 'dist')
  const write = (draft: DraftSite, name: string): void => {
    draft.write(`/assets/main-${name}.js`, name)
    draft.write('/data/search/unfinished/1.bin', name)
    draft.move('/data/search/unfinished', `/data/search/${name}`, ['1.bin'])
  }
  edition(out, (draft) => write(draft, 'one'))
  edition(out, (draft) => write(draft, 'two'))
  expect(Object.keys(textsOf(out))).toEqual([
    'assets/main-one.js',
    'assets/main-two.js',
    'data/search/one/1.bin',
    'data/search/two/1.bin',
    'data/site.json',
  ])
  // Built again as it is, it is the same edition still.
  edition(out, (draft) => write(draft, 'two'))
  expect(existsSync(join(out, 'assets/main-one.js'))).toBe(true)
  const workshop = enterWorkshop(out, [])
  const draft = openDraft(workshop, 'v1')
  draft.write('/data/site.json', '{}')
  write(draft, 'three')
  draft.commit({ ...made, keepsSearch: false })
  workshop.leave()
  expect(Object.keys(textsOf(out))).toEqual([
    'assets/main-three.js',
    'assets/main-two.js',
    'data/search/three/1.bin',
    'data/site.json',
  ])
})

test('what another version of the program built is not built upon', () => {
  const out = join(temporaryFolder(), 'dist')
  edition(out, (draft) => draft.write('/a.html', 'text'))
  edition(
    out,
    (draft) => {
      expect(draft.memory).toBe(null)
      draft.write('/b.html', 'text')
    },
    'v2',
  )
  expect(Object.keys(textsOf(out))).toEqual(['b.html', 'data/site.json'])
})

test('a site that was put there by somebody else is not built upon', () => {
  const parent = temporaryFolder()
  const out = join(parent, 'dist')
  edition(out, (draft) => draft.write('/a.html', 'text'))
  writeFileSync(join(out, 'data/edition.json'), '{"edition":"0123456789abcdef"}')
  edition(out, (draft) => expect(draft.memory).toBe(null))
})

test('a discarded draft leaves the old site as it was, and the next build begins from it', () => {
  const out = join(temporaryFolder(), 'dist')
  edition(out, (draft) => draft.write('/a.html', 'old'))
  edition(out, (draft) => draft.write('/a.html', 'newer'))
  const workshop = enterWorkshop(out, [])
  const draft = openDraft(workshop, 'v1')
  draft.write('/a.html', 'never')
  draft.discard()
  workshop.leave()
  expect(textsOf(out)['a.html']).toBe('newer')
  edition(out, (next) => {
    expect(next.memory).not.toBe(null)
    next.write('/a.html', 'newest')
  })
  expect(textsOf(out)).toEqual({ 'a.html': 'newest', 'data/site.json': '{}' })
})

test('what an interrupted build wrote is cleared and touches nothing of the site', () => {
  const out = join(temporaryFolder(), 'dist')
  edition(out, (draft) => draft.write('/a.html', 'one'))
  edition(out, (draft) => draft.write('/a.html', 'two'))
  const workshop = enterWorkshop(out, [])
  openDraft(workshop, 'v1').write('/a.html', 'half')
  // Killed: nobody discards it.
  workshop.leave()
  expect(textsOf(out)['a.html']).toBe('two')
  edition(out, (draft) => draft.write('/a.html', 'three'))
  expect(textsOf(out)).toEqual({ 'a.html': 'three', 'data/site.json': '{}' })
})

test('an empty folder may be built into', () => {
  const out = join(temporaryFolder(), 'dist')
  mkdirSync(out)
  edition(out, (draft) => draft.write('/index.html', 'new'))
  expect(readdirSync(out).sort()).toEqual(['data', 'index.html', 'serviceWorker.js'])
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new')
})

test('an edition that a build has put in its place and not yet written down is remembered all the same', () => {
  const parent = temporaryFolder()
  const out = join(parent, 'dist')
  edition(out, (draft) => draft.write('/a.html', 'text'))
  const memory = readFileSync(join(parent, '.dist.guli/memory.json'))
  writeFiles(join(parent, '.dist.guli'), { 'memory.next.json': memory, 'memory.json': '{' })
  edition(out, (draft) => expect(draft.memory?.files.has('/a.html')).toBe(true))
})
