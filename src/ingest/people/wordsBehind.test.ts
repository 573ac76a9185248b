import { expect, test } from 'vitest'
import { withoutWordsBehind } from './wordsBehind.ts'

const guessed = (text: string, ...guesses: [name: string, likelihood: number][]): string[] =>
  guessedOf([text], ...guesses)

/** What becomes of guesses of the first text; each is one wherever it stands. */
function guessedOf(texts: readonly string[], ...guesses: [name: string, likelihood: number][]): string[] {
  const [text = ''] = texts
  const own = texts.map((each) =>
    guesses.flatMap(([name, likelihood]) => {
      const start = each.indexOf(name)
      return start < 0 ? [] : [{ start, end: start + name.length, likelihood }]
    }),
  )
  const [left = []] = withoutWordsBehind(own, texts)
  return left.map(({ start, end, likelihood }) => `${text.slice(start, end)} ${likelihood.toFixed(2)}`)
}

test('a last character that begins the word behind counts for the name without it', () => {
  expect(guessed('县长许朗来到水厂。', ['许朗', 0.2], ['许朗来', 0.6])).toEqual(['许朗 0.80'])
  expect(guessed('县长孙毅即主持会议。', ['孙毅即', 0.9])).toEqual(['孙毅 0.90'])
  expect(guessed('局长孔凡连夜安排抢修。', ['孔凡连', 0.7], ['孔凡', 0.1])).toEqual(['孔凡 0.80'])
})

test('a name that its sentence is sure of is not cut for a word that is there by chance', () => {
  expect(guessed('副书记樊立新作了说明。', ['樊立新', 0.97])).toEqual(['樊立新 0.97'])
})

test('nor one that stands elsewhere without that word', () => {
  expect(guessedOf(['李在来到水厂。', '会见李在来。'], ['李在来', 0.6])).toEqual(['李在来 0.60'])
})

test('a place stays what it was guessed as', () => {
  expect(guessed('陈桥村民说。', ['陈桥村', 0.4], ['陈桥', 0.1])).toEqual(['陈桥村 0.40', '陈桥 0.10'])
})

test('neither is one that nothing would be left of, nor one before a mark', () => {
  expect(guessed('县长孙来到水厂。', ['孙来', 0.4])).toEqual(['孙来 0.40'])
  expect(guessed('县长孙有为，副县长李试。', ['孙有为', 0.6])).toEqual(['孙有为 0.60'])
})
