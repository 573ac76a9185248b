import { expect, it } from 'vitest'
import { readTail } from './readTail.ts'
import { splitLines } from './splitLines.ts'

const read = (text: string): ReturnType<typeof readTail> => readTail(splitLines(text), '某县')

it('closing marks at the end of the last paragraph go into the tail, from the inside out', () => {
  const { body, tail } = read('标题\n会开了。(完)【编辑:某某】')
  expect([body.at(-1)?.text, tail]).toEqual(['会开了。', ['(完)', '【编辑:某某】']])
})

it('names in brackets after the last full stop are credits', () => {
  const { body, credits } = read('标题\n会开了。（孙试写 李拟稿）')
  expect(body.at(-1)?.text).toBe('会开了。')
  expect(credits).toMatchObject([{ text: '（孙试写 李拟稿）', credits: { reporters: ['孙试写', '李拟稿'] } }])
})

it('lines of credits are the byline, lines of editors the tail', () => {
  const { body, tail, credits } = read('标题\n会开了。\n全媒体记者：孙试写 李拟稿\n责任编辑：某某某')
  expect(body).toHaveLength(2)
  expect(tail).toEqual(['责任编辑：某某某'])
  expect(credits.map(({ text }) => text)).toEqual(['全媒体记者：孙试写 李拟稿'])
})

it('a dispatch line at the end says where and when', () => {
  expect(read('标题\n会开了。\n（本报某地１月１８日电）')).toMatchObject({
    tail: ['（本报某地１月１８日电）'],
    dateline: { text: '１月１８日', place: '某地' },
  })
})

it('the line with which a channel introduces itself is its footer', () => {
  expect(read('标题\n会开了。\n某县新闻,家门口的事。').tail).toEqual(['某县新闻,家门口的事。'])
})

it('a bracket inside the text stays, and so does the only line', () => {
  expect(read('标题\n会开了（图文）').tail).toEqual([])
  expect(read('【编辑:某某】').body).toHaveLength(1)
})
