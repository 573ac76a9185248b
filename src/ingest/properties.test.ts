import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { properties } from '../../fuzz/properties.ts'

/** `npm run fuzz` tries a million cases with new seeds; these are always the same. */
const runs = { numRuns: 300, seed: 20191205 }

it.each(properties)('$name', { timeout: 120_000 }, ({ property }) => {
  const details = fc.check(property, runs)
  expect(details.failed ? fc.defaultReportMessage(details) : null).toBeNull()
})
