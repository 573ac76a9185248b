import { expect, it } from 'vitest'
import { monthsOf } from './monthsOf.ts'

it('puts the days of a month together and keeps their order', () => {
  const days = ['2026-02-03', '2026-01-20', '2026-01-05'].map((date) => ({ date, articles: 1 }))
  expect(monthsOf(days).map(({ month, days }) => [month, days.length])).toEqual([
    ['2026-02', 1],
    ['2026-01', 2],
  ])
})
