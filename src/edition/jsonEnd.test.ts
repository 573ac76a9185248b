import { expect, test } from 'vitest'
import { jsonEnd } from './jsonEnd.ts'

test.each([
  '{ "a": |}',
  '{ "a": 1 |"b": 2 }',
  '{ "a": [1, 2, |], "b": 2 }',
  '{ "a": tru|x }',
  '{ "a": "\\|q" }',
  '{ "a": 1.|x }',
  '{ |a: 1 }',
  '{ "a": 1 } |}',
  `{ "${'long '.repeat(40)}": "${'text '.repeat(40)}"\n|"b": 1, "c": 2 }`,
])('%j ceases to be JSON at the mark', (marked) => {
  expect(jsonEnd(marked.replace('|', ''))).toBe(marked.indexOf('|'))
})

test.each(['', '{', '{ "a', '{ "a": -', '{ "a": "\\u12', '[1, 2', '{ "a": nul'])(
  '%j is only cut off',
  (text) => {
    expect(jsonEnd(text)).toBe(text.length)
  },
)
