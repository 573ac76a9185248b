import { expect, test } from 'vitest'
import { alignParagraphs } from './alignParagraphs.ts'

const [a, b, c, d, e] = [
  '磨坊的水轮停了两冬，开春由下游的木匠换了六片叶子，转起来比从前轻。',
  '老磨主把账本从梁上取下来，一页一页晒在石阶上，说哪家欠的都不作数了。',
  '头一天来磨面的有十一户，最远的走了两个时辰，驴背上搭着去年的陈麦。等到傍晚，磨盘还没有停过，灯是借来的。',
  '县里的文化站派人来量了尺寸，画成图，预备夏天里挂到祠堂的西墙上去。',
  '磨好的面不收钱，各家留下一碗，晚上合在一处蒸了馒头，全村的人都来吃。',
] as const

function fates(now: readonly string[], old: readonly string[] = [a, b, c, d, e]): string[] {
  return alignParagraphs(old, now).fates.map(({ fate, to }) => [fate, ...to].join(' '))
}

test('clauses of a paragraph among clauses of others in its place are no rewriting of it', () => {
  const patchwork =
    '头一天来磨面的有十一户，最远的走了两个时辰，一页一页晒在石阶上，各家留下一碗，预备夏天里挂到祠堂的西墙上去。'
  expect(fates([a, b, patchwork, d, e])[2]).toBe('removed')
  const rewritten =
    '头一天来磨面的有十一户，最远的走了两个时辰，牵牲口的孩子在门外打着瞌睡。入夜以后，灯还亮着。'
  expect(fates([a, b, rewritten, d, e])[2]).toMatch(/2$/u)
})

test('a short end of a paragraph in its place is not it, when the larger part stands elsewhere', () => {
  const [end, rest] = [c.slice(33), c.slice(0, 33)]
  expect(fates([`山外的亲戚也听说了。${rest}`, a, b, end, d, e])[2]).not.toBe('shortened 3')
})

test('a line put before text that continues nothing is found there', () => {
  const old = [a, b, '（本报磨坊沟讯）', c, d, e]
  const lookAlike = `${d.slice(0, 13)}，${e.slice(0, 8)}，`
  expect(fates([a, b, `（本报磨坊沟讯）${lookAlike}`, c, d, e], old)[2]).toMatch(/2$/u)
})
