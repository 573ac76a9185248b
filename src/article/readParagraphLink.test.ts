import { expect, test } from 'vitest'
import { paragraphPath } from './links.ts'
import { quotationPath } from './quotationLink.ts'
import { readMark, readParagraphLink } from './readParagraphLink.ts'

function read(address: string): string[] {
  return readParagraphLink(new URL(address, 'https://guli.example/a/x'))
}

test('the link that is shared names its paragraph', () => {
  expect(read(paragraphPath('abc', 'k7m2'))).toEqual(['k7m2'])
})

test('an article without more is no link to a paragraph', () => {
  expect(read('/a/x')).toEqual([])
  expect(read('/a/x?p=')).toEqual([])
  expect(read('/a/x#')).toEqual([])
})

test('either half of a link is enough', () => {
  expect(read('?p=k7m2')).toEqual(['k7m2'])
  expect(read('#k7m2')).toEqual(['k7m2'])
})

test.each([
  '&appinstall=0',
  '&from=singlemessage&isappinstalled=0',
  '。',
  ')',
  ')',
  '」',
  '"',
  ',看这段',
  ' ',
])('what a chat app appends (%s) is no part of the id', (junk) => {
  expect(read(`?p=k7m2${junk}`)).toEqual(['k7m2'])
  expect(read(`#k7m2${junk}`)).toEqual(['k7m2'])
  expect(read(`?p=k7m2${encodeURIComponent(junk)}`)).toEqual(['k7m2'])
  expect(read(`#k7m2${encodeURIComponent(junk)}`)).toEqual(['k7m2'])
})

test('an id typed by hand is understood: capitals, full width, o for 0, i and l for 1', () => {
  expect(read('?p=K7M2')).toEqual(['k7m2'])
  expect(read(`?p=${encodeURIComponent('k7M2')}`)).toEqual(['k7m2'])
  expect(read('?p=ko1l')).toEqual(['k011'])
  expect(read('?p=KOIL')).toEqual(['k011'])
})

test('a jump inside the page goes before the paragraph that the page was opened at', () => {
  expect(read('?p=k7m2#w3c4')).toEqual(['w3c4', 'k7m2'])
})

test('a fragment cut short does not hide the id in the query', () => {
  expect(read('?p=k7m2#k7')).toEqual(['k7m2'])
})

test("a chat app's own fragment is no id", () => {
  expect(read('#wechat_redirect')).toEqual([])
  expect(read('#rd')).toEqual([])
})

test("the page's own sections are no paragraphs", () => {
  expect(read('#_outline')).toEqual([])
  expect(read('?p=k7m2#_outline')).toEqual([])
})

test('a quotation still names its paragraph', () => {
  expect(read('?p=k7m2.212-9~x9')).toEqual(['k7m2'])
})

test('a broken escape is read as it stands', () => {
  expect(read('#k7m2%E3%80')).toEqual(['k7m2'])
})

test('a link that was escaped over and over is understood', () => {
  for (const junk of ['。', '」&from=x']) {
    const thrice = encodeURIComponent(encodeURIComponent(encodeURIComponent(`k7m2${junk}`)))
    expect(read(`?p=${thrice}`)).toEqual(['k7m2'])
    expect(read(`#${thrice}`)).toEqual(['k7m2'])
  }
  expect(read('?p=k7m2%23k7m2')).toEqual(['k7m2'])
})

test('a query that was put in capitals or into a page of HTML still names its paragraph', () => {
  expect(read('?FROM=TIMELINE&P=K7M2')).toEqual(['k7m2'])
  expect(read('?from=timeline&amp;p=k7m2')).toEqual(['k7m2'])
})

test('a link tells which wording or which stretch of its paragraph it means', () => {
  const mark = (address: string, id = 'k7m2') => readMark(new URL(address, 'https://guli.example/a/x'), id)
  expect(mark(paragraphPath('abc', 'k7m2', 'x9'))).toBe('~x9')
  expect(mark('?p=K7M2~X9&from=singlemessage')).toBe('~x9')
  expect(mark('?p=k7m2.212%E2%80%939%7Ex9%E3%80%82')).toBe('.212-9~x9')
  for (const plain of ['?p=k7m2', '?p=k7m2.', '?p=k7m2~', '?p=k7m2.212', '#k7m2'])
    expect(mark(plain)).toBe('')
  expect(mark('?p=k7m2~x9#w3c4', 'w3c4')).toBe('')
})

test('what is shared is short enough to stand in one line of a chat, and ASCII', () => {
  const origin = 'https://guli.paper'
  const quotation = { paragraph: 'k7m2q', start: 1212, length: 309, check: 'x9' }
  expect(origin).toHaveLength(18)
  for (const [link, most] of [
    [paragraphPath('k7m2xqd', 'k7m2q'), 48],
    [paragraphPath('k7m2xqd', 'k7m2q', 'x9'), 48],
    [quotationPath('k7m2xqd', quotation), 64],
  ] as const) {
    expect(origin + link).toMatch(/^[\x21-\x7e]+$/u)
    expect((origin + link).length).toBeLessThanOrEqual(most)
  }
})
