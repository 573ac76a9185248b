import { expect, test } from 'vitest'
import { copySource } from './copySource.ts'

test('what is copied is the source, with the line breaks of the page', () => {
  const nodes = [
    { shown: '渡口的鐘', source: '渡口的钟' },
    { shown: '響了', source: '响了' },
  ]
  expect(copySource('渡口的鐘\n響了', nodes)).toBe('渡口的钟\n响了')
})

test('what is not copied, such as a mark, is passed over', () => {
  const nodes = [
    { shown: '鐘響', source: '钟响' },
    { shown: '¶', source: '¶' },
    { shown: '響了', source: '响了' },
  ]
  expect(copySource('鐘響響了', nodes)).toBe('钟响响了')
})
