import { expect, test } from 'vitest'
import { paragraphPath } from './links.ts'
import { readParagraphLink } from './readParagraphLink.ts'

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
