import { expect, test } from 'vitest'
import type { Article } from '../article/article.ts'
import { plainArticle as article } from '../article/plainArticle.ts'
import { openIndex } from './openIndex.ts'
import { search } from './search.ts'
import { filesOf, read } from './testIndex.ts'

/** Two articles a day, all of which hold one word; now and then one that names somebody. */
const days = Array.from({ length: 2400 }, (_, i) =>
  new Date(Date.UTC(2012, 0, 1 + i)).toISOString().slice(0, 10),
)
const archive = days.flatMap((published, i) => [
  article(`a${i}`, { headline: { main: '', parts: [] }, published, texts: [`拖拉机下地,第${i}天。`] }),
  article(`b${i}`, {
    headline: { main: '', parts: [] },
    published,
    texts: [i % 3 === 0 ? '拖拉机和收割机。' : '拖拉机。', i % 100 === 7 ? '甲乙丙来了。' : '天晴。'],
    people: i % 100 === 7 ? [{ id: 'p', name: '甲乙丙', roles: [], acts: [], mentions: [] }] : [],
  }),
])
const files = filesOf(archive)

/** What a query finds first, and the days of the texts that were read for it. */
async function asked(query: string): Promise<{ ids: string[]; days: string[] }> {
  const published = await files
  const read_: string[] = []
  const index = await openIndex(async (path) => {
    if (/\/\d+\.txt$/u.test(path)) read_.push(path)
    return read(published, path)
  })
  const { found } = await search(index, query, { limit: 10 })
  const numbers = read_.map((path) => Number(/(\d+)\.txt$/u.exec(path)?.[1]))
  return { ids: found.map(({ id }) => id), days: numbers.map((number) => dayOf(newestFirst[number])) }
}

const newestFirst = archive.toSorted((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1))

function dayOf(one: Article | undefined): string {
  return one?.published ?? ''
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
