import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../text/foldText.ts'
import { parseQuery } from './parseQuery.ts'
import { search } from './search.ts'
import { plainArticle as article } from '../article/plainArticle.ts'
import { filesOf, opened, read } from './testIndex.ts'
import { openIndex } from './openIndex.ts'

const people = (name: string) => [{ id: name, name, roles: [], acts: [], mentions: [] }]
const spring = article('spring', {
  headline: { main: '春耕开始', parts: [] },
  channel: { id: 'gaotang', name: '高唐' },
  published: '2019-03-20',
  people: people('甲乙丙'),
  texts: ['甲乙丙在地头说,拖拉机已经检修。', '投入5.8亿,COVID-19之后第一次。'],
})
const summer = article('summer', {
  headline: { main: '麦收', parts: [] },
  channel: { id: 'chiping', name: '茌平' },
  published: '2019-06-08',
  people: people('丁戊'),
  texts: ['拖拉机换成了收割机。丁戊和甲乙丙都不在。', '春耕时的事。'],
})
const winter = article('winter', {
  headline: { main: '拖拉机过冬', parts: [] },
  channel: { id: 'gaotang', name: '高唐' },
  published: '2020-12-01',
  texts: ['拖拉机入库,拖拉机封存。'],
})
const undated = article('undated', { texts: ['拖拉机的旧照片。'] })
const all = [spring, summer, winter, undated]

async function ids(query: string, options: { volumeSize?: number; limit?: number; order?: 'best' } = {}) {
  const { volumeSize, limit = 10, ...rest } = options
  const { found } = await search(await opened(all, volumeSize), query, { limit, ...rest })
  return found.map(({ id }) => id)
}

test('a minus leaves out the articles that hold the word anywhere', async () => {
  expect(await ids('拖拉机 -收割机')).toEqual(['winter', 'spring', 'undated'])
  expect(await ids('拖拉机 -"入库，拖拉机"')).toEqual(['summer', 'spring', 'undated'])
  expect(await ids('拖拉机 - 收割机')).toEqual(['summer'])
})

test('person: finds the articles in which somebody of that name was read, not every mention', async () => {
  expect(await ids('person:甲乙丙')).toEqual(['spring'])
  expect(await ids('拖拉机 人物：丁戊')).toEqual(['summer'])
})

test('channel: takes the name or the id', async () => {
  expect(await ids('拖拉机 channel:gaotang')).toEqual(['winter', 'spring', 'undated'])
  expect(await ids('拖拉机 频道：茌平')).toEqual(['summer'])
  expect(await ids('拖拉机 频道:没有')).toEqual([])
})

test('date: takes a day, a month, a year, or from one to another; undated articles are in none', async () => {
  expect(await ids('拖拉机 date:2019')).toEqual(['summer', 'spring'])
  expect(await ids('拖拉机 date:2019-06')).toEqual(['summer'])
  expect(await ids('拖拉机 日\u2060期\u2060:2019-03-21..2020-12')).toEqual(['winter', 'summer'])
  expect(await ids('拖拉机 日期:2019-03-21..2020-12')).toEqual(['winter', 'summer'])
  expect(await ids('拖拉机 date:2018')).toEqual([])
})

test('the best first: what stands in the headline, then what stands in more places', async () => {
  expect(await ids('拖拉机', { order: 'best' })).toEqual(['winter', 'summer', 'spring', 'undated'])
  expect(await ids('春耕', { order: 'best' })).toEqual(['spring', 'summer'])
})

test('a number, a word of letters and digits, or a single character is found at once and within others', async () => {
  expect(await ids('5.8亿')).toEqual(['spring'])
  expect(await ids('covid')).toEqual(['spring'])
  expect(await ids('COVID-19')).toEqual(['spring'])
  expect(await ids('vid1')).toEqual(['spring'])
  expect(await ids('19')).toEqual(['spring'])
  expect(await ids('封')).toEqual(['winter'])
})

test('typed in traditional characters a query finds simplified text, and marks it as printed', async () => {
  const { found } = await search(await opened(all), '拖拉機換成', { limit: 10 })
  expect(found[0]?.hits[0]).toMatchObject({
    text: '拖拉机换成了收割机。丁戊和甲乙丙都不在。',
    ranges: [{ start: 0, end: 5 }],
  })
})

