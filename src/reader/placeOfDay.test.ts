import { expect, it } from 'vitest'
import { placeOfDay } from './placeOfDay.ts'

it('lays a day on the line from the first day of the paper to its last', () => {
  const range = { first: '2025-01-01', last: '2025-01-11' }
  expect(placeOfDay('2025-01-01', range)).toBe(0)
  expect(placeOfDay('2025-01-06', range)).toBe(50)
  expect(placeOfDay('2025-01-11', range)).toBe(100)
})

it('lays everything at the start of a paper of one day', () => {
  expect(placeOfDay('2025-01-01', { first: '2025-01-01', last: '2025-01-01' })).toBe(0)
})
