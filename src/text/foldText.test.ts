import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { fold, foldText, rawRange } from './foldText.ts'

/** Any Unicode text, and text crowded with what makes folding hard. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '会',
        '议',
        '，',
        ',',
        '“',
        'Ｇ',
        '後',
        '臺',
        '1',
        '05',
        '㎡',
        '①',
        'ﬁ',
        'İ',
        'Σ',
        'ς',
        'é',
        '\u0301',
        'か',
        '\u3099',

        'ｶ',
        'ﾞ',
        '𠮷',
        '葛',
        '\u{E0100}',
        '\u200B',
        '\uFEFF',
        ' ',
        '　',
        '\n',
        '가',
        'ᆨ',
        'ㄱ',
        'ㅏ',
        '\uD800',
        '\uDC00',
      ),
    )
    .map((parts) => parts.join('')),
)

test('width, case, punctuation and space make no difference', () => {
  expect(foldText('“Ｇ１０５”， 国道（高唐段）').text).toBe('g105国道高唐段')
  expect(fold('“七赛七比”“担当作为、狠抓落实”')).toBe('七赛七比担当作为狠抓落实')
  expect(fold('COVID-19')).toBe('covid19')
})

test('traditional and simplified are one spelling', () => {
  expect(fold('營商環境，後來')).toBe(fold('营商环境,后来'))
  expect(fold('聊城市東昌府區')).toBe('聊城市东昌府区')
  expect(foldText('“臺灣”').offsets).toEqual([1, 2, 4])
})

test('an invisible character or a glyph variant does not hide a word', () => {
  expect(fold('营\u200B商\uFEFF环\u00AD境')).toBe('营商环境')
  expect(fold('葛\u{E0100}飾')).toBe('葛饰')
})

test('〇 and 々 are characters, not punctuation', () => {
  expect(fold('二〇一八年、人々')).toBe('二〇一八年人々')
})

test('offsets lead back to the raw text across dropped, widened and paired characters', () => {
  const { text, offsets } = foldText('“𠮷，㎡')
  expect(text).toBe('𠮷m2')
  expect(offsets).toEqual([1, 1, 4, 4, 5])
})

test('a decomposed character maps to the place where it begins', () => {
  const { text, offsets } = foldText('ＡｶﾞB')
  expect(text).toBe('aガb')
  expect(offsets).toEqual([0, 1, 3, 4])
})

test('a range ends with the last character, not with the punctuation after it', () => {
  const raw = '持续改善“营商,环境”。二要'
  const folded = foldText(raw)
  const at = folded.text.indexOf('营商环境')
  const range = rawRange(raw, folded, at, at + 4)
  expect(raw.slice(range.start, range.end)).toBe('营商,环境')
})

test('offsets are one more than the folded units, never decrease and end at the raw length', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const { text, offsets } = foldText(raw)
      expect(offsets).toHaveLength(text.length + 1)
      expect(offsets.at(-1)).toBe(raw.length)
      for (const [i, offset] of offsets.entries()) expect(offset).toBeGreaterThanOrEqual(offsets[i - 1] ?? 0)
    }),
  )
})

test('folding with the map and folding at once give the same text', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      expect(foldText(raw).text).toBe(fold(raw))
    }),
    { numRuns: 2000 },
  )
})

test('the raw range behind any folded range folds to at least that range', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (raw, a, b) => {
      const folded = foldText(raw)
      if (folded.text === '') return
      const start = a % folded.text.length
      const end = start + 1 + (b % (folded.text.length - start))
      const range = rawRange(raw, folded, start, end)
      expect(range.end).toBeGreaterThan(range.start)
      expect(fold(raw.slice(range.start, range.end))).toContain(folded.text.slice(start, end))
    }),
    { numRuns: 1000 },
  )
})
