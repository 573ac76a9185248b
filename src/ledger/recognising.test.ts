import { expect, test } from 'vitest'
import { alignParagraphs } from './alignParagraphs.ts'
import { pairUnchanged } from './pairUnchanged.ts'

const [a, b, c, d, e] = [
  '入冬以来，河堤上的杨树都刷了白，远看像一排穿袜子的学生。',
  '管堤的老孙每天走两趟，一趟在天亮前，一趟在收工后，手里总提着一只旧水壶。',
  '今年的水位比去年低了半尺，露出来的滩地上有人种了萝卜，长势还不坏。',
  '镇上的孩子放了学爱到闸口看水，老孙不赶他们，只叫他们离栏杆远一点。',
  '腊月初八，水利站给堤上的小屋装了新炉子，老孙说夜里写日志手不抖了。',
] as const
const story = [a, b, c, d, e]

function fates(now: readonly string[], old: readonly string[] = story): string[] {
  return alignParagraphs(old, now).fates.map(({ fate, to }) => [fate, ...to].join(' '))
}

test('equal lines that were moved are told by the most that kept their order', () => {
  const menu = ['首页', '专栏', '电话', '地图', '首页', '专栏', '电话', '地图']
  const { from } = pairUnchanged(menu, ['首页', '地图', '首页', '专栏', '电话', '地图', '专栏', '电话'])
  expect(from).toEqual([0, 3, 4, 5, 6, 7, 1, 2])
})

test('of two with the same words the one to the letter is the old one', () => {
  const { from } = pairUnchanged(['甲乙丙'], ['甲乙丙', '甲乙丙'], (_, n) => n === 1)
  expect(from).toEqual([null, 0])
})

test('a near copy is told by what it alone changed', () => {
  const typo = c.replace('滩地', '滩涂')
  const copy = typo.replace('萝卜', '白菜').replace('半尺', '一尺')
  expect(fates([a, b, copy, typo, d, e])[2]).toBe('edited 3')
  expect(fates([a, b, typo, copy, d, e])[2]).toBe('edited 2')
})

test('a heading of one character merged with the next paragraph is found there', () => {
  const old = [a, '一', b, c, d, e]
  expect(fates([a, `一${b}`, c, d, e], old).slice(1, 3)).toEqual(['merged 1', 'merged 1'])
})

test('a short paragraph merged into one from elsewhere is found there', () => {
  const old = [a, '图为新闸', b, c, d, e]
  expect(fates([a, c, d, `${b}图为新闸`, e], old)[1]).toBe('merged 3')
})

test('a merged paragraph of which half the characters are others is found beside its neighbour', () => {
  const garbled = c
    .split('')
    .map((unit, at) => (at % 5 < 2 ? '囗' : unit))
    .join('')
  expect(fates([a, `${b}${garbled}`, d, e]).slice(1, 3)).toEqual(['merged 1', 'merged 1'])
})

test('the last words of a paragraph cut short are found where it stood', () => {
  expect(fates([a, b, '长势还不坏。', d, e])[2]).toBe('shortened 2')
})

test('a rewriting that keeps the first clause whole is told from a text that begins alike', () => {
  const rewritten = '入冬以来，护林员领着人把沿岸的树坑都培了土。'
  expect(fates([rewritten, b, c, d, e])[0]).toBe('removed')
  const old = ['入冬以来南大堤上的杨树，都由护林员领着人刷了白。', b, c, d, e]
  expect(fates(['入冬以来南大堤上的杨树，比往年又多栽二百多棵。', b, c, d, e], old)[0]).toBe('rewritten 0')
  expect(fates(['入冬以来南大堤上的麻雀，比往年又多来二百多只。', b, c, d, e], old)[0]).toBe('removed')
})

test('a paragraph of one clause that is quoted among clauses still standing elsewhere is gone', () => {
  const old = [a, '新闸已经通水。', b, c, d, e]
  const patchwork = '长势还不坏。新闸已经通水。一趟在收工后，老孙不赶他们，'
  expect(fates([a, b, patchwork, c, d, e], old)[1]).toBe('removed')
})

test('the other half of a split paragraph is found at the edge of a look-alike', () => {
  const now = [a, `长势还不坏。老孙不赶他们，${b.slice(0, 17)}`, b.slice(17), c, d, e]
  expect(fates(now)[1]).toBe('split 1 2')
})

test('a list of like lines that were all changed keeps its order', () => {
  const names = ['赵庄', '钱屯', '孙集', '李楼', '周营', '吴桥', '郑家', '王坊']
  const list = names.map((name, at) => `${name}村卫生室，电话${at + 3}0${at}7，联系人在值班表上。`)
  const now = list.map((line) => line.replace('卫生室', '服务站'))
  expect(fates(now, list)).toEqual(list.map((_, at) => `edited ${at}`))
})

test('hundreds of changed lines are aligned in time', () => {
  const list = Array.from({ length: 600 }, (_, at) => `第${at}号渠段由${(at * 7919) % 600}号管护员负责巡查`)
  const now = list.map((line) => line.replace('巡查', '养护'))
  expect(fates(now, list).filter((fate) => fate.startsWith('edited')).length).toBeGreaterThan(560)
}, 60_000)
