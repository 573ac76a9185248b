import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceOf, type Piece } from './differenceOf.ts'

function shown(old: string, now: string): string {
  const sign = { kept: ['', ''], removed: ['[-', '-]'], added: ['[+', '+]'] }
  return differenceOf(old, now)
    .map(({ kind, text }) => sign[kind].join(text))
    .join('')
}

function textOf(pieces: readonly Piece[], without: Piece['kind']): string {
  return pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')
}

test('a corrected word is told apart from what stands around it', () => {
  expect(shown('逢集就摆满了摊子，卖的多是菜。', '逢集就摆满了摊位，卖的多是菜。')).toBe(
    '逢集就摆满了摊[-子-][+位+]，卖的多是菜。',
  )
})

test('what was only added or only removed has no other side', () => {
  expect(shown('渡船每天开四班。', '渡船每天开四班，老人免票。')).toBe('渡船每天开四班[+，老人免票+]。')
  expect(shown('渡船每天开四班，老人免票。', '渡船每天开四班。')).toBe('渡船每天开四班[-，老人免票-]。')
})

test('a single character that both happen to have does not cut a rewritten sentence up', () => {
  expect(shown('木匠修好了渡口的老钟。', '今年春天的集市上人来人往。')).toBe(
    '[-木匠修好了渡口的老钟-][+今年春天的集市上人来人往+]。',
  )
})

test('the same text has no difference, and an empty one is all removed or added', () => {
  expect(differenceOf('甲', '甲')).toEqual([{ kind: 'kept', text: '甲' }])
  expect(differenceOf('', '')).toEqual([])
  expect(shown('甲', '')).toBe('[-甲-]')
  expect(shown('', '甲')).toBe('[+甲+]')
})

test('texts too long to compare are one change between what they begin and end with', () => {
  const [old, now] = ['春夏'.repeat(4000), '秋冬'.repeat(4000)]
  expect(differenceOf(old, now).map(({ kind }) => kind)).toEqual(['removed', 'added'])
})

test('of any two texts the pieces give both back, and cut no character in two', () => {
  const words = fc.string({ unit: fc.constantFrom('春', '夏', '秋', '𠮷', '𠮸', '，'), maxLength: 30 })
  fc.assert(
    fc.property(words, words, (old, now) => {
      const pieces = differenceOf(old, now)
      expect(textOf(pieces, 'added')).toBe(old)
      expect(textOf(pieces, 'removed')).toBe(now)
      for (const { text } of pieces) expect(text.isWellFormed()).toBe(true)
    }),
  )
})
