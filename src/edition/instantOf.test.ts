import { expect, test } from 'vitest'
import { instantOf } from './instantOf.ts'

test.each([
  ['2026-03-06', '2026-03-06T00:00:00+08:00'],
  ['2026-03-06T08:30', '2026-03-06T08:30:00+08:00'],
  ['2026-03-06T08:30:15', '2026-03-06T08:30:15+08:00'],
  ['2026-03-06T08:30Z', '2026-03-06T08:30:00Z'],
  ['2026-03-06T08:30:15-05:00', '2026-03-06T08:30:15-05:00'],
])('%s is the instant %s', (moment, instant) => {
  expect(instantOf(moment)).toBe(instant)
})
