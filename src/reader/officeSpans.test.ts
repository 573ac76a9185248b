import { expect, it } from 'vitest'
import { officeSpans } from './officeSpans.ts'

it('lays offices on one line from the first day to the last', () => {
  expect(
    officeSpans([
      { first: '2025-01-01', last: '2025-01-11' },
      { first: '2025-01-06', last: '2025-01-06' },
      { first: null, last: null },
    ]),
  ).toEqual([[0, 100], [50, 50], null])
})

it('draws nothing for a single day, or for none', () => {
  expect(officeSpans([{ first: '2025-01-01', last: '2025-01-01' }])).toEqual([null])
  expect(officeSpans([{ first: null, last: null }])).toEqual([null])
})
