import { expect, test } from 'vitest'
import { quotationCheck } from '../article/quotationLink.ts'
import { fingerprintText } from '../text/fingerprintText.ts'
import { formerText } from './formerText.ts'
import type { Landing } from './landingOf.ts'

const said = ['每天清早敲三下。', '每天清早敲四下。', '每天清早敲五下。']
const checkOf = (text: string) => quotationCheck(fingerprintText(text))

function former(mark: string, texts: string[] = said) {
  const landing: Landing = { id: 'k7m2', fate: 'edited', paragraphs: ['k7m2'], mark, words: null, said: '' }
  const paragraph = { id: 'k7m2', fate: 'edited' as const, to: ['k7m2'], near: null, said: texts }
  return formerText(landing, { withdrawn: false, paragraphs: [paragraph] })
}

test('a link without a mark is of the first wording, one with a mark of the wording that it names', () => {
  expect(former('')).toBe(said[0])
  expect(former(`~${checkOf(said[1] ?? '')}`)).toBe(said[1])
})

test('a quotation is of the last wording that has it', () => {
  expect(former(`.4-3~${quotationCheck('敲四下')}`)).toBe(said[1])
  expect(former(`.0-4~${quotationCheck('每天清早')}`)).toBe(said[2])
})

test('a mark that fits no wording is of the first one, and where none is published there is none', () => {
  expect(former('~zz')).toBe(said[0])
  expect(former('', [])).toBeNull()
})
