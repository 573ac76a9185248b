import { expect, test } from 'vitest'
import { alignParagraphs } from './alignParagraphs.ts'

const [a, b, c, d, e] = [
  '本周，光岳楼下的老街重新铺了石板，两侧的店铺陆续开门迎客。',
  '住在街口的老人说，小时候这里逢集就摆满了摊子，卖的多是自家种的菜。后来摊子少了，街也静了。',
  '修缮用的青砖从三个县里收来，工匠一块一块比对尺寸，再按旧样码好。',
  '街道办介绍，夜间照明和排水也一并做了更换，雨天不再积水。',
  '腊月里，老街要办年货集，沿街的灯笼已经挂上，晚上八点以后才熄。',
] as const
const story = [a, b, c, d, e]

function fates(now: readonly string[], old: readonly string[] = story): string[] {
  return alignParagraphs(old, now).fates.map(({ fate, to }) => [fate, ...to].join(' '))
}

test('punctuation and width are no edit; out of order is moved', () => {
  expect(fates([a.replaceAll('，', ','), c, d, e, b])).toEqual([
    'same 0',
    'moved 4',
    'same 1',
    'same 2',
    'same 3',
  ])
})

test('a typo and another clause are edits, the rest of a cut paragraph is shortened', () => {
  const edited = '修缮用的青砖从三个县里收来，几位老师傅照着老照片，再按旧样码好。'
  expect(fates([a.replace('老街', '老巷'), b.slice(0, 33), edited, d, e])).toEqual([
    'edited 0',
    'shortened 1',
    'edited 2',
    'same 3',
    'same 4',
  ])
})

test('sentences put in another order are an edit', () => {
  expect(fates([a, b.slice(33) + b.slice(0, 33), c, d, e])[1]).toBe('edited 1')
})

test('both of the merged lead to one, a split one to both', () => {
  expect(fates([a + b, c.slice(0, 14), c.slice(14), d, e])).toEqual([
    'merged 0',
    'merged 0',
    'split 1 2',
    'same 3',
    'same 4',
  ])
})

test('a look-alike of clauses that are still where they were takes no id', () => {
  const lookAlike = '修缮用的青砖从三个县里收来，雨天不再积水，沿街的灯笼已经挂上。'
  expect(fates([a, lookAlike, b, c.replace('比对', '核对'), d, e])).toEqual([
    'same 0',
    'same 2',
    'edited 3',
    'same 4',
    'same 5',
  ])
  expect(fates([a, b, d, lookAlike, e])[2]).toBe('removed')
})

test('what has the beginning of a paragraph and nothing more of it replaces it', () => {
  expect(fates([a, `${b.slice(0, 9)}今年的收成不错，价钱比去年高了一成，买的人也多。`, c, d, e])[1]).toBe(
    'removed',
  )
})

test('a near copy elsewhere does not take the id of one that was edited where it stood', () => {
  expect(fates([b.replace('老人', '老伯'), a, b.replace('逢集', '赶集'), c, d, e])[1]).toBe('edited 2')
})

test('of two near copies side by side none is the old one', () => {
  expect(fates([a, b.replace('老人', '老伯'), b.replace('逢集', '赶集'), c, d, e])[1]).toBe('removed')
})

test('ten thousand equal paragraphs are aligned in time', () => {
  const many = Array.from({ length: 10_000 }, () => '同上')
  expect(alignParagraphs(many, many.slice(1)).fates.filter(({ fate }) => fate === 'removed')).toHaveLength(1)
})

test('long texts of one repeated word are aligned in time', () => {
  const old = Array.from({ length: 20 }, (_, index) => '春夏'.repeat(500 + index))
  expect(
    alignParagraphs(
      old,
      old.map((text) => `${text}秋`),
    ).fates,
  ).toHaveLength(20)
}, 20_000)
