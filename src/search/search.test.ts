import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../text/foldText.ts'
import { SearchDataError } from './format/container.ts'
import { directoryPath } from './format/directory.ts'
import { openIndex } from './openIndex.ts'
import { search } from './search.ts'
import type { SearchResult } from './searchResult.ts'
import { plainArticle as article } from '../article/plainArticle.ts'
import { filesOf, opened, read } from './testIndex.ts'

/** What is highlighted, as text. */
function marked(result: SearchResult): string[][] {
  return result.found.map(({ hits }) =>
    hits.flatMap(({ text, ranges }) => ranges.map(({ start, end }) => text.slice(start, end))),
  )
}

const canal = article('canal', {
  headline: {
    main: '运河边的老码头修好了',
    parts: [{ kind: 'deck', text: '“三年修一段”今年收尾', people: [] }],
  },
  byline: {
    text: '本报讯(记者甲乙)',
    outlet: null,
    reporters: ['甲乙'],
    correspondents: [],
    photographers: [],
  },
  published: '2026-03-02',
  texts: [
    '码头的石阶一共四十二级,“营商环境”,人们说,也是从码头开始的。',
    '审批提速之后,三家小店先开了门;营商环境一词写在墙上,审批窗口就在隔壁。',
  ],
  recommended: [{ title: null, excerpt: '春耕时节话农机', truncated: true, article: null }],
  tail: ['责任编辑:丙丁'],
})
const tower = article('tower', {
  headline: { main: '光岳楼下听 Guangyue Tower 的故事', parts: [] },
  published: '2026-05-01',
  texts: ['楼高九丈九尺,G105国道从城外经过。', '𠮷字写作上土下口。码头不远。'],
})
const undated = article('undated', { texts: ['码头又一处。'] })

test('a string is found wherever it begins, across punctuation, and exactly that is marked', async () => {
  const index = await opened([canal, tower])
  expect(marked(await search(index, '阶一共', { limit: 10 }))).toEqual([['阶一共']])
  expect(marked(await search(index, '环境人们', { limit: 10 }))).toEqual([['环境”,人们']])
  expect(marked(await search(index, '字写', { limit: 10 }))).toEqual([['字写']])
})

test('typed full-width, in another case or with any punctuation, a query is the same query', async () => {
  const index = await opened([canal, tower])
  for (const query of ['g105', 'Ｇ１０５', 'G-105', '“Ｇ105”', '「G105」国道'])
    expect((await search(index, query, { limit: 10 })).found.map(({ id }) => id)).toEqual(['tower'])
})

test('spaces separate terms that stand in one paragraph', async () => {
  const result = await search(await opened([canal, tower]), '营商环境　审批', { limit: 10 })
  expect(result).toMatchObject({ articles: 1, total: 1, paragraphs: 1, exact: true, match: 'all' })
  expect(marked(result)).toEqual([['审批', '营商环境', '审批']])
})

test('a quoted phrase with a space gives way to its words, and says so', async () => {
  const index = await opened([canal, tower])
  expect(await search(index, '"营商环境 审批"', { limit: 10 })).toMatchObject({
    articles: 1,
    total: 1,
    match: 'words',
  })
  expect(await search(index, '"guangyue tower"', { limit: 10 })).toMatchObject({
    articles: 1,
    total: 1,
    match: 'all',
  })
})

test('terms that never stand in one paragraph are found in one article, and it says so', async () => {
  const result = await search(await opened([canal, tower]), '石阶 窗口', { limit: 10 })
  expect(result).toMatchObject({ articles: 1, total: 2, match: 'article' })
  expect(await search(await opened([canal, tower]), '石阶 国道', { limit: 10 })).toMatchObject({
    articles: 0,
    match: 'all',
  })
})

test('headline, its parts and the byline are searched; excerpts and the tail are not', async () => {
  const index = await opened([canal])
  expect((await search(index, '老码头修', { limit: 10 })).found[0]?.hits).toMatchObject([
    { place: 'headline', paragraph: null },
  ])
  expect((await search(index, '三年修一段', { limit: 10 })).found[0]?.hits).toMatchObject([{ place: 'part' }])
  expect((await search(index, '甲乙', { limit: 10 })).found[0]?.hits).toMatchObject([{ place: 'byline' }])
  expect((await search(index, '春耕', { limit: 10 })).total).toBe(0)
  expect((await search(index, '丙丁', { limit: 10 })).total).toBe(0)
})

test('the newest article comes first, the undated last, and the totals count what is not returned', async () => {
  const result = await search(await opened([undated, canal, tower]), '码头', { limit: 2 })
  expect(result.found.map(({ id }) => id)).toEqual(['tower', 'canal'])
  expect(result).toMatchObject({ articles: 3, total: 4, paragraphs: 3 })
})

test('a query of nothing but punctuation finds nothing', async () => {
  for (const query of ['', ' ', '，。', '""', '“”'])
    expect(await search(await opened([canal]), query, { limit: 10 })).toMatchObject({ total: 0, found: [] })
})

test('a directory that is cut off, of another kind, or not text says so', async () => {
  const whole = await read(await filesOf([canal]), directoryPath)
  const others = ['{"schema":"guli/search@1","channels":[', '<!doctype html>', '{}', '[]', ''].map((text) =>
    new TextEncoder().encode(text),
  )
  for (const bytes of [...others, whole.subarray(0, 40), new Uint8Array([0xff, 0xfe, 0xfd])])
    await expect(openIndex(async () => bytes)).rejects.toThrow(SearchDataError)
})

test('any term finds every paragraph that holds it, and no other', async () => {
  const piece = fc.constantFrom(
    '码',
    '头',
    '运',
    '河',
    '边',
    'Ｇ',
    '1',
    '05',
    '，',
    ',',
    '“',
    ' ',
    '𠮷',
    'é',
    'A',
  )
  const text = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { maxLength: 12 }),
      fc.array(piece, { minLength: 1, maxLength: 4 }),
      async (texts, parts) => {
        const query = parts.join('').replaceAll(/[\s“]/gu, '')
        const index = await opened([article('a', { headline: { main: '', parts: [] }, texts })])
        const folded = fold(query)
        const truth =
          folded === '' ? [] : texts.flatMap((raw, i) => (fold(raw).includes(folded) ? [`p${i}`] : []))
        const result = await search(index, query, { limit: 10 })
        expect(result.found.flatMap(({ hits }) => hits.map(({ paragraph }) => paragraph))).toEqual(truth)
        for (const { hits } of result.found)
          for (const { text: raw, ranges } of hits)
            for (const { start, end } of ranges) expect(fold(raw.slice(start, end))).toContain(folded)
      },
    ),
    { numRuns: 300 },
  )
}, 60_000)
