import { describe, expect, it } from 'vitest'
import type { Article } from '../article/article.ts'
import { parseArticle } from './parseArticle.ts'

const channel = { id: 'mouxian', name: '某县' }
const parse = (text: string, fileName = 'a.txt'): Article =>
  parseArticle({ fileName, place: 'mouxian/a', bytes: new TextEncoder().encode(text), channel })

it('a channel that the front matter names is taken, the folder otherwise', () => {
  expect(parse('题\n正文。').channel).toEqual(channel)
  expect(parse('---\nchannel: linqing\n---\n题\n正文。').channel).toEqual({ id: 'linqing', name: 'linqing' })
})

it('the id comes from the place in the archive and not from the text', () => {
  expect(parse('题\n正文。').id).toBe(parse('别的题\n别的正文。').id)
})

describe('what npm run fuzz found', () => {
  it('two spaces between a preposition and 等人 are nobody', () => {
    expect(parse('题\n与　　等人').people).toEqual([])
  })

  it('a half-width exclamation mark ends the sentence that stands for a headline', () => {
    expect(parse('灯会开了!本报讯 人真多。').headline.main).toBe('灯会开了!')
  })

  it('a name and an office hold rare characters whole, or not at all', () => {
    const { people } = parse('题\n市长孙名\u{20bb7}出席会议。')
    expect(people.map(({ name }) => name)).toEqual(['孙名\u{20bb7}'])
    expect(parse('\u{10000}区人大常委会主任阿尔·贝尔').people[0]?.roles).toEqual(['区人大常委会主任'])
  })

  it('a first sentence too long for a headline is cut between characters', () => {
    const { headline, paragraphs } = parse(`本报讯　${'渡'.repeat(79)}\u{20bb7}口的钟又响了`)
    expect(headline.main).toBe('渡'.repeat(79))
    expect(paragraphs.map(({ text }) => text)).toEqual(['\u{20bb7}口的钟又响了'])
  })

  it('a name of two characters at the end of a paragraph ends there, where a longer one is credited too', () => {
    const page = '<h1>题</h1><p>本报讯全媒体记者：周样本吴示例任命</p>'
    const { paragraphs, people } = parse(page, 'a.html')
    const end = paragraphs[0]?.text.length ?? 0
    expect(people.map(({ name, mentions }) => [name, mentions[0]?.end])).toContainEqual(['任命', end])
  })

  it('speech that holds nothing but marks is no theme', () => {
    expect(parse('题\n他说：“；！，：').outline).toEqual([])
  })

  it('who speaks is told without the marks that are left of the sentence before', () => {
    expect(parse('题\n要抓好项目。.”会议要求，会议指出，').outline[0]?.speakerText).toBe('会议')
  })

  it('a half-width mark ends an office as a full-width one does', () => {
    expect(parse('孙名接任受县委书记!').people).toEqual(parse('孙名接任受县委书记！').people)
  })

  it('credits in brackets of two widths close an article', () => {
    expect(parse('题\n灯会开了。（记者孙试写)').byline).toMatchObject({
      text: '（记者孙试写)',
      reporters: ['孙试写'],
    })
  })

  it('a line that names the author of a page stays, where the dispatch names a reporter too', () => {
    const page = '<h1>渡口的钟又响了</h1><p>本报讯（记者孙试写）钟响了，人来了。</p><p>作者：周样本</p>'
    expect(parse(page, 'a.html').byline).toMatchObject({
      text: '本报讯（记者孙试写） 作者：周样本',
      reporters: ['孙试写'],
    })
  })

  it('a half-width full stop ends a line as a full-width one does, and is told as printed', () => {
    for (const [narrow, wide] of [
      ['本报讯.', '本报讯。'],
      ['地方网>某省>正文.', '地方网>某省>正文。'],
      ['题\n会议强调, 要把渡口修好.\n渡口的钟又响了.”', '题\n会议强调, 要把渡口修好。\n渡口的钟又响了。”'],
    ] as const) {
      const read = JSON.stringify(parse(narrow))
      expect(read).toContain('.')
      expect(read.replaceAll('.', '。')).toBe(JSON.stringify(parse(wide)))
    }
  })

  it('a headline that is read in another form keeps the spaces between its parts', () => {
    expect(parse('王　试.').headline.main).toBe('王 试.')
  })
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
