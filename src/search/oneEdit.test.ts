import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { editPatterns, formsIn, isOneEdit, type EditPattern } from './oneEdit.ts'

test('one character other, more, less, or swapped with its neighbour is one edit', () => {
  for (const near of [
    '孙艾军',
    '李爱军',
    '孙爱民',
    '孙军',
    '爱军',
    '孙爱',
    '孙爱国军',
    '老孙爱军',
    '孙军爱',
    '爱孙军',
  ])
    expect([near, isOneEdit('孙爱军', near)]).toEqual([near, true])
  for (const far of ['孙爱军', '军爱孙', '孙艾君', '孙', '孙爱国民军'])
    expect([far, isOneEdit('孙爱军', far)]).toEqual([far, false])
})

const few = fc
  .array(fc.constantFrom('甲', '乙', '丙', '𬭚'), { minLength: 2, maxLength: 6 })
  .map((all) => all.join(''))

test('every pattern, however its gap is filled, is one edit away, and no other form is proposed', () => {
  fc.assert(
    fc.property(few, (term) => {
      for (const pattern of editPatterns(term, [])) {
        const form = `${pattern.before}${pattern.gap ? '丁' : ''}${pattern.after}`
        expect(isOneEdit(term, form)).toBe(true)
        expect(pattern.gap ? formsIn(`前${form}后`, pattern) : [form]).toContain(form)
      }
    }),
  )
})

const shown = ({ before, after, gap }: EditPattern) => `${before}${gap ? '?' : ''}${after}`

test('pairs of neighbours that no text has say where the slip is', () => {
  expect(editPatterns('双找双引', [0, 0, 40]).map(shown)).toEqual([
    '找双双引',
    '双?双引',
    '双双引',
    '双双找引',
  ])
})

test('where every pair occurs somewhere, the slip is sought at the rarest first', () => {
  expect(editPatterns('装物辩证法', [3, 60, 700, 800]).map(shown).slice(0, 2)).toEqual([
    '装?物辩证法',
    '物辩证法',
  ])
})
