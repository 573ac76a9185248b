import { expect, test } from 'vitest'
import { plainArticle } from '../article/plainArticle.ts'
import { zhHans } from '../ui/zhHans.ts'
import { landingOf } from './landingOf.ts'

const words = zhHans.links
const article = plainArticle('x', {
  headline: { main: '闸口', parts: [] },
  paragraphs: [
    { id: 'k7m2', kind: 'text', text: '守闸人住在岸边上头。', marks: [] },
    { id: 'c0de', kind: 'text', text: '每天清早,守闸人开门。', marks: [] },
  ],
})

test('an address without a paragraph leads to none', () => {
  expect(landing('', '')).toBeNull()
  expect(landing('?from=singlemessage', '#wechat_redirect')).toBeNull()
})

test("a jump to one of the page's own sections is no link to a paragraph, however the page was opened", () => {
  expect(landing('?p=c0de', '#_outline')).toBeNull()
})

test('a paragraph that is there is marked, and said by its number', () => {
  const second = { linked: { paragraph: 'c0de', words: null }, notice: null, said: words.landed(2) }
  expect(landing('?p=c0de', '#c0de')).toEqual(second)
  expect(landing('?p=c0de&appinstall=0', '')).toEqual(second)
  expect(landing('', '#CODE。')).toEqual(second)
})

test('a paragraph that lives on in another one leads there, and says that it was changed', () => {
  expect(landing('?p=aaaa', '', { aaaa: { fate: 'merged', to: ['k7m2'], near: null } })).toEqual({
    linked: { paragraph: 'k7m2', words: words.edited },
    notice: null,
    said: words.edited,
  })
})

test('a removed paragraph leads to its neighbour, and says that it was removed', () => {
  expect(landing('?p=aaaa', '', { aaaa: { fate: 'removed', to: [], near: 'c0de' } })).toEqual({
    linked: { paragraph: 'c0de', words: words.removed },
    notice: null,
    said: words.removed,
  })
})

test('where nothing is left to lead to, the top of the page says so', () => {
  const aliases = { aaaa: { fate: 'removed' as const, to: [], near: null } }
  expect(landing('?p=aaaa', '', aliases)).toEqual({
    linked: null,
    notice: words.removed,
    said: words.removed,
  })
  expect(landing('?p=bbbb', '')).toEqual({ linked: null, notice: words.unknown, said: words.unknown })
})

test('a name that every object has is not taken for a paragraph', () => {
  expect(landing('?p=constructor', '')).toMatchObject({ linked: null, notice: words.unknown })
})

function landing(search: string, hash: string, aliases: Parameters<typeof landingOf>[2] = {}) {
  return landingOf({ search, hash }, article, aliases)
}
