import { expect, test } from 'vitest'
import { alignParagraphs } from './alignParagraphs.ts'
import { slipsOf } from './slipsOf.ts'

const [a, b, c, d, e] = [
  '磨坊的水轮停了两冬，开春由下游的木匠换了六片叶子，转起来比从前轻。',
  '老磨主把账本从梁上取下来，一页一页晒在石阶上，说哪家欠的都不作数了。',
  '头一天来磨面的有十一户，最远的走了两个时辰，驴背上搭着去年的陈麦。',
  '县里的文化站派人来量了尺寸，画成图，预备夏天里挂到祠堂的西墙上去。',
  '磨好的面不收钱，各家留下一碗，晚上合在一处蒸了馒头，全村的人都来吃。',
] as const
const story = [a, b, c, d, e]

function fates(now: readonly string[], old: readonly string[] = story): string[] {
  return alignParagraphs(old, now).fates.map(({ fate, to }) => [fate, ...to].join(' '))
}

test('a slip is a character or two among those that stayed; a clause written anew is none', () => {
  const runs = [
    { old: 0, now: 0, length: 8 },
    { old: 9, now: 9, length: 8 },
    { old: 23, now: 24, length: 11 },
  ]
  expect(
    slipsOf(b.slice(0, 34), `${b.slice(0, 8)}自${b.slice(9, 17)}搁在了门外边${b.slice(23, 34)}`, runs),
  ).toEqual([{ start: 8, end: 9, put: '自' }])
})

test('of two side by side the one with slips was copied from the one that was rewritten', () => {
  const rewritten = c.replace('最远的走了两个时辰', '桥那头的人天不亮就动身')
  const copy = c.replace('麦', '米').replace('头一天', '头天')
  expect(fates([a, b, rewritten, copy, d, e])[2]).toBe('edited 2')
  expect(fates([a, b, copy, rewritten, d, e])[2]).toBe('edited 3')
})

test('a copy with slips does not take the id of a paragraph that was merged with its neighbour', () => {
  expect(fates([a, c.replace('驴背', '牛背'), `${b}${c}`, d, e]).slice(1, 3)).toEqual([
    'merged 2',
    'merged 2',
  ])
})

test('a look-alike without slips is not what a paragraph with slips was copied from', () => {
  const lookAlike = `${c.slice(0, 22)}画成图，${e.slice(0, 15)}`
  expect(fates([a, lookAlike, b, c.replace('最远', '最近'), d, e])[2]).toBe('edited 3')
})

test('equal lines that came to stand side by side are told by nobody; those that always did are as they were', () => {
  const old = [a, '图：磨坊', b, c, '图：磨坊', d]
  expect(fates([a, '图：磨坊', '图：磨坊', b, c, d], old)).toEqual([
    'same 0',
    'removed',
    'same 3',
    'same 4',
    'removed',
    'same 5',
  ])
  const twins = [a, '图：磨坊', '图：磨坊', b]
  expect(fates([...twins, c], twins)).toEqual(['same 0', 'same 1', 'same 2', 'same 3'])
})

test('a move is in doubt while a part of the paragraph stands in its old place', () => {
  expect(fates([a, c.slice(0, 23), d, e, b, c], [a, c, d, e, b])[1]).toBe('removed')
  expect(fates([a, d, e, b, c], [a, c, d, e, b])[1]).toBe('moved 4')
})

test('a line of nothing but punctuation is followed into the paragraph that it was merged with', () => {
  expect(fates([a, `${b}……`, c], [a, b, '……', c])).toEqual(['same 0', 'same 1', 'merged 1', 'same 2'])
  expect(fates([a, b, c], [a, b, '……', c])[2]).toBe('removed')
})

test('what begins as a piece of a split paragraph does and breaks off within a clause is no piece of it', () => {
  const cut = b.indexOf('，') + 1
  const replaced = `${b.slice(0, 9)}今年麦子还没黄。`
  expect(fates([a, replaced, b.slice(cut), c, d, e])[1]).toBe('shortened 2')
})

test('all pieces of a paragraph that was moved and cut are found', () => {
  const long = `${b.slice(0, -1)}；${c.slice(0, -1)}；${d}`
  const [first, second] = [long.indexOf('；') + 1, long.lastIndexOf('；') + 1]
  expect(fates([a, e, long.slice(first, second), long.slice(second)], [a, long, e])[1]).toBe('split 2 3')
})

test('a paragraph is put together of clauses where all its other words stand elsewhere as well', () => {
  const patchwork = `${b.slice(0, 23)}转起来比从前轻，驴背上搭着去年的陈麦，`
  expect(fates([a, patchwork, c, d, e])[1]).toBe('removed')
})

test('the larger part of a split paragraph is found beside the smaller one, half of it written anew', () => {
  const rewritten = `${d.slice(0, 12)}${d.slice(12).replaceAll(/[的里西上尺挂预]/gu, '某')}`.replace(
    '县里的',
    '镇上',
  )
  const long = `${d.slice(0, -1)}；看门的老秦头不识字。`
  expect(fates([a, b, `${rewritten.slice(0, -1)}；`, '看门的老秦头不识字。', e], [a, b, long, e])[2]).toBe(
    'split 2 3',
  )
})

test('a copy of the whole is no part of a paragraph that was cut short where it stood', () => {
  const copy = `${e.slice(0, -1)}，也有外村人；${c.replace('驴背', '牛背')}`
  const cut = c.indexOf('，') + 1
  expect(fates([a, b, c.slice(cut), d, copy])[2]).toBe('shortened 2')
})

test('a copy with slips elsewhere is in doubt while something of the paragraph stands in its place', () => {
  const rewritten = `${c.slice(0, 13)}有人挑着担，有人赶着车，日头偏西才排上队。`
  expect(fates([c.replace('驴背', '牛背'), a, b, rewritten, d, e])[2]).not.toBe('edited 0')
  expect(fates([c.replace('驴背', '牛背'), a, b, d, e])[2]).toBe('edited 0')
})

test('equal lines that lost their neighbours, one of them merged elsewhere, are told by nobody', () => {
  const old = [a, '图：磨坊', b, c, '图：磨坊', d]
  expect(fates(['图：磨坊', `${a}图：磨坊`, b, c, d], old)).toEqual([
    'merged 1',
    'removed',
    'same 2',
    'same 3',
    'removed',
    'same 4',
  ])
})
