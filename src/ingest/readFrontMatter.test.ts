import { expect, it } from 'vitest'
import { FrontMatterError, readFrontMatter } from './readFrontMatter.ts'

it('a text without front matter is left as it is', () => {
  expect(readFrontMatter('标题\n---\n正文').body).toBe('标题\n---\n正文')
})

it('values are read, quoted or not, and the lines below keep their numbers', () => {
  const { metadata, body } = readFrontMatter('---\npublished: 2024-03-01\nsource: "某县样报"\n---\n标题')
  expect(metadata).toEqual({ published: '2024-03-01', source: '某县样报', url: null, channel: null })
  expect(body.split('\n')).toEqual(['', '', '', '', '标题'])
})

it('a date may have a time and its zone', () => {
  expect(readFrontMatter('---\npublished: 2024-03-01T08:25+08:00\n---\n').metadata.published).toBe(
    '2024-03-01T08:25+08:00',
  )
})

it.each([
  ['---\nauthor: x\n---\n', 'unknown key "author"', 2],
  ['---\nsource: a\nsource: b\n---\n', 'twice', 3],
  ['---\npublished: 2024-02-30\n---\n', '2024-02-30', 2],
  ['---\nsource: a\nurl: javascript:alert(1)\n---\n', 'http', 3],
  ['---\nsource\n---\n', 'no colon', 2],
  ['---\nsource:\n---\n', 'no value', 2],
  ['---\nsource: a\n', 'no closing', 1],
])('%j is refused', (text, message, line) => {
  expect(() => readFrontMatter(text)).toThrow(
    expect.objectContaining({ message: expect.stringContaining(message), line }),
  )
})

it('all that is wrong with a front matter is said at once, each with its line', () => {
  const text =
    '---\npublished: 2024-02-30\n# of the paper\nauthor: x\nsource: a\nsource: b\nurl: x\npublished: y\n---\n标题'
  const failing = (): unknown => readFrontMatter(text)
  expect(failing).toThrow(FrontMatterError)
  expect(failing).toThrow(
    expect.objectContaining({
      line: 2,
      message: expect.stringMatching(/2024-02-30.*; line 4: .*"author".*; line 6: .*twice; line 7: .*http/u),
      mistakes: [2, 4, 6, 7, 8].map((line) => expect.objectContaining({ line })),
    }),
  )
})
