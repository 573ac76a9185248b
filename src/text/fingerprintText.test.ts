import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { fingerprintText } from './fingerprintText.ts'

test('punctuation, width and space make no difference, case does', () => {
  expect(fingerprintText('全县 “三夏”工作会, 5月8日召开。')).toBe('全县三夏工作会5月8日召开')
  expect(fingerprintText('ＡＢｃ１２（上）')).toBe('ABc12上')
})

test('what is rare is folded as Unicode says: signs of several letters, accents, variants', () => {
  expect(fingerprintText('㎡ e\u0301 葛\u{e0100}……')).toBe('m2é葛')
})

test('text of any characters is what NFKC leaves of it without marks', () => {
  const ignored = /[\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}\p{Variation_Selector}]+/gu
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0xffff }),
    fc.integer({ min: 0x20, max: 0x300 }),
    fc.integer({ min: 0x2000, max: 0x206f }),
    fc.integer({ min: 0x3000, max: 0x30ff }),
    fc.integer({ min: 0x4dc0, max: 0x4e10 }),
    fc.integer({ min: 0xff00, max: 0xffef }),
  )
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), (units) => {
      const text = String.fromCharCode(...units)
      expect(fingerprintText(text)).toBe(text.normalize('NFKC').replace(ignored, ''))
    }),
    { numRuns: 3000 },
  )
})
