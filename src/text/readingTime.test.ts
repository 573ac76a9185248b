import { expect, it } from 'vitest'
import { countCharacters, readingMinutes } from './readingTime.ts'

it('Han characters, letters and digits count, in either width; punctuation and spaces do not', () => {
  expect(countCharacters('　　第 3 版，ＡＢ：“好。”')).toBe(6)
})

it('a character outside the basic plane counts once', () => {
  expect(countCharacters('𠮷')).toBe(1)
})

it('minutes are whole and never 0 for a text', () => {
  expect([0, 1, 400, 401, 1920].map(readingMinutes)).toEqual([0, 1, 1, 2, 5])
})
