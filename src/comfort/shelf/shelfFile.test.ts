import { expect, test } from 'vitest'
import type { ShelfEntry } from '../../library/shelfEntry.ts'
import { mergedEntries, readShelfFile, ShelfFileError, writeShelfFile } from './shelfFile.ts'

const entry: ShelfEntry = {
  id: 'v26xkar',
  headline: '渡口的船修好了',
  channel: '镇上',
  opened: 2000,
  saved: null,
  place: { paragraph: 'k7m2', number: 4 },
  paragraphs: 9,
}

test('a shelf comes back from its file as it was', async () => {
  const shelf = [entry, { ...entry, id: 'ff34a6z', headline: null, place: null, saved: 1 }]
  expect(await readShelfFile(writeShelfFile(shelf))).toEqual(shelf)
})

test.each([
  ['no JSON', '{"format":"guli/sh', '文件内容不完整'],
  ['another format', '{"format":"bookmarks"}', 'format'],
  ['an id that is an address', fileWith({ id: '../../elsewhere' }), 'entries.0.id'],
  ['a place that is no paragraph', fileWith({ place: { paragraph: '#x"', number: 1 } }), 'entries.0.place'],
  ['a moment that no calendar has', fileWith({ saved: 1e300 }), 'entries.0.saved'],
])('of a file with %s nothing is taken, and the reader is told where it is wrong', async (_, text, place) => {
  const reading = readShelfFile(new Blob([text]))
  await expect(reading).rejects.toThrow(ShelfFileError)
  await expect(reading).rejects.toThrow(place)
})

test('of an article on both shelves the later moments count, and the place where it was opened last', () => {
  const here = { ...entry, opened: 2000, saved: 50 }
  const there = { ...entry, opened: 3000, saved: 40, place: { paragraph: 'x9y8', number: 6 } }
  const both = { ...there, saved: 50 }
  expect(mergedEntries([here], [there])).toEqual([both])
  expect(mergedEntries([there], [here])).toEqual([both])
})

test('a file that only says that an article was saved leaves the place where it was left', () => {
  const saved = { ...entry, opened: null, saved: 70, place: null }
  expect(mergedEntries([entry], [saved])).toEqual([{ ...entry, saved: 70 }])
})

function fileWith(change: object): string {
  return JSON.stringify({ format: 'guli/shelf@1', entries: [{ ...entry, ...change }] })
}
