import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { mintId } from '../article/mintId.ts'
import { carryIds } from './carryIds.ts'
import { mintParagraphIds } from './mintParagraphIds.ts'

const story = [
  '本周，光岳楼下的老街重新铺了石板，两侧的店铺陆续开门迎客。',
  '住在街口的老人说，小时候这里逢集就摆满了摊子，卖的多是自家种的菜。',
  '修缮用的青砖从三个县里收来，工匠一块一块比对尺寸，再按旧样码好。',
  '街道办介绍，夜间照明和排水也一并做了更换，雨天不再积水。',
]

test('an id is four characters of Crockford base32, the first a letter', () => {
  for (const id of mintParagraphIds(story)) expect(id).toMatch(/^[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{3}$/u)
})

test('width, quotation marks and space do not change an id', () => {
  expect(mintParagraphIds(['“双招双引”，是 生命线。'])).toEqual(mintParagraphIds(['"双招双引",是生命线.']))
})

test('an id that was issued before is passed over by a longer one', () => {
  const [id = ''] = mintParagraphIds(['甲'])
  expect(mintParagraphIds(['甲'], [id])).toEqual([mintId('甲', 5)])
})

test('equal and empty paragraphs each get an id of their own, always the same', () => {
  const ids = mintParagraphIds(['甲', '甲', '……', '', '甲'])
  expect(new Set(ids).size).toBe(5)
  expect(mintParagraphIds(['甲', '甲', '……', '', '甲'])).toEqual(ids)
})

test('a thousand equal paragraphs are told apart', () => {
  expect(new Set(mintParagraphIds(Array.from({ length: 1000 }, () => '同'))).size).toBe(1000)
})

test('nothing changed: same ids, same ledger, no alias', () => {
  const first = carryIds(null, 'a', 'x/a', story)
  const second = carryIds(first.ledger, 'a', 'x/a', story)
  expect(second).toEqual(first)
  expect(second.aliases).toEqual({})
})

test('a typo, a new paragraph before it and a moved one keep their ids', () => {
  const first = carryIds(null, 'a', 'x/a', story)
  const [one = '', two = '', three = '', four = ''] = first.ids
  const edited = [
    story[3] ?? '',
    '另据了解，明年春天还将修整东侧的院墙。',
    story[0] ?? '',
    (story[1] ?? '').replace('摊子', '摊位'),
    story[2] ?? '',
  ]
  const next = carryIds(first.ledger, 'a', 'x/a', edited)
  expect(next.ids[0]).toBe(four)
  expect(next.ids.slice(2)).toEqual([one, two, three])
  expect(first.ids).not.toContain(next.ids[1])
  expect(next.ledger.former).toEqual([{ id: two, text: story[1], fate: 'edited', to: two }])
})

test('a removed paragraph points to the one before it, also when that one goes later', () => {
  const first = carryIds(null, 'a', 'x/a', story)
  const [one = '', two = '', three = ''] = first.ids
  const without = carryIds(first.ledger, 'a', 'x/a', [story[0] ?? '', story[1] ?? '', story[3] ?? ''])
  expect(without.aliases).toEqual({ [three]: { to: two, fate: 'removed' } })
  const less = carryIds(without.ledger, 'a', 'x/a', [story[0] ?? '', story[3] ?? ''])
  expect(less.aliases).toEqual({
    [two]: { to: one, fate: 'removed' },
    [three]: { to: one, fate: 'removed' },
  })
})

test('a paragraph merged into another one is found there', () => {
  const first = carryIds(null, 'a', 'x/a', story)
  const merged = carryIds(first.ledger, 'a', 'x/a', [
    story[0] ?? '',
    `${story[1]}${story[2]}`,
    story[3] ?? '',
  ])
  const [, two = '', three = ''] = first.ids
  const kept = merged.ids[1]
  expect([two, three]).toContain(kept)
  const gone = kept === two ? three : two
  expect(merged.aliases).toEqual({ [gone]: { to: kept, fate: 'edited' } })
})

test('a paragraph that comes back word for word has its old id', () => {
  const first = carryIds(null, 'a', 'x/a', story)
  const without = carryIds(first.ledger, 'a', 'x/a', story.slice(0, 3))
  const again = carryIds(without.ledger, 'a', 'x/a', story)
  expect(again.ids).toEqual(first.ids)
  expect(again.aliases).toEqual({})
})

test('an article emptied by mistake and restored keeps its links', () => {
  const first = carryIds(null, 'a', 'x/a', story)
  const empty = carryIds(first.ledger, 'a', 'x/a', [])
  expect(Object.values(empty.aliases)).toEqual(story.map(() => ({ to: null, fate: 'removed' })))
  expect(carryIds(empty.ledger, 'a', 'x/a', story).ids).toEqual(first.ids)
})

test('over any edits: ids are distinct, every id ever issued resolves, and the past is only added to', () => {
  const paragraph = fc.oneof(
    fc.constantFrom(...story, '', '同上', '同上。'),
    fc.string({ unit: fc.constantFrom('春', '夏', '秋', '冬', '东', '西', '，', '。'), maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.array(fc.array(paragraph, { maxLength: 8 }), { maxLength: 6 }), (versions) => {
      let carried = carryIds(null, 'a', 'x/a', [])
      const everIssued = new Set<string>()
      for (const texts of versions) {
        const { former } = carried.ledger
        carried = carryIds(carried.ledger, 'a', 'x/a', texts)
        expect(carried.ids).toHaveLength(texts.length)
        expect(new Set(carried.ids).size).toBe(texts.length)
        expect(carried.ids).not.toContain('')
        expect(carried.ledger.former.slice(0, former.length)).toEqual(former)
        for (const id of carried.ids) everIssued.add(id)
        for (const id of everIssued) {
          const alias = carried.aliases[id]
          const to = carried.ids.includes(id) ? id : alias?.to
          expect(texts.length === 0 ? [null] : carried.ids).toContain(to)
        }
      }
    }),
  )
})
