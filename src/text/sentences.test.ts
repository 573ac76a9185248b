import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { clauses, sentences } from './sentences.ts'

const cut = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end))
const parts = (text: string): string[] =>
  clauses(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

it('a sentence keeps the closing quotation mark after its full stop', () => {
  expect(cut('他说：“灯亮了。”大家都笑了！')).toEqual(['他说：“灯亮了。”', '大家都笑了！'])
})

it('several marks close one sentence', () => {
  expect(cut('真的吗？！真的。')).toEqual(['真的吗？！', '真的。'])
})

it('a comma or colon inside a number does not end a clause', () => {
  expect(parts('共68,692人,8:30开门：不收费')).toEqual(['共68,692人,', '8:30开门：', '不收费'])
})

it('sentences and clauses cover the text without gaps', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(cut(text).join('')).toBe(text)
      expect(parts(text).join('')).toBe(text)
    }),
  )
})
