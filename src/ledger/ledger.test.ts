import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { mintId } from '../article/mintId.ts'
import { carryIds } from './carryIds.ts'
import { readFirstLedger, readLedger, writeLedger } from './ledgerText.ts'
import { mintParagraphIds } from './mintParagraphIds.ts'

const source = { article: 'a', origin: 'x/a', place: 'x/a' }
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
  const first = carryIds(null, source, story)
  const second = carryIds(first.ledger, source, story)
  expect(second).toEqual(first)
  expect(second.aliases).toEqual({})
})

test('a typo, a new paragraph before it and a moved one keep their ids', () => {
  const first = carryIds(null, source, story)
  const [one = '', two = '', three = '', four = ''] = first.ids
  const edited = [
    story[3] ?? '',
    '另据了解，明年春天还将修整东侧的院墙。',
    story[0] ?? '',
    (story[1] ?? '').replace('摊子', '摊位'),
    story[2] ?? '',
  ]
  const next = carryIds(first.ledger, source, edited)
  expect(next.ids[0]).toBe(four)
  expect(next.ids.slice(2)).toEqual([one, two, three])
  expect(first.ids).not.toContain(next.ids[1])
  expect(next.aliases).toEqual({
    [two]: { fate: 'edited', to: [two], near: null },
    [four]: { fate: 'moved', to: [four], near: null },
  })
})

test('a removed paragraph points to the one before it, also when that one goes later', () => {
  const first = carryIds(null, source, story)
  const [one = '', two = '', three = ''] = first.ids
  const without = carryIds(first.ledger, source, [story[0] ?? '', story[1] ?? '', story[3] ?? ''])
  expect(without.aliases).toEqual({ [three]: { fate: 'removed', to: [], near: two } })
  const less = carryIds(without.ledger, source, [story[0] ?? '', story[3] ?? ''])
  expect(less.aliases).toEqual({
    [two]: { fate: 'removed', to: [], near: one },
    [three]: { fate: 'removed', to: [], near: one },
  })
})

test('a paragraph merged into another one is found there', () => {
  const first = carryIds(null, source, story)
  const merged = carryIds(first.ledger, source, [story[0] ?? '', `${story[1]}${story[2]}`, story[3] ?? ''])
  const [, two = '', three = ''] = first.ids
  const kept = merged.ids[1]
  expect([two, three]).toContain(kept)
  const alias = { fate: 'merged', to: [kept], near: null }
  expect(merged.aliases).toEqual({ [two]: alias, [three]: alias })
})

test('a paragraph that comes back word for word has its old id', () => {
  const first = carryIds(null, source, story)
  const without = carryIds(first.ledger, source, story.slice(0, 3))
  const again = carryIds(without.ledger, source, story)
  expect(again.ids).toEqual(first.ids)
  expect(again.aliases).toEqual({})
})

test('an article emptied by mistake and restored keeps its links', () => {
  const first = carryIds(null, source, story)
  const empty = carryIds(first.ledger, source, [])
  expect(Object.values(empty.aliases)).toEqual(story.map(() => ({ fate: 'removed', to: [], near: null })))
  expect(carryIds(empty.ledger, source, story).ids).toEqual(first.ids)
})

