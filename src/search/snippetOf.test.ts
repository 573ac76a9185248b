import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { snippetOf } from './snippetOf.ts'

const long =
  '修缮用的青砖从三个县里收来，工匠一块一块比对尺寸，再按旧样码好。夜间照明和排水也一并做了更换，雨天不再积水。' +
  '老街两侧的店铺陆续开门迎客，卖的多是自家种的菜和自家做的点心，远近的人都愿意来坐一坐。到了傍晚，灯亮起来，桥上桥下都是人。'

test('a short paragraph is shown whole', () => {
  expect(snippetOf('桥上桥下都是人。', [{ start: 4, end: 5 }])).toEqual({
    start: 0,
    end: 8,
    ranges: [{ start: 4, end: 5 }],
  })
})

test('a long paragraph is cut before the highlight where a sentence begins', () => {
  const at = long.indexOf('店铺')
  const { start, end } = snippetOf(long, [{ start: at, end: at + 2 }])
  expect(long.slice(start, end)).toMatch(/^夜间照明/u)
  expect(end).toBe(long.length)
})

test('of several stretches, the one where the words of a query stand together is shown', () => {
  const at = (word: string) => {
    const start = long.lastIndexOf(word)
    return { start, end: start + word.length }
  }
  const snippet = snippetOf(long.repeat(2), [{ start: 3, end: 5 }, at('傍晚'), at('灯亮'), at('桥下')])
  expect(snippet.ranges).toHaveLength(3)
})

test('any snippet holds its first highlight whole and splits no character', () => {
  const text = fc.array(fc.constantFrom('会', '𠮷', '，', '。', 'a'), { minLength: 1, maxLength: 300 })
  fc.assert(
    fc.property(text, fc.nat(), fc.nat({ max: 200 }), (parts, at, length) => {
      const raw = parts.join('')
      // A range begins and ends between characters, as search makes them.
      const from = at % parts.length
      const first = parts.slice(0, from).join('').length
      const last = parts.slice(0, from + 1 + length).join('').length
      const snippet = snippetOf(raw, [{ start: first, end: last }])
      expect(snippet.start).toBeLessThanOrEqual(first)
      expect(snippet.end).toBeGreaterThanOrEqual(last)
      expect(raw.slice(snippet.start, snippet.end).isWellFormed()).toBe(true)
      expect(snippet.ranges).toEqual([{ start: first, end: last }])
    }),
  )
})
