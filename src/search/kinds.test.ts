import { expect, test } from 'vitest'
import { plainArticle as article } from '../article/plainArticle.ts'
import { search } from './search.ts'
import { opened } from './testIndex.ts'

/** Sentences with everything that a word index cuts wrongly, each in two articles of twelve. */
const sentences = [
  'G105国道改线,G1号桥先通车;S329线照旧。',
  '投资5.8亿元,其中58%是借来的。',
  'COVID-19之后第一次,PM2.5降到了19。',
  '“三个一”活动办了105场,来了2019人。',
  '老码头、新码头,头一天就修好了。',
  '他说:“运河边,石阶四十二级。”',
  '光岳楼下听Guangyue Tower的故事,Tower很高。',
  '电话0635-2019105,邮箱canal@paper.example。',
  '后台的书记讲了3个小时:后来,书也卖了。',
  '葛飾北齋的画,𠮷字写作上土下口。',
  '1,234.5公里;12、34、5。',
  '东风DF-41与A座3号楼(B座)无关。',
]
const articles = sentences.map((text, at) =>
  article(`a${at}`, {
    headline: { main: `第${at}篇`, parts: [] },
    published: `2026-03-${10 + at}`,
    texts: [text, sentences[(at * 5 + 3) % sentences.length] ?? ''],
  }),
)
const index = opened(articles, 5)

/** What a reader types for a text, written out here: without marks, small letters, 𠮷 as it is. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s,.、。;:“”()@%-]/gu, '')
    .replace('飾', '饰')
    .replace('齋', '斋')
}

/** Every place that holds the query, by comparing strings. */
function truth(query: string): string[] {
  return articles.flatMap(({ id, headline, paragraphs }) => {
    const places = [
      { place: 'headline', text: headline.main },
      ...paragraphs.map((paragraph) => ({ place: paragraph.id, text: paragraph.text })),
    ]
    return places.filter(({ text }) => plain(text).includes(query)).map(({ place }) => `${id} ${place}`)
  })
}

async function found(typed: string): Promise<string[]> {
  const result = await search(await index, typed, { limit: 100 })
  const places = result.found.flatMap(({ id, hits }) =>
    hits.map(({ place, paragraph }) => `${id} ${paragraph ?? place}`),
  )
  expect(result).toMatchObject({ exact: true, total: places.length })
  return places.toSorted()
}

/** Every stretch of `least` to `most` characters of the sentences that `chosen` takes, without marks. */
function stretches(least: number, most: number, chosen: RegExp): string[] {
  const all = new Set<string>()
  for (const sentence of sentences) {
    const characters = Array.from(plain(sentence))
    for (let at = 0; at < characters.length; at += 1)
      for (let length = least; length <= most && at + length <= characters.length; length += 1)
        all.add(characters.slice(at, at + length).join(''))
  }
  return [...all].filter((stretch) => chosen.test(stretch))
}

/** The queries, typed so, that do not find exactly what is true, with what they do find. */
async function mistaken(queries: readonly string[], typing = (query: string) => query): Promise<string[][]> {
  if (queries.length < 10) throw new RangeError('too few to tell')
  const wrong: string[][] = []
  for (const query of queries) {
    const places = await found(typing(query))
    if (places.join(' ') !== truth(query).toSorted().join(' ')) wrong.push([query, ...places])
  }
  return wrong
}

test('a single character finds every place that has it', async () => {
  expect(await mistaken(stretches(1, 1, /./u))).toEqual([])
})

test('letters and digits mixed with characters are found wherever they begin', async () => {
  expect(await mistaken(stretches(2, 6, /^(?=.*[0-9a-z])(?=.*[^0-9a-z]).+$/u))).toEqual([])
  expect(await mistaken(stretches(2, 5, /^(?=.*\d)(?=.*[a-z])[0-9a-z]+$/u))).toEqual([])
})

test('Latin is found from any letter on, small or capital, half or full width', async () => {
  const latin = stretches(1, 7, /^[a-z]+$/u)
  expect(await mistaken(latin)).toEqual([])
  expect(await mistaken(latin, (query) => query.toUpperCase())).toEqual([])
  expect(
    await mistaken(latin, (query) =>
      query.replaceAll(/[a-z]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    ),
  ).toEqual([])
})

test('numbers are found from any digit on, with or without what groups them', async () => {
  const numbers = stretches(1, 7, /^\d+$/u)
  expect(await mistaken(numbers)).toEqual([])
  expect(await mistaken(numbers, (query) => Array.from(query).join(','))).toEqual([])
})

test('traditional characters find what is printed in simplified ones, and the other way round', async () => {
  const pairs = new Map(
    Array.from(
      '国国號号橋桥車车資资億亿來来碼码頭头邊边聽听電电話话後后臺台書书記记講讲賣卖飾饰齋斋畫画寫写東东風风樓楼'.matchAll(
        /(.)(.)/gu,
      ),
      ([, from = '', to = '']) => [to, from],
    ),
  )
  const traditional = (query: string) => Array.from(query, (unit) => pairs.get(unit) ?? unit).join('')
  expect(
    await mistaken(stretches(1, 4, /[号桥车资亿来码头边听电话后台书记讲卖饰斋画写东风楼]/u), traditional),
  ).toEqual([])
})

test('what stands on both sides of a mark is one string, whatever is typed between', async () => {
  const across = sentences.flatMap((sentence) =>
    Array.from(
      sentence.matchAll(/([^\s,.、。;:“”()@%-]{1,2})[,.、。;:“”()@%-]+(?=([^\s,.、。;:“”()@%-]{1,2}))/gu),
    ).map(([, before = '', after = '']) => plain(before + after)),
  )
  for (const mark of ['', ',', '。', '·', '”'])
    expect(await mistaken(across, (query) => Array.from(query).join(mark))).toEqual([])
})
