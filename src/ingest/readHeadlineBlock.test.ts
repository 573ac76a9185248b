import { expect, it } from 'vitest'
import { readHeadlineBlock } from './readHeadlineBlock.ts'
import { splitLines } from './splitLines.ts'

const block = (text: string): ReturnType<typeof readHeadlineBlock> => readHeadlineBlock(splitLines(text))
const body = '\n这一天下了雪，河面结了冰。\n孩子们在桥下堆雪人。'

it('one line is cut at its spaces, and names with a verb are the leaders line', () => {
  expect(block(`全市会议召开 对照清单找差距 孙示例讲话 张样张李虚构出席${body}`)).toMatchObject({
    main: '全市会议召开',
    parts: [
      { kind: 'deck', text: '对照清单找差距' },
      { kind: 'leaders', text: '孙示例讲话' },
      { kind: 'leaders', text: '张样张李虚构出席' },
    ],
  })
})

it('a line that leads on to the next is the kicker', () => {
  expect(block(`王示例会见代表时指出\n把小事办好${body}`)).toMatchObject({
    main: '把小事办好',
    parts: [{ kind: 'kicker', text: '王示例会见代表时指出' }],
  })
})

it('a subtitle keeps its dashes', () => {
  expect(block(`和船说话的人——访修船人${body}`)).toMatchObject({
    main: '和船说话的人',
    parts: [{ text: '——访修船人' }],
  })
})

it('a spaced name is not cut', () => {
  expect(block(`王　强回到村里${body}`).main).toBe('王 强回到村里')
})

it('lines of the page around the headline are no part of it', () => {
  const { main, page, rest } = block(`渡口的钟\n来源：\n某报社\n2024-03-01 08:25${body}`)
  expect([main, page, rest.length]).toEqual(['渡口的钟', ['来源：', '某报社', '2024-03-01 08:25'], 2])
})

it('the byline ends the headline', () => {
  expect(block('渡口的钟\n本报讯 钟响了。').rest.map(({ text }) => text)).toEqual(['本报讯 钟响了。'])
})

it('a text without headline is headed by its first sentence', () => {
  const { main, rest } = block('这一天下了雪，河面结了冰。孩子们在桥下堆雪人。')
  expect([main, rest.map(({ text }) => text)]).toEqual([
    '这一天下了雪，河面结了冰。',
    ['孩子们在桥下堆雪人。'],
  ])
})
