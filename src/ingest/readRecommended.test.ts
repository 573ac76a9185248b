import { expect, it } from 'vitest'
import { readRecommended } from './readRecommended.ts'
import { splitLines } from './splitLines.ts'

const read = (text: string): ReturnType<typeof readRecommended> =>
  readRecommended(splitLines(`标题\n正文。\n${text}`), '某县')

it('an excerpt without title stays untitled, and the line that closes the block is the footer', () => {
  expect(read('新闻推荐\n霜降一过,河边的芦苇白成一片...\n某县新闻,家门口的事。')).toMatchObject({
    recommended: [{ title: null, excerpt: '霜降一过,河边的芦苇白成一片...', truncated: true }],
    tail: ['新闻推荐', '某县新闻,家门口的事。'],
  })
})

it('a title takes the excerpt below it', () => {
  expect(read('【相关阅读】\n一条河的名字\n老码头要修了\n石头是一块一块运来的……').recommended).toEqual([
    { title: '一条河的名字', excerpt: '', truncated: false },
    { title: '老码头要修了', excerpt: '石头是一块一块运来的……', truncated: true },
  ])
})

it('the words inside a paragraph are no heading', () => {
  expect(read('他做了新闻推荐。').recommended).toEqual([])
})
