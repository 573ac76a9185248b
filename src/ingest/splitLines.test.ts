import { expect, it } from 'vitest'
import { splitLines } from './splitLines.ts'

const texts = (text: string): string[] => splitLines(text).map((line) => line.text)

it('every kind of line end ends a line, and blank lines keep the numbering', () => {
  expect(splitLines('一\r\n\r二\n　　三\u2028四')).toEqual([
    { number: 1, text: '一' },
    { number: 3, text: '二' },
    { number: 4, text: '三' },
    { number: 5, text: '四' },
  ])
})

it('characters nobody sees are dropped, also those that turn the text around', () => {
  expect(texts('王\u200b强\u202e说\u0007了\ufeff')).toEqual(['王强说了'])
})

it('a tab is a space, and spaces inside a line stay', () => {
  expect(texts('王　强\t来了')).toEqual(['王　强 来了'])
})