test('over any edits: ids are distinct, every id ever issued resolves, and the past is only added to', () => {
  const paragraph = fc.oneof(
    fc.constantFrom(...story, '', '同上', '同上。'),
    fc.string({ unit: fc.constantFrom('春', '夏', '秋', '冬', '东', '西', '，', '。'), maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.array(fc.array(paragraph, { maxLength: 8 }), { maxLength: 6 }), (versions) => {
      let carried = carryIds(null, source, [])
      const everIssued = new Set<string>()
      for (const texts of versions) {
        const { entries } = carried.ledger
        carried = carryIds(carried.ledger, source, texts)
        expect(carried.ids).toHaveLength(texts.length)
        expect(new Set(carried.ids).size).toBe(texts.length)
        expect(carried.ids).not.toContain('')
        expect(carried.ledger.entries.slice(0, entries.length)).toEqual(entries)
        expect(readLedger(writeLedger(carried.ledger))).toEqual(carried.ledger)
        for (const id of carried.ids) everIssued.add(id)
        for (const id of everIssued) {
          const alias = carried.aliases[id]
          const to = alias?.to[0] ?? alias?.near ?? (carried.ids.includes(id) ? id : undefined)
          expect(texts.length === 0 ? [null] : carried.ids).toContain(to ?? null)
          expect(carried.ids).toEqual(expect.arrayContaining(alias?.to ?? []))
        }
      }
    }),
  )
})

test('a split paragraph leads to both of its pieces', () => {
  const first = carryIds(null, source, story)
  const [one = '', two = '', three = ''] = story
  const split = carryIds(first.ledger, source, [one, two.slice(0, 17), two.slice(17), three, story[3] ?? ''])
  expect(split.aliases[first.ids[1] ?? '']).toEqual({
    fate: 'split',
    to: [split.ids[1], split.ids[2]],
    near: null,
  })
})

test('a piece that is corrected later does not make the link forget the other one', () => {
  const [one = '', two = '', three = '', four = ''] = story
  const first = carryIds(null, source, story)
  const texts = [one, two.slice(0, 17), two.slice(17), three, four]
  const split = carryIds(first.ledger, source, texts)
  const linked = first.ids[1] ?? ''
  const corrected = carryIds(
    split.ledger,
    source,
    texts.map((text, n) => (n === 1 ? `${text}呢` : text)),
  )
  expect(corrected.aliases[linked]).toEqual({ fate: 'split', to: [split.ids[1], split.ids[2]], near: null })
  const cut = carryIds(
    split.ledger,
    source,
    texts.filter((_, n) => n !== 1),
  )
  expect(cut.aliases[linked]?.to).toEqual([split.ids[2]])
})

test('of a merged paragraph that is split again each id leads to the words that were linked', () => {
  const [one = '', two = '', three = '', four = ''] = story
  const first = carryIds(null, source, story)
  const merged = carryIds(first.ledger, source, [one, `${two}${three}`, four])
  const [, linked = '', other = ''] = first.ids
  const apart = [one, two.replace('摊子', '摊位'), three.replace('青砖', '灰砖'), four]
  const split = carryIds(merged.ledger, source, apart)
  const leads = (id: string): number[] =>
    (split.aliases[id]?.to ?? [id]).map((place) => split.ids.indexOf(place))
  expect([leads(linked), leads(other)]).toEqual([[1], [2]])
  expect(split.ids).toEqual(first.ids)
})

test('a merged paragraph that is cut out later is removed, the other one is not', () => {
  const [one = '', two = '', three = '', four = ''] = story
  const first = carryIds(null, source, story)
  const merged = carryIds(first.ledger, source, [one, `${two}${three}`, four])
  const cut = carryIds(merged.ledger, source, [one, three.slice(0, 27), four])
  const [, gone = '', kept = ''] = first.ids
  expect(cut.ids[1]).toBe(kept)
  expect(cut.aliases[gone]).toEqual({ fate: 'removed', to: [], near: kept })
  expect(cut.aliases[kept]?.to).toEqual([kept])
})

test('what is split from a paragraph later does not lead those that were merged into it before', () => {
  const [one = '', two = '', three = '', four = ''] = story
  const first = carryIds(null, source, story)
  const merged = carryIds(first.ledger, source, [one, `${two}${three}`, four])
  const pieces = [one, `${two}${three.slice(0, 14)}`, three.slice(14), four]
  const split = carryIds(merged.ledger, source, pieces)
  expect(split.aliases[first.ids[1] ?? '']?.to).toEqual([split.ids[1]])
  expect(split.aliases[first.ids[2] ?? '']?.to).toEqual([split.ids[1], split.ids[2]])
})

test('two branches that both changed an article are merged by keeping the lines of both', () => {
  const first = carryIds(null, source, story)
  const added = '另据了解，明年春天还将修整东侧的院墙。'
  const ours = carryIds(first.ledger, source, [...story, added])
  const theirs = carryIds(first.ledger, source, story.slice(1))
  const base = writeLedger(first.ledger)
  const merged = writeLedger(ours.ledger) + writeLedger(theirs.ledger).slice(base.length)
  const next = carryIds(readLedger(merged), source, [...story.slice(1), added])
  expect(next.ids).toEqual(ours.ids.slice(1))
  expect(next.aliases).toEqual({ [first.ids[0] ?? '']: { fate: 'removed', to: [], near: first.ids[1] } })
})

test('a ledger of the first version is read on', () => {
  const old = {
    schema: 'guli/ledger@1',
    article: 'a',
    place: 'x/a',
    paragraphs: [{ id: 'k7m2', text: story[0] }],
    former: [{ id: 'c0de', text: story[1], fate: 'removed', to: 'k7m2' }],
  }
  const ledger = readFirstLedger(JSON.stringify(old))
  const next = carryIds(ledger, source, [story[0] ?? ''])
  expect(next.ids).toEqual(['k7m2'])
  expect(next.aliases).toEqual({ c0de: { fate: 'removed', to: [], near: 'k7m2' } })
})

test('a ledger with the marks of a merge in it is refused by the line', () => {
  const { ledger } = carryIds(null, source, story)
  const lines = writeLedger(ledger).split('\n')
  expect(() => readLedger(lines.toSpliced(2, 0, '<<<<<<< ours').join('\n'))).toThrow(/^line 3: /u)
})
