import { expect, test } from 'vitest'
import { SearchDataError } from './format/container.ts'
import { directoryPath } from './format/directory.ts'
import { openIndex } from './openIndex.ts'
import { search } from './search.ts'
import type { SearchResult } from './searchResult.ts'
import { plainArticle as article } from '../article/plainArticle.ts'
import { filesOf, read } from './testIndex.ts'

const articles = Array.from({ length: 12 }, (_, i) =>
  article(`a${i}`, {
    headline: { main: `运河第${i}段的老码头`, parts: [] },
    published: `2026-03-${String(i + 10)}`,
    texts: [
      `码头的石阶一共${i * 7}级,从前运河的船停在这里。`,
      `G10${i}国道从${i % 2 === 0 ? '桥上' : '桥下'}过,春耕已经开始。`,
    ],
  }),
)
const queries = ['码头', '运河的船', '桥', 'g105', '老码头 石阶', '春耕已经开始', '没有的']

/** Which paragraphs were found, and what is highlighted in them. */
function told({ found }: SearchResult): string[] {
  return found.flatMap(({ id, hits }) => hits.map((hit) => JSON.stringify([id, hit])))
}

test('whatever byte is changed and wherever a file is cut off, nothing wrong is found and nothing is missed in silence', async () => {
  const files = await filesOf(articles, 5)
  const names = [...files.keys()]
  const truth = new Map<string, string[]>()
  const intact = await openIndex(async (path) => read(files, path))
  for (const query of queries) truth.set(query, told(await search(intact, query, { limit: 100 })))
  const random = randomNumbers(20_261_123)
  const below = (limit: number) => Math.floor(random() * limit)
  const partial = { wrong: 0, silent: 0, refused: 0, stated: 0 }
  for (let round = 0; round < 10_000; round += 1) {
    const name = names[below(names.length)] ?? ''
    const whole = files.get(name) ?? new Uint8Array()
    const at = below(whole.length)
    const damaged =
      random() < 0.2 ? whole.subarray(0, at) : whole.with(at, (whole[at] ?? 0) ^ (1 + below(255)))
    const query = queries[below(queries.length)] ?? ''
    try {
      const index = await openIndex(async (path) => (path === name ? damaged : read(files, path)))
      const result = await search(index, query, { limit: 100 })
      const right = truth.get(query) ?? []
      const all = told(result)
      if (all.some((hit) => !right.includes(hit))) partial.wrong += 1
      if (all.length < right.length && result.unread.length === 0) partial.silent += 1
      if (result.unread.length > 0) partial.stated += 1
    } catch (error) {
      // Without a directory there is nothing to search; anything else would be a crash.
      if (!(error instanceof SearchDataError) || name !== directoryPath) throw error
      partial.refused += 1
    }
  }
  expect(partial).toMatchObject({ wrong: 0, silent: 0 })
  expect(partial.stated).toBeGreaterThan(500)
  expect(partial.refused).toBeGreaterThan(100)
}, 180_000)

test('a missing shard is stated, and other lists of the same words still find what is there', async () => {
  const files = await filesOf(articles)
  const shards = [...files.keys()].filter((path) => path.endsWith('.bin'))
  for (const gone of shards) {
    const index = await openIndex(async (path) => {
      if (path === gone) throw new TypeError(`${path}: no answer`)
      return read(files, path)
    })
    const result = await search(index, '老码头', { limit: 100 })
    expect(result.unread.length + result.found.length).toBeGreaterThan(0)
    expect(result.exact).toBe(result.unread.length === 0)
  }
})

test('a text that cannot be had is one result less, said, and is there when the line is back', async () => {
  const files = await filesOf(articles)
  let broken = true
  const index = await openIndex(async (path) => {
    if (broken && path.endsWith('/3.txt')) throw new TypeError('no answer')
    return read(files, path)
  })
  expect(await search(index, '春耕', { limit: 100 })).toMatchObject({ exact: false, unread: ['no answer'] })
  broken = false
  expect(await search(index, '春耕', { limit: 100 })).toMatchObject({ exact: true, articles: 12, unread: [] })
})

/** mulberry32: the same numbers from 0 to 1 for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
