import { expect, it } from 'vitest'
import { digitNumeral, formalNumeral, groupedNumber, plainNumeral } from './numerals.ts'

it('counts themes as marginalia do', () => {
  expect([1, 6, 10, 12, 20, 31].map(formalNumeral)).toEqual(['壹', '陆', '拾', '拾贰', '贰拾', '叁拾壹'])
})

it('writes days and months as a calendar does', () => {
  expect([1, 10, 12, 20, 31].map(plainNumeral)).toEqual(['一', '十', '十二', '二十', '三十一'])
})

it('writes a year digit by digit', () => {
  expect(digitNumeral('2026')).toBe('二〇二六')
})

it('groups thousands without the browser’s locale', () => {
  expect([0, 999, 1920, 1234567].map(groupedNumber)).toEqual(['0', '999', '1,920', '1,234,567'])
})
