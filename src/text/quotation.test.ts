import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { quotationPath, readQuotationLink } from '../article/quotationLink.ts'
import { carryRange } from './carryRange.ts'
import { patienceFor } from './commonPlaces.ts'
import { fingerprintText } from './fingerprintText.ts'
import { fingerprintUnits } from './fingerprintUnits.ts'
import { isQuotedIn, locateQuotation, quotationOf } from './quotation.ts'

const text = '住在街口的老人说，小时候这里逢集就摆满了摊子，卖的多是自家种的菜。“双招双引”，是 ５０㎡ 的事。'
const paragraph = { id: 'k7m2', text }
const words = fc.string({
  unit: fc.constantFrom(
    '春',
    '夏',
    '秋',
    '冬',
    '东',
    '西',
    '，',
    '。',
    '“',
    ' ',
    'Ａ',
    '㎡',
    'é',
    '葛󠄀',
    '𠮷',
  ),
  maxLength: 60,
})

function quote(said: string) {
  const start = text.indexOf(said)
  const quotation = quotationOf(paragraph, { start, end: start + said.length })
  if (quotation === null) throw new Error(`not in the text: ${said}`)
  return quotation
}

function locate(said: string, now: readonly string[]) {
  const located = locateQuotation(quote(said), now, [text])
  return located === null ? null : (now[located.index] ?? '').slice(located.start, located.end)
}

test('the map of a fingerprint covers it, and only letters', () => {
  fc.assert(
    fc.property(words, (said) => {
      const { fingerprint, starts, ends } = fingerprintUnits(said)
      expect(fingerprint).toBe(fingerprintText(said))
      expect(starts).toHaveLength(fingerprint.length)
      for (const [at, start] of starts.entries()) {
        expect(ends[at]).toBeGreaterThan(start)
        expect(fingerprintText(said.slice(start, ends[at]))).toContain(fingerprint.charAt(at))
      }
    }),
  )
})

test('a quotation of any stretch is written, read and found where it was', () => {
  fc.assert(
    fc.property(words, fc.nat(60), fc.nat(60), (said, a, b) => {
      const span = { start: Math.min(a, b), end: Math.max(a, b) }
      const quotation = quotationOf({ id: 'k7m2', text: said }, span)
      fc.pre(quotation !== null)
      const quoted = fingerprintText(said).slice(quotation.start, quotation.start + quotation.length)
      const address = quotationPath('k7m2xqd', quotation)
      expect(address).toMatch(/^[\x21-\x7e]{1,46}$/u)
      expect(readQuotationLink(new URL(address, 'https://guli.example'))).toEqual(quotation)
      expect(isQuotedIn(said, quotation)).toBe(true)
      const located = locateQuotation(quotation, [said])
      expect(located).toMatchObject({ index: 0, exact: true })
      expect(fingerprintText(said.slice(located?.start, located?.end))).toContain(quoted)
    }),
  )
})

test('whatever the new text is, a located range lies in it and is like the quotation', () => {
  fc.assert(
    fc.property(
      words,
      fc.array(words, { maxLength: 3 }),
      fc.nat(30),
      fc.integer({ min: 1, max: 30 }),
      (old, now, at, length) => {
        const quotation = quotationOf({ id: 'k7m2', text: old }, { start: at, end: at + length })
        const located = quotation === null ? null : locateQuotation(quotation, now, [old])
        if (located === null) return
        expect(located.start).toBeLessThan(located.end)
        expect(located.end).toBeLessThanOrEqual((now[located.index] ?? '').length)
      },
    ),
  )
})

test.each(['?p=K7M2.2L2-9~X9&from=singlemessage', '?p=%EF%BD%8B7m2.212-9~x9', '?p=k7m2.212-9~x9%E3%80%82'])(
  'a mangled address is understood: %s',
  (search) => {
    expect(readQuotationLink({ search })).toEqual({ paragraph: 'k7m2', start: 212, length: 9, check: 'x9' })
  },
)

test.each(['', '?p=k7m2', '?p=k7m2.212', '?p=k7m2.212-9', '?p=k7m2.212-9~x', '?p=k7m2.2-0~x9'])(
  'a cut address names no quotation: %s',
  (search) => {
    expect(readQuotationLink({ search })).toBeNull()
  },
)

test('punctuation and width make no difference', () => {
  expect(
    locate('双招双引”，是 ５０㎡', [
      text.replaceAll('，', ',').replace('５０㎡', '50m2').replaceAll(/[“”]/gu, ''),
    ]),
  ).toBe('双招双引,是 50m2')
})

test('a quotation is found again before and after inserted text, and in the paragraph that it was moved to', () => {
  expect(locate('逢集就摆满了摊子', [`据说，${text}`])).toBe('逢集就摆满了摊子')
  expect(locate('逢集就摆满了摊子', ['修缮用的青砖从三个县里收来。', `工匠说，${text}`])).toBe(
    '逢集就摆满了摊子',
  )
})

test('a quotation is carried over a typo within it', () => {
  expect(locate('逢集就摆满了摊子', [text.replace('摆满了', '摆着')])).toBe('逢集就摆着摊子')
})

test('a quotation of which little is left is lost', () => {
  expect(locate('逢集就摆满了摊子', [text.replace('逢集就摆满了', '常有')])).toBeNull()
  expect(locate('逢集就摆满了摊子', [])).toBeNull()
})

test('a word that stands in several places is the one in its surroundings', () => {
  const twice = '老人说，春天来了；孩子说，春天来了。'
  const quotation = quotationOf({ id: 'k7m2', text: twice }, { start: 13, end: 15 })
  const now = `如今，${twice}`
  expect(quotation && locateQuotation(quotation, [now], [twice])).toMatchObject({ start: 16, end: 18 })
})

test('what carrying can cost is bounded, however many long wordings have nothing in common', () => {
  // Each of characters of its own.
  const long = (from: number) =>
    Array.from({ length: 1900 }, (_, at) => String.fromCharCode(0x4e00 + from * 100 + ((at * at) % 97))).join(
      '',
    )
  const patience = patienceFor(2)
  expect(carryRange(long(0), { start: 100, end: 900 }, [1, 2, 3, 4, 5, 6].map(long), patience)).toBeNull()
  expect(patience.cells).toBeGreaterThanOrEqual(0)
  expect(patience.cells).toBeLessThan(patienceFor(1).cells)
})
