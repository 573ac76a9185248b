import { expect, test } from 'vitest'
import { plainArticle as article } from '../article/plainArticle.ts'
import { effortOf } from './effort.ts'
import { readRecord } from './format/record.ts'
import { openIndex } from './openIndex.ts'
import { search } from './search.ts'
import { filesOf, read } from './testIndex.ts'

/** Two articles a day, all of which hold one word; now and then one that names somebody, or has what others seem to. */
const days = Array.from({ length: 2400 }, (_, i) =>
  new Date(Date.UTC(2012, 0, 1 + i)).toISOString().slice(0, 10),
)
const archive = days.flatMap((published, i) => [
  article(`a${i}`, { headline: { main: '', parts: [] }, published, texts: [`拖拉机下地,第${i}天。`] }),
  article(`b${i}`, {
    headline: { main: '', parts: [] },
    published,
    texts: [
      i % 3 === 0 ? '拖拉机和收割机。' : '拖拉机。',
      i % 100 === 7 ? '甲乙丙来了。' : '天晴。',
      // One pair of the sentence, 耕正, is the only one that tells, in every article, but not in this paragraph.
      i % 10 === 0 ? '今年春耕备耕正当时。' : '今年春耕备耕,备正当时。',
      '农耕正月始。',
      // Nothing but the texts can tell which these are.
      i % 40 === 0 ? '丑牛寅虎。' : '牛寅虎,丑牛;虎寅,寅牛。',
    ],
    people: i % 100 === 7 ? [{ id: 'p', name: '甲乙丙', roles: [], acts: [], mentions: [] }] : [],
  }),
])
const files = filesOf(archive)

/** What a query finds first, and the days of the texts that were read for it. */
async function asked(query: string): Promise<{ ids: string[]; days: string[] }> {
  const published = await files
  const read_: string[] = []
  const index = await openIndex(async (path) => {
    const bytes = await read(published, path)
    if (path.startsWith('/data/search/texts/')) read_.push(readRecord(bytes, path)[6] ?? '')
    return bytes
  })
  const { found } = await search(index, query, { limit: 10 })
  return { ids: found.map(({ id }) => id), days: read_ }
}

test('of a month long ago only texts of that month are read, however long the list before it', async () => {
  const { ids, days: read_ } = await asked('拖拉机 date:2012-02')
  expect(ids).toHaveLength(10)
  expect(read_.filter((day) => !day.startsWith('2012-02'))).toEqual([])
})

test('of a day few texts are read but its own', async () => {
  const { ids, days: read_ } = await asked('拖拉机 date:2013-05-06')
  expect(ids.toSorted()).toEqual(['a491', 'b491'])
  expect(read_.length).toBeLessThan(30)
})

test('of what somebody is in only texts that name them are read', async () => {
  const { ids, days: read_ } = await asked('拖拉机 person:甲乙丙')
  expect(ids).toHaveLength(10)
  expect(read_).toHaveLength(10)
})

test('what holds a word that is not wanted is not read to find that out', async () => {
  const { ids, days: read_ } = await asked('拖拉机 -天晴')
  expect(ids).toHaveLength(10)
  expect(read_).toHaveLength(10)
})

test('articles that prove wrong tell which list would have kept them away, and that one is read', async () => {
  const { ids, days: read_ } = await asked('今年春耕备耕正当时')
  expect(ids).toHaveLength(10)
  expect(read_.length).toBeLessThan(30)
})

test('a page that would cost too much ends with what it has, and says that there may be more', async () => {
  const { found, more, exact, texts } = await page('丑牛寅虎', effortOf(10))
  expect(found.length).toBeGreaterThan(0)
  expect(found.length).toBeLessThan(10)
  expect({ more, exact }).toEqual({ more: true, exact: false })
  expect(texts).toBeLessThanOrEqual(48)
})

test('asked to go on, it goes on, and at last has everything and says so', async () => {
  const first = await page('丑牛寅虎', effortOf(10))
  const second = await page('丑牛寅虎', effortOf(20))
  expect(second.found.length).toBeGreaterThan(first.found.length)
  expect(second.found.slice(0, first.found.length)).toEqual(first.found)
  const whole = await page('丑牛寅虎', Number.POSITIVE_INFINITY)
  expect(whole).toMatchObject({ more: false, exact: true })
  expect(whole.found).toHaveLength(Math.ceil(days.length / 40))
})

test('nothing found is not an answer before everything was looked at', async () => {
  expect(await page('虎寅牛', effortOf(10))).toMatchObject({ found: [], more: false, exact: true })
})

/** What is found of a hundred, at a cost. */
async function page(query: string, effort: number) {
  const published = await files
  let texts = 0
  const index = await openIndex(async (path) => {
    if (path.startsWith('/data/search/texts/')) texts += 1
    return read(published, path)
  })
  const { found, more, exact } = await search(index, query, { limit: 100, effort })
  return { found: found.map(({ id }) => id), more, exact, texts }
}
