import { expect, test } from 'vitest'
import { cutList, partCount, partLength } from './cutList.ts'

interface Entry {
  id: number
  day: string | null
}

const list = { id: 'gaotang', name: '高唐' }

/** Entries of which the newest comes first: one a day from the first of 2020 on, and `undated` older ones without a day. */
function dated(count: number, undated = 0): Entry[] {
  const days = Array.from({ length: count }, (_, index) => ({
    id: undated + index,
    day: new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10),
  }))
  const others = Array.from({ length: undated }, (_, id) => ({ id, day: null }))
  return [...others, ...days].reverse()
}

function cut(entries: readonly Entry[]) {
  return cutList(list, entries, ({ day }) => day)
}

test('a list that fits its own address is not cut', () => {
  const entries = dated(2 * partLength)
  expect(cut(entries)).toEqual({ shown: entries, rest: null, parts: [] })
})

test('an article on top changes no full page, whatever the length', () => {
  for (let count = 2 * partLength; count < 6 * partLength; count += 1) {
    const before = cut(dated(count)).parts.filter(({ isNewest }) => !isNewest)
    const after = cut(dated(count + 1)).parts
    expect(after.slice(0, before.length)).toEqual(before)
    expect(before.every(({ entries }) => entries.length === partLength)).toBe(true)
  }
})

test('every entry is at the list’s address or on a page that it leads to, once, in order', () => {
  for (let count = 0; count < 6 * partLength; count += 7) {
    const entries = dated(count, 3)
    const { shown, rest, parts } = cut(entries)
    const older = parts.slice(0, rest?.page ?? 0).reverse()
    expect([...shown, ...older.flatMap((part) => part.entries)]).toEqual(entries)
    expect(shown.length).toBeLessThanOrEqual(2 * partLength)
    expect(parts).toHaveLength(partCount(entries.length))
  }
})

test('the list’s address is never nearly empty', () => {
  for (let count = 2 * partLength + 1; count < 6 * partLength; count += 1)
    expect(cut(dated(count)).shown.length).toBeGreaterThan(partLength)
})

test('the numbered pages alone hold every entry as well, and one of them still grows', () => {
  const entries = dated(4 * partLength + 1)
  const { parts } = cut(entries)
  expect(parts.flatMap(({ entries }) => entries.toReversed()).toReversed()).toEqual(entries)
  expect(parts.map(({ isNewest }) => isNewest)).toEqual([false, false, false, false, true])
})

test('a list without any day has no months', () => {
  expect(cut(dated(0, 50)).rest).toEqual({ page: 1, months: [] })
})

test('a page says between which days it lies, and the list where each month begins', () => {
  const { rest, parts } = cut(dated(100, 5))
  // Undated ones are the oldest: five of them and the first 15 days make the first page.
  expect(parts.map(({ first, last }) => [first, last])).toEqual([
    ['2020-01-01', '2020-01-15'],
    ['2020-01-16', '2020-02-04'],
    ['2020-02-05', '2020-02-24'],
    ['2020-02-25', '2020-03-15'],
    ['2020-03-16', '2020-04-04'],
    ['2020-04-05', '2020-04-09'],
  ])
  expect(rest).toEqual({
    page: 4,
    months: [
      { month: '2020-04', page: null },
      { month: '2020-03', page: null },
      { month: '2020-02', page: 4 },
      { month: '2020-01', page: 2 },
      { month: null, page: 1 },
    ],
  })
})
