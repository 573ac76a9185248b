import { expect, test } from 'vitest'
import { plainArticle as article } from '../article/plainArticle.ts'
import { search } from './search.ts'
import { opened } from './testIndex.ts'

type Given = [id: string, headline: string, texts: string[]]

/** The order of what is found; the last one given is the newest. */
async function best(query: string, ...given: Given[]): Promise<string[]> {
  const articles = given.map(([id, main, texts], at) =>
    article(id, { headline: { main, parts: [] }, published: `2020-01-${String(at + 10)}`, texts }),
  )
  const { found } = await search(await opened(articles), query, { limit: 10, order: 'best' })
  return found.map(({ id }) => id)
}

test('a headline comes before any number of paragraphs', async () => {
  expect(
    await best(
      '棚改',
      ['headline', '棚改收尾', ['别的事。']],
      ['thrice', '年终', ['棚改。', '棚改。', '棚改。']],
    ),
  ).toEqual(['headline', 'thrice'])
})

test('more places come before fewer, and of as many the newest first', async () => {
  expect(
    await best(
      '棚改',
      ['twice', '甲', ['棚改。', '棚改。']],
      ['old', '乙', ['棚改。']],
      ['new', '丙', ['棚改。']],
    ),
  ).toEqual(['twice', 'new', 'old'])
})

test('words that stand nearer to each other come first, wherever in the text', async () => {
  const far = `营商环境${'一二三四五六七八九十'.repeat(4)}审批`
  expect(
    await best(
      '营商环境 审批',
      ['near', '甲', [`${far}又说营商环境和审批。`]],
      ['next', '乙', ['审批营商环境。']],
      ['far', '丙', [far]],
    ),
  ).toEqual(['next', 'near', 'far'])
})

test('where no paragraph has all words, the one with more of them comes first', async () => {
  expect(
    await best(
      '麦收 棚改 审批',
      ['two', '甲', ['麦收和棚改。', '审批。']],
      ['one', '乙', ['麦收。', '棚改。', '审批。']],
    ),
  ).toEqual(['two', 'one'])
})

test('a longer list begins with the shorter one', async () => {
  const articles = Array.from({ length: 35 }, (_, at) =>
    article(`a${at}`, {
      published: `2020-01-${String((at % 28) + 1).padStart(2, '0')}`,
      texts: [`麦收${'一'.repeat((at * 7) % 13)}棚改`, ...(at % 3 === 0 ? ['麦收棚改。'] : [])],
    }),
  )
  const index = await opened(articles)
  const list = async (limit: number) =>
    (await search(index, '麦收 棚改', { limit, order: 'best' })).found.map(({ id }) => id)
  expect((await list(20)).slice(0, 10)).toEqual(await list(10))
  expect((await list(35)).slice(0, 20)).toEqual(await list(20))
})
