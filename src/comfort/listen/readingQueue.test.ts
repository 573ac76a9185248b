import { expect, test } from 'vitest'
import { plainArticle } from '../../article/plainArticle.ts'
import { readingQueue } from './readingQueue.ts'

const said = (article: Parameters<typeof readingQueue>[0]) =>
  readingQueue(article).utterances.map((utterance) => utterance.said)

test('an article is said from its headline on, a sentence at a time, as it is shown', () => {
  const article = plainArticle('a', {
    headline: { main: '桥通了', parts: [] },
    texts: ['早上六点,天还没亮。桥上已经有人!', '“走了三十年渡船。”他说。'],
    tail: ['责任编辑：某某'],
  })
  expect(said(article)).toEqual([
    '桥通了',
    '早上六点，天还没亮。',
    '桥上已经有人！',
    '“走了三十年渡船。”',
    '他说。',
  ])
})

test('every utterance knows its stretch of the paragraph', () => {
  const article = plainArticle('a', { texts: ['　　第一句。 第二句。'] })
  const { utterances } = readingQueue(article)
  const text = article.paragraphs[0]?.text ?? ''
  expect(utterances.slice(1).map(({ start, end }) => text.slice(start, end).trim())).toEqual([
    '第一句。',
    '第二句。',
  ])
  expect(utterances.slice(1).every(({ paragraph }) => paragraph === 'p0')).toBe(true)
})

test('a sentence too long for one breath is cut after its clauses, and loses nothing', () => {
  const long = `${'村里修了路，'.repeat(50)}人人高兴。`
  const { utterances } = readingQueue(plainArticle('a', { texts: [long] }))
  const pieces = utterances.slice(1).map((utterance) => utterance.said)
  expect(pieces.length).toBeGreaterThan(2)
  expect(pieces.every((piece) => piece.length <= 120)).toBe(true)
  expect(pieces.join('')).toBe(long)
})

test('captions are not said, nor lines without a word', () => {
  const article = plainArticle('a', { texts: ['正文。', '图为现场。', '※ ※ ※'] })
  const paragraphs = article.paragraphs.map((paragraph, at) => ({
    ...paragraph,
    kind: at === 1 ? ('caption' as const) : paragraph.kind,
  }))
  expect(said({ ...article, paragraphs })).toEqual(['无题', '正文。'])
})

test('sections are the themes of the outline, each at the sentence that it begins in', () => {
  const texts = ['开场。', '前一句。要把桥修好，再修路。']
  const theme = { text: '要把桥修好', paragraph: 'p1', start: 4, end: 9 }
  const article = plainArticle('a', {
    texts,
    outline: [{ speaker: null, speakerText: '会议', verb: '要求', points: [], ...theme }],
  })
  const { sections, utterances } = readingQueue(article)
  expect(sections.map(({ title }) => title)).toEqual(['无题', '要把桥修好'])
  expect(utterances[sections[1]?.first ?? -1]?.said).toBe('要把桥修好，再修路。')
})

test('without an outline the subheads are the sections', () => {
  const article = plainArticle('a', { texts: ['开场。', '修桥', '桥修好了。'] })
  const paragraphs = article.paragraphs.map((paragraph, at) => ({
    ...paragraph,
    kind: at === 1 ? ('subhead' as const) : paragraph.kind,
  }))
  expect(readingQueue({ ...article, paragraphs }).sections).toEqual([
    { title: '无题', first: 0 },
    { title: '修桥', first: 2 },
  ])
})
