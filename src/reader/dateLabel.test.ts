import { expect, it } from 'vitest'
import { dateLabel, hanDate, hanMonth, monthLabel, weekdayLabel } from './dateLabel.ts'

it('writes a day in words', () => {
  expect(dateLabel('2026-01-05')).toBe('2026年1月5日')
  expect(dateLabel('2026-11-25T08:00:00+08:00')).toBe('2026年11月25日')
})

it('leaves what is no date as it is', () => {
  expect(dateLabel('12月5日')).toBe('12月5日')
  expect(weekdayLabel('12月5日')).toBeNull()
})

it('writes a month with or without its day', () => {
  expect(monthLabel('2025-09')).toBe('2025年9月')
  expect(monthLabel('2025-09-30')).toBe('2025年9月')
})

it('writes a masthead date in Chinese numerals', () => {
  expect(hanDate('2025-10-20')).toBe('二〇二五年十月二十日')
  expect(hanMonth('2026-11')).toBe('二〇二六年十一月')
})

it('knows the weekday whatever the time zone', () => {
  expect(weekdayLabel('2026-01-05')).toBe('星期一')
})
