import { expect, test } from 'vitest'
import { mostRead, partlyRead, readAtMost } from './readAtMost.ts'
import { parseArticle } from './parseArticle.ts'

function article(text: string) {
  return parseArticle({
    fileName: 'a.txt',
    place: 'a/x',
    bytes: new TextEncoder().encode(text),
    channel: { id: 'a', name: '某县' },
  })
}

test('texts are read as far as the first part goes', () => {
  expect(readAtMost(['县', '里'])).toEqual(['县', '里'])
  const lengths = (texts: string[]): number[] => readAtMost(texts).map((text) => text.length)
  expect(lengths(['县'.repeat(mostRead - 1), '县里', '镇'])).toEqual([mostRead - 1, 1])
  expect(lengths(['县'.repeat(mostRead), '里'])).toEqual([mostRead])
  expect(lengths(['县', '', '里'])).toEqual([1, 0, 1])
})

test('of an article without end everything is kept, and its first part is read', () => {
  const long = article(
    `标题\n市长孙拟名强调，要抓好项目。${'路灯亮了。'.repeat(mostRead / 5)}县长周样本说，好。`,
  )
  expect(long.people.map(({ name }) => name)).toEqual(['孙拟名'])
  expect(long.paragraphs.at(-1)?.text.endsWith('县长周样本说，好。')).toBe(true)
  expect(partlyRead(long)).toContain('first 100000 only')
  expect(partlyRead(article('标题\n市长孙拟名强调，要抓好项目。'))).toBeNull()
})
