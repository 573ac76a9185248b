import { expect, test } from 'vitest'
import { plainArticle } from '../../article/plainArticle.ts'
import { overTime } from './overTime.ts'
import { readEntry } from './readEntry.ts'

function printedOn(...days: (string | null)[]) {
  return days.map((published, index) => readEntry(plainArticle(`a${index}`, { published })))
}

test('within a year and a half articles are counted by month, the oldest first', () => {
  expect(overTime(printedOn('2026-03-02', '2026-01-31', '2026-01-05', null, '2025-11-09'))).toEqual([
    { period: '2025-11', articles: 1 },
    { period: '2026-01', articles: 2 },
    { period: '2026-03', articles: 1 },
  ])
})

test('over a longer time they are counted by year', () => {
  expect(overTime(printedOn('2026-03-02', '2024-12-31', '2024-01-05'))).toEqual([
    { period: '2024', articles: 2 },
    { period: '2026', articles: 1 },
  ])
})

test('of articles without a date nothing is told', () => {
  expect(overTime(printedOn(null, null))).toEqual([])
})
