import { expect, test } from 'vitest'
import { plainArticle } from '../../article/plainArticle.ts'
import { readQuotationLink } from '../../article/quotationLink.ts'
import { locateQuotation } from '../../text/quotation.ts'
import { citationOf } from './citationOf.ts'
import { sharedOf } from './passage.ts'

const text = '渡口的钟停了三年,开春由村里的木匠修好,今天又响了。'
const article = plainArticle('k7m2xqd', {
  headline: { main: '渡口的钟修好了', parts: [] },
  paragraphs: [
    { id: 'c0de', kind: 'text', text: '守钟的老人说,从前船靠岸才敲。', marks: [] },
    { id: 'k7m2', kind: 'text', text, marks: [] },
  ],
})
const unchanged = { aliases: {} }

test('a paragraph is shared by its link, one that was changed with the wording that it has today', () => {
  expect(sharedOf({ paragraph: 'k7m2', span: null }, article, unchanged)).toEqual({
    number: 2,
    text,
    path: '/a/k7m2xqd?p=k7m2#k7m2',
  })
  const aliases = { k7m2: { fate: 'edited' as const, to: ['k7m2'], near: null, check: 'x9' } }
  expect(sharedOf({ paragraph: 'k7m2', span: null }, article, { aliases })?.path).toBe(
    '/a/k7m2xqd?p=k7m2~x9#k7m2',
  )
})

test('a stretch of a paragraph is shared by a link that leads back to it', () => {
  const start = text.indexOf('村里的木匠')
  const shared = sharedOf({ paragraph: 'k7m2', span: { start, end: start + 5 } }, article, unchanged)
  expect(shared?.text).toBe('村里的木匠')
  const quotation = readQuotationLink(new URL(shared?.path ?? '', 'https://guli.example'))
  expect(quotation && locateQuotation(quotation, [text])).toMatchObject({
    start,
    end: start + 5,
    exact: true,
  })
})

test('punctuation alone is no quotation: the paragraph is shared', () => {
  const at = text.indexOf(',')
  expect(sharedOf({ paragraph: 'k7m2', span: { start: at, end: at + 1 } }, article, unchanged)).toMatchObject(
    {
      text,
      path: '/a/k7m2xqd?p=k7m2#k7m2',
    },
  )
})

test('a paragraph that is not there is not shared', () => {
  expect(sharedOf({ paragraph: 'zzzz', span: null }, article, unchanged)).toBeNull()
})

test('a citation says what the article says of itself, and nothing else', () => {
  const cited = { text: '今天又响了', link: 'https://guli.example/a/x', paper: '南河滩晚报' }
  expect(citationOf(article, cited)).toBe(
    '「今天又响了」（《渡口的钟修好了》，南河滩晚报）https://guli.example/a/x',
  )
  const printed = {
    ...article,
    byline: {
      text: '本报讯(记者王小满 李守一)',
      outlet: '河滩日报',
      reporters: ['王小满', '李守一'],
      correspondents: [],
      photographers: [],
    },
    dateline: { text: '3月5日', place: null, date: null },
  }
  expect(citationOf(printed, cited)).toBe(
    '「今天又响了」（《渡口的钟修好了》，河滩日报，记者王小满、李守一，3月5日）https://guli.example/a/x',
  )
  expect(citationOf({ ...printed, published: '2026-03-06' }, cited)).toContain('，3月5日，2026年3月6日刊）')
})
