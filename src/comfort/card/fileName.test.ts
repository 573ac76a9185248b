import { expect, test } from 'vitest'
import { fileName } from './fileName.ts'

test('a picture is named after its headline and paragraph', () => {
  expect(fileName('渡口的钟修好了', 2)).toBe('渡口的钟修好了-第2段.png')
})

test('a headline of any kind and length makes a name that every system takes', () => {
  expect(fileName('../a:b?"c"\u202e', 1)).toMatch(/^[^\\/:*?"<>|.\p{C}][^\\/:*?"<>|\p{C}]*-第1段\.png$/u)
  expect(Array.from(fileName('钟'.repeat(300), 1))).toHaveLength(60 + '-第1段.png'.length)
})
