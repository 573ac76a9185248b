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

it.each([
  ['（本报某城4月1日电 本报记者孙试写本报通讯员李拟稿）', ['孙试写']],
  ['某某报·某某网记者孙试写来源：某某报', ['孙试写']],
  ['本报记者孙试写《某某日报》(2024年03月05日05版)', ['孙试写']],
  ['撰稿：孙试写　审核：李拟稿', ['孙试写']],
  ['（某县融媒体中心 孙试写 李拟稿）', ['孙试写', '李拟稿']],
])('%s under the text is its byline', (line, reporters) => {
  const { body, credits } = read(`标题\n会开了。\n${line}`)
  expect(body).toHaveLength(2)
  expect(credits.flatMap((piece) => piece.credits.reporters)).toEqual(reporters)
})

it.each([
  '每经编辑|孙试写',
  '编辑 孙试写 责编 李拟稿',
  '监制：孙试写 统筹：李拟稿',
  '（县水利局、县文化馆供稿）',
  '供稿单位：县融媒体中心',
  '图片由县文化馆提供',
  '—完—',
  '《某某日报》(2024年03月05日第01版)',
  '协拍丨某县融媒',
  '某某社音视频部制作',
  '阅读下一篇：',
])('%s under the text is tail and names nobody', (line) => {
  expect(read(`标题\n会开了。\n${line}`)).toMatchObject({ tail: [line], credits: [] })
})

it('credits stand above the captions too, and run on behind the last full stop', () => {
  expect(read('标题\n会开了。（记者 孙试写）\n图为会场。').credits).toHaveLength(1)
  expect(read('标题\n会开了。本报记者 孙试写').body.at(-1)?.text).toBe('会开了。')
})

it.each([
  ['孙试写 摄', [], ['孙试写']],
  ['（孙试写、李拟稿 摄）', [], ['孙试写', '李拟稿']],
  ['某某社记者 殷试笔 摄', [], ['殷试笔']],
  ['孙试写 摄影报道', ['孙试写'], ['孙试写']],
  ['图/孙试写', [], ['孙试写']],
  ['图片：孙试写', [], ['孙试写']],
  ['孙试写 文/图', ['孙试写'], ['孙试写']],
  ['文/孙试写 图/李拟稿', ['孙试写'], ['李拟稿']],
  ['孙试写 文 李拟稿 图', ['孙试写'], ['李拟稿']],
  ['孙试写/文 李拟稿/图', ['孙试写'], ['李拟稿']],
  ['文/图 记者 孙试写', ['孙试写'], ['孙试写']],
  ['（记者 孙试\u{20bb7}）', ['孙试\u{20bb7}'], []],
])('%s under the text names who wrote and who took the pictures', (line, reporters, photographers) => {
  const { body, credits } = read(`标题\n会开了。\n${line}`)
  expect(body).toHaveLength(2)
  expect(credits).toMatchObject([{ credits: { reporters, photographers } }])
})

it('a caption keeps the credit of its picture', () => {
  expect(read('标题\n会开了。\n图为会场。孙试写 摄')).toMatchObject({ tail: [], credits: [] })
})
