import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { portableDigest } from '../article/digest.ts'
import { nativeDigest } from './nativeDigest.ts'

it('ids are the same wherever they are minted, of broken characters too', () => {
  expect(nativeDigest('')).toHaveLength(32)
  expect(nativeDigest('县\ud840')).toBe(portableDigest('县\ud840'))
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => nativeDigest(text) === portableDigest(text)))
})
