import { expect, test } from 'vitest'
import { letterPages } from './letterPages.ts'

function pagesOf(names: readonly string[], length = 200) {
  return letterPages(names, { textOf: (name) => name, length })
}

function shelved(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(pagesOf(names).map(({ letter, entries }) => [letter, entries.join(' ')]))
}

test('names stand in the order of their sound, those of one first character together', () => {
  expect(shelved(['章乙', '赵甲', '张丙', '周一', '张安', '郑一', '张丙丁'])).toEqual({
    z: '张安 张丙 张丙丁 章乙 赵甲 郑一 周一',
  })
})

test('a character that is read in its own way as a surname is found under that', () => {
  expect(shelved(['单一', '曾一', '解一', '仇一', '区一', '查一'])).toEqual({
    o: '区一',
    q: '仇一',
    s: '单一',
    x: '解一',
    z: '曾一 查一',
  })
})

test('letters come in their order, Latin among them, and what has none comes last', () => {
  const pages = pagesOf(['“三农”', '3＋2', 'e家', '安心工程', 'ＡＢ角'])
  expect(pages.map(({ letter, entries }) => `${letter}: ${entries.join(' ')}`)).toEqual([
    'a: ＡＢ角 安心工程',
    'e: e家',
    'other: 3＋2 “三农”',
  ])
  expect(pages.map(({ letters }) => letters.join())).toEqual(['a,e,other', 'a,e,other', 'a,e,other'])
})

test('a page ends where a first character ends, unless that fills more than a page', () => {
  const zhang = Array.from({ length: 7 }, (_, index) => `张${'甲乙丙丁戊己庚'.charAt(index)}`)
  const pages = pagesOf(['翟一', '翟二', ...zhang, '周一', '周二', '邹一'], 3)
  const page = (number: number) => pages[number - 1]?.entries.map((name) => name.charAt(0)).join('')
  expect([1, 2, 3, 4, 5].map(page)).toEqual(['翟翟', '张张张', '张张张', '张周周', '邹'])
  expect(pages[0]?.pages.at(0)).toEqual({ number: 1, from: '翟二', to: '翟一' })
  expect(pages.map(({ number, count }) => `${number}/${count}`)).toEqual([
    '1/12',
    '2/12',
    '3/12',
    '4/12',
    '5/12',
  ])
})

test('what a page begins with is cut short when it is a sentence', () => {
  const [page] = pagesOf(['一件事情接着一件事情办一年接着一年干'])
  expect(page?.pages).toEqual([{ number: 1, from: '一件事情接着一…', to: '一件事情接着一…' }])
})

test('a page of very many leads to some of them, and to those beside it', () => {
  const names = Array.from({ length: 100 }, (_, index) => `张${String(index).padStart(2, '0')}`)
  const pages = pagesOf(names, 1)
  const [first, fiftieth] = [pages[0], pages[49]].map((page) => page?.pages.map(({ number }) => number))
  expect(first).toHaveLength(26)
  expect(first?.slice(0, 4)).toEqual([1, 2, 5, 9])
  expect(fiftieth).toEqual(expect.arrayContaining([1, 49, 50, 51, 97]))
})

test('the order does not depend on the order that names come in', () => {
  const names = ['张三', '张伞', '张散', '李四', '李思', '张三']
  expect(pagesOf(names.toReversed())).toEqual(pagesOf(names))
})
