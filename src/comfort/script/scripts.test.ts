import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { toSimplified } from './toSimplified.ts'
import { toTraditional } from './toTraditional.ts'

test('simplified text is shown in traditional characters', () => {
  expect(toTraditional('渡口的钟停了三年，开春由村里的木匠修好。')).toBe(
    '渡口的鐘停了三年，開春由村裡的木匠修好。',
  )
})

test('where one character stands for several the one beside it decides', () => {
  expect(toTraditional('头发、发展、白发')).toBe('頭髮、發展、白髮')
  expect(toTraditional('皇后、以后')).toBe('皇后、以後')
  expect(toTraditional('干部、干旱、若干')).toBe('幹部、乾旱、若干')
  expect(toTraditional('公里、里面')).toBe('公里、裡面')
})

test('traditional text is shown in simplified characters, and 乾隆 is not 干隆', () => {
  expect(toSimplified('乾隆年間的鐘，曬乾的麥子')).toBe('乾隆年间的钟，晒干的麦子')
})

test('whatever the text, its length stays, so that links and marks hold', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      expect(toTraditional(text)).toHaveLength(text.length)
      expect(toSimplified(text)).toHaveLength(text.length)
    }),
  )
})
