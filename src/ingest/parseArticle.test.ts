import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Article } from '../article/article.ts'
import { IngestError } from './ingestError.ts'
import { parseArticle } from './parseArticle.ts'
import { splitLines } from './splitLines.ts'

const channel = { id: 'mouxian', name: '某县' }
const parse = (text: string, fileName = 'a.txt'): Article =>
  parseArticle({ fileName, place: 'mouxian/a', bytes: new TextEncoder().encode(text), channel })

/** null when the file is refused; anything thrown but an IngestError goes through. */
function tryParse(read: () => Article): Article | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof IngestError) return null
    throw error
  }
}

/** How often each character stands in a text, white space aside. */
function countAll(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const character of text.replace(/\s+/gu, '')) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

function piecesOf(article: Article): string {
  const { headline, byline, paragraphs, recommended, tail } = article
  return [
    headline.main,
    ...headline.parts.map(({ text }) => text),
    byline?.text ?? '',
    ...paragraphs.map(({ text }) => text),
    ...recommended.flatMap(({ title, excerpt }) => [title ?? '', excerpt]),
    ...tail,
  ].join('')
}

/** Pieces of news and of anything else, run together. */
const news = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '　　',
        ' ',
        '。',
        '，',
        '、',
        '“',
        '”',
        '（',
        '）',
        '(完)',
        '【编辑:某某】',
        '新闻推荐',
        '本报讯',
        '本报某地3月5日电',
        '（记者孙试写）',
        '全媒体记者：周样本 吴示例',
        '市委书记',
        '县长',
        '孙拟名',
        '周样本',
        '出席',
        '主持会议',
        '强调，',
        '他说：“',
        '一要',
        '二要',
        '要抓好',
        '年底前完成',
        '“五看五比”',
        '，即',
        '来源：某报 2024-03-01',
        '12月5日',
        '会议指出，',
        '阿尔·贝尔',
        '图为',
        '——',
        '...',
        '问：',
        '答：',
        '---',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''))

describe('any text', () => {
  it('gives an article that keeps its schema and loses or adds no character, or an IngestError', () => {
    fc.assert(
      fc.property(news, (text) => {
        fc.pre(!text.startsWith('---'))
        const article = tryParse(() => parse(text))
        if (article === null) return
        expect(v.parse(Article, article)).toEqual(article)
        const seen = splitLines(text).map((line) => line.text)
        expect(countAll(piecesOf(article))).toEqual(countAll(seen.join('')))
      }),
      { numRuns: 400 },
    )
  })

  it('is read the same twice, with offsets inside their paragraphs and ids that are unique', () => {
    fc.assert(
      fc.property(news, (text) => {
        fc.pre(text.trim() !== '' && !text.startsWith('---'))
        const article = tryParse(() => parse(text))
        if (article === null) return
        expect(parse(text)).toEqual(article)
        const lengths = new Map(article.paragraphs.map((paragraph) => [paragraph.id, paragraph.text.length]))
        expect(lengths.size).toBe(article.paragraphs.length)
        expect(new Set(article.people.map(({ id }) => id)).size).toBe(article.people.length)
        const ranges = [
          ...article.people.flatMap(({ mentions }) => mentions),
          ...article.terms.flatMap(({ mentions }) => mentions),
          ...article.outline.flatMap((entry) => [entry, ...entry.points]),
          ...article.tasks,
        ]
        for (const { paragraph, start, end } of ranges) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(lengths.get(paragraph) ?? -1)
        }
        for (const { marks } of article.paragraphs) {
          marks.forEach(({ start }, index) =>
            expect(start).toBeGreaterThanOrEqual(marks[index - 1]?.end ?? 0),
          )
        }
      }),
      { numRuns: 300 },
    )
  })
})

it('bytes of any kind give an article or an IngestError', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('a.txt', 'a.html', 'a.md'),
      (bytes, fileName) => {
        const article = tryParse(() => parseArticle({ fileName, place: 'a', bytes, channel }))
        expect(article?.schema ?? 'guli/article@1').toBe('guli/article@1')
      },
    ),
  )
})

it('a channel that the front matter names is taken, the folder otherwise', () => {
  expect(parse('题\n正文。').channel).toEqual(channel)
  expect(parse('---\nchannel: linqing\n---\n题\n正文。').channel).toEqual({ id: 'linqing', name: 'linqing' })
})

it('the id comes from the place in the archive and not from the text', () => {
  expect(parse('题\n正文。').id).toBe(parse('别的题\n别的正文。').id)
})

const body = (text: string): string => `标题\n${text}`
/** Time enough for a busy machine; what is not linear takes minutes. */
const seconds = 90
describe('hostile input is read in linear time', () => {
  it.each([
    ['a line of two megabytes', body('市长孙拟名强调，要抓好项目。'.repeat(48_000))],
    ['one character without end', body('中'.repeat(100_000))],
    ['ten thousand brackets', body('（'.repeat(10_000) + '“'.repeat(10_000))],
    ['a hundred thousand spaces and marks', body('1, '.repeat(100_000))],
    ['offices without names', body('书记、'.repeat(50_000))],
    ['dots without names', body('阿·'.repeat(50_000))],
    ['a headline of twenty thousand parts', '标题 '.repeat(20_000)],
  ])('%s', { timeout: seconds * 1000 }, (_, text) => {
    expect(parse(text).schema).toBe('guli/article@1')
  })

  it('elements nested twenty thousand deep', { timeout: seconds * 1000 }, () => {
    expect(parse(`<h1>题</h1>${'<div>'.repeat(20_000)}文`, 'a.html').headline.main).toBe('题')
  })
})