test('volumes are asked newest first, and only as many as it takes', async () => {
  const files = await filesOf(all, 1)
  const read_: string[] = []
  const index = await openIndex(async (path) => {
    read_.push(path)
    return read(files, path)
  })
  const first = await search(index, '拖拉机', { limit: 2 })
  expect(first.found.map(({ id }) => id)).toEqual(['winter', 'summer'])
  expect(first).toMatchObject({ exact: false, more: true })
  const lists = read_.filter((path) => !path.startsWith('/data/search/texts/'))
  expect(new Set(lists.map((path) => path.split('/')[3])).size).toBe(3)
  const rest = await search(index, '拖拉机', { limit: 10 })
  expect(rest).toMatchObject({ exact: true, more: false, articles: 4 })
  // What was read for the first page is not asked for again.
  expect(new Set(read_).size).toBe(read_.length)
})

test('a volume in which one of two words is nowhere adds nothing to the totals', async () => {
  for (const query of ['拖拉机 收割', '收割 旧照', '春耕 开始', '封存 拖拉'])
    for (const volumeSize of [1, 2]) {
      const whole = await search(await opened(all), query, { limit: 10, strictly: true })
      const parts = await search(await opened(all, volumeSize), query, { limit: 10, strictly: true })
      const { articles, total, paragraphs, exact } = whole
      expect(parts).toMatchObject({ articles, total, paragraphs, exact })
    }
})

test('a query that is not wanted any more ends, and asks for nothing more', async () => {
  const files = await filesOf(all)
  const wanted = new AbortController()
  const asked: string[] = []
  const index = await openIndex(async (path) => {
    asked.push(path)
    if (path.endsWith('.bin')) wanted.abort()
    return read(files, path)
  })
  await expect(search(index, '拖拉机', { limit: 10, signal: wanted.signal })).rejects.toThrow('abort')
  expect(asked.filter((path) => path.startsWith('/data/search/texts/'))).toEqual([])
})

test('in an archive of any number of volumes, every article is found that holds the terms, and counted', async () => {
  const piece = fc.constantFrom('码', '头', '运', '河', '1', '05', 'g', '，', '码头')
  const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 9 }),
      fc.array(text, { minLength: 1, maxLength: 2 }),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom('newest' as const, 'best' as const),
      async (archive, words, volumeSize, order) => {
        const articles = archive.map((texts, i) =>
          article(`a${i}`, { headline: { main: '', parts: [] }, published: `2026-01-${10 + i}`, texts }),
        )
        const index = await opened(articles, volumeSize)
        const query = words.join(' ')
        const terms = words.map(fold).filter((term) => term !== '')
        const holdsAll = (raw: string) => terms.every((term) => fold(raw).includes(term))
        const truth = archive.flatMap((texts, i) =>
          terms.length > 0 && texts.some(holdsAll) ? [`a${i}`] : [],
        )
        const result = await search(index, query, { limit: 100, order, strictly: true })
        expect(result.found.map(({ id }) => id).toSorted()).toEqual(truth)
        expect(result).toMatchObject({ exact: true, more: false, articles: truth.length })
        const page = await search(index, query, { limit: 1, order, strictly: true })
        expect(page.found).toHaveLength(Math.min(result.articles, 1))
        expect(page.exact && page.articles !== result.articles).toBe(false)
        expect(page.exact && page.total !== result.total).toBe(false)
        expect(!page.more && result.articles > 1).toBe(false)
      },
    ),
    { numRuns: 300 },
  )
}, 60_000)

test('operators stand before words and phrases, in either language, and a colon elsewhere is punctuation', () => {
  expect(parseQuery('通知 -"会议 取消" person:张三 频道："高 唐" date:2019-12..')).toEqual({
    terms: ['通知'],
    words: null,
    without: ['会议取消'],
    people: ['张三'],
    channels: ['高唐'],
    from: '2019-12',
    to: null,
  })
  expect(parseQuery('主持人：王五 12:30 -')).toMatchObject({ terms: ['主持人王五', '1230'], without: [] })
})

test('a date may be written as one writes it', () => {
  for (const [text, day] of [
    ['2019年', '2019'],
    ['2019年6月', '2019-06'],
    ['2019年12月6日', '2019-12-06'],
    ['2019/6/12', '2019-06-12'],
    ['２０１９．１２', '2019-12'],
    ['2019-12-06', '2019-12-06'],
  ] as const)
    expect(parseQuery(`通知 日期:${text}`)).toMatchObject({ terms: ['通知'], from: day, to: day })
  expect(parseQuery('通知 日期:2019年..2020/3')).toMatchObject({ from: '2019', to: '2020-03' })
  expect(parseQuery('通知 日期:去年')).toMatchObject({ from: null, to: null })
})

test('a name that every object has is no operator', async () => {
  expect(await ids('constructor:拖拉机')).toEqual([])
  expect(await ids('拖拉机 __proto__:x')).toEqual([])
})
