import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDraft, OutError } from './draftSite.ts'
import { temporaryFolder, writeFiles } from './testArchive.ts'

const site = { 'data/site.json': '{}', 'index.html': 'old' }

test('the new site takes the place of the old one as a whole', () => {
  const out = join(temporaryFolder(), 'dist')
  writeFiles(out, { ...site, 'gone.html': 'old' })
  const draft = openDraft(out, [])
  draft.write('/index.html', 'new')
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old')
  draft.commit()
  expect(readdirSync(out)).toEqual(['index.html'])
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new')
  expect(readdirSync(join(out, '..'))).toEqual(['dist'])
})

test('a discarded draft leaves the old site as it was', () => {
  const out = join(temporaryFolder(), 'dist')
  writeFiles(out, site)
  const draft = openDraft(out, [])
  draft.write('/index.html', 'new')
  draft.discard()
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old')
  expect(readdirSync(join(out, '..'))).toEqual(['dist'])
})

test('what an interrupted build left is cleared', () => {
  const parent = temporaryFolder()
  // No process has this number.
  writeFiles(join(parent, '.dist.draft-999999999'), { 'index.html': 'half' })
  openDraft(join(parent, 'dist'), []).discard()
  expect(readdirSync(parent)).toEqual([])
})

test('a build interrupted between its two renames gives the old site back', () => {
  const parent = temporaryFolder()
  writeFiles(join(parent, '.dist.old-999999999'), site)
  openDraft(join(parent, 'dist'), []).discard()
  expect(readFileSync(join(parent, 'dist', 'index.html'), 'utf8')).toBe('old')
})

test('a folder that is no built site is left alone', () => {
  const out = join(temporaryFolder(), 'photos')
  writeFiles(out, { 'wedding.jpg': 'x' })
  expect(() => openDraft(out, [])).toThrow(OutError)
  expect(existsSync(join(out, 'wedding.jpg'))).toBe(true)
})

test('an empty folder may be built into', () => {
  const out = join(temporaryFolder(), 'dist')
  mkdirSync(out)
  const draft = openDraft(out, [])
  draft.write('/index.html', 'new')
  draft.commit()
  expect(readdirSync(out)).toEqual(['index.html'])
})

test('the archive itself, and what it lies in, cannot be built over', () => {
  const archive = join(temporaryFolder(), 'archive')
  writeFiles(archive, site)
  expect(() => openDraft(archive, [archive])).toThrow(OutError)
  expect(() => openDraft(join(archive, '..'), [archive])).toThrow(OutError)
})
