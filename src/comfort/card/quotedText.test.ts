import { expect, test } from 'vitest'
import { plainArticle } from '../../article/plainArticle.ts'
import { longest, quotedText } from './quotedText.ts'

const text = '渡口的钟停了三年,开春由村里的木匠修好。今天又响了,一天三遍。'

function articleOf(text: string) {
  return plainArticle('k7m2xqd', { paragraphs: [{ id: 'k7m2', kind: 'text', text, marks: [] }] })
}

test('a paragraph is quoted whole, with its punctuation as it is shown', () => {
  const { text: quoted, isCut } = quotedText(articleOf(`　　${text} `), { paragraph: 'k7m2', span: null })
  expect(quoted).toBe(text.replaceAll(',', '，'))
  expect(isCut).toBe(false)
})

test('selected words show where the paragraph goes on', () => {
  const start = text.indexOf('村里')
  const at = (start: number, end: number) =>
    quotedText(articleOf(text), { paragraph: 'k7m2', span: { start, end } }).text
  expect(at(start, start + 5)).toBe('……村里的木匠……')
  expect(at(0, text.indexOf('今'))).toBe('渡口的钟停了三年，开春由村里的木匠修好。……')
  expect(at(text.indexOf('今'), text.length)).toBe('……今天又响了，一天三遍。')
})

test('a paragraph that is too long ends with a whole sentence, and says that it goes on', () => {
  const long = quotedText(articleOf(text.repeat(40)), { paragraph: 'k7m2', span: null })
  expect(long.isCut).toBe(true)
  expect(long.text).toMatch(/[。]……$/u)
  expect(long.text.length).toBeLessThanOrEqual(longest + 2)
  expect(long.text.length).toBeGreaterThan(longest - text.length)
})

test('a sentence that is too long ends with a clause, and without one between two characters', () => {
  const clauses = quotedText(articleOf('一天三遍,'.repeat(300)), { paragraph: 'k7m2', span: null })
  expect(clauses.text).toMatch(/遍，……$/u)
  const none = quotedText(articleOf('𬶋'.repeat(900)), { paragraph: 'k7m2', span: null })
  expect(none.text).toMatch(/^𬶋{200,}……$/u)
})
