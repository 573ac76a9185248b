import { expect, it } from 'vitest'
import { cleanTitle } from './cleanTitle.ts'

it.each([
  ['渡口的钟又响了_人间_某县网', '渡口的钟又响了'],
  ['渡口的钟又响了-乡村频道-某县新闻网', '渡口的钟又响了'],
  ['渡口的钟又响了 - 样本日报', '渡口的钟又响了'],
  ['渡口的钟又响了 | 样本', '渡口的钟又响了'],
  ['渡口的钟又响了--某县人民政府', '渡口的钟又响了'],
  ['渡口的钟又响了_example.com', '渡口的钟又响了'],
])('the names of channel and site are taken off: %s', (title, clean) => {
  expect(cleanTitle(title, [])).toBe(clean)
})

it.each([
  '2019-2020年度总结会召开',
  '专访|一座城和它的九十九座桥，修桥人都还记得',
  '渡口的钟又响了',
  'A-B两点之间',
])('a mark inside a title stays: %s', (title) => {
  expect(cleanTitle(title, [])).toBe(title)
})

it('a site that the page names is taken off whatever it is called', () => {
  expect(cleanTitle('渡口的钟又响了-大河之声', ['大河之声'])).toBe('渡口的钟又响了')
})
