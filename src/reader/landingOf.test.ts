import { expect, test } from 'vitest'
import type { Alias } from '../article/edition.ts'
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

function landing(search: string, hash: string, aliases: Record<string, Alias> = {}, isOurs = false) {
  return landingOf({ search, hash }, { article, aliases, isOurs })
}

test('an address without a paragraph leads to none', () => {
  expect(landing('', '')).toBeNull()
  expect(landing('?from=singlemessage', '#wechat_redirect')).toBeNull()
})

test("a jump to one of the page's own sections is no link to a paragraph, however the page was opened", () => {
  expect(landing('?p=c0de', '#_outline')).toBeNull()
})

test('a paragraph that is there is marked, and said by its number', () => {
  const second = {
    id: 'c0de',
    fate: 'same',
    paragraphs: ['c0de'],
    mark: '',
    words: null,
    said: words.landed(2),
  }
  expect(landing('?p=c0de', '#c0de')).toEqual(second)
  expect(landing('?p=c0de&appinstall=0', '')).toEqual(second)
  expect(landing('', '#CODE。')).toEqual(second)
})

test('where the two halves of a link disagree, the fragment is meant, if there is such a paragraph', () => {
  expect(landing('?p=c0de~x9', '#k7m2')).toMatchObject({ id: 'k7m2', mark: '' })
  expect(landing('?p=c0de', '#zzzz')).toMatchObject({ id: 'c0de' })
})

test.each(['edited', 'rewritten', 'shortened', 'moved'] as const)(
  'a paragraph that was %s is still itself, and says so',
  (fate) => {
    const aliases = { k7m2: { fate, to: ['k7m2'], near: null, check: 'x9' } }
    expect(landing('?p=k7m2', '#k7m2', aliases)).toEqual({
      id: 'k7m2',
      fate,
      paragraphs: ['k7m2'],
      mark: '',
      words: words.edited,
      said: words.edited,
    })
  },
)

test('a link made after the change means what stands there', () => {
  const aliases: Record<string, Alias> = { k7m2: { fate: 'edited', to: ['k7m2'], near: null, check: 'x9' } }
  const exact = { fate: 'same', paragraphs: ['k7m2'], words: null }
  expect(landing('?p=k7m2~x9', '#k7m2', aliases)).toMatchObject(exact)
  expect(landing('?p=k7m2', '#k7m2', aliases, true)).toMatchObject(exact)
  expect(landing('?p=k7m2~b7', '#k7m2', aliases)).toMatchObject({ fate: 'edited', mark: '~b7' })
})

test('a paragraph that was changed and changed back is the same to links from before and edited to those between', () => {
  const aliases: Record<string, Alias> = { k7m2: { fate: 'same', to: ['k7m2'], near: null, check: 'x9' } }
  expect(landing('?p=k7m2', '', aliases)).toMatchObject({ fate: 'same', words: null })
  expect(landing('?p=k7m2~b7', '', aliases)).toMatchObject({ fate: 'edited', words: words.edited })
})

test('a merged or split paragraph leads to all that holds its text, in order', () => {
  expect(landing('?p=aaaa', '', { aaaa: { fate: 'merged', to: ['k7m2'], near: null } })).toMatchObject({
    fate: 'merged',
    paragraphs: ['k7m2'],
    words: words.edited,
  })
  expect(landing('?p=k7m2', '', { k7m2: { fate: 'split', to: ['k7m2', 'c0de'], near: null } })).toMatchObject(
    {
      fate: 'split',
      paragraphs: ['k7m2', 'c0de'],
    },
  )
})

test('a removed paragraph leads to its neighbour, and says that it was removed', () => {
  expect(landing('?p=aaaa', '', { aaaa: { fate: 'removed', to: [], near: 'c0de' } })).toMatchObject({
    fate: 'removed',
    paragraphs: ['c0de'],
    words: words.removed,
  })
})

test('where nothing is left to lead to, the top of the page says so', () => {
  const aliases: Record<string, Alias> = { aaaa: { fate: 'removed', to: [], near: null } }
  expect(landing('?p=aaaa', '', aliases)).toMatchObject({ paragraphs: [], words: words.removed })
  expect(landing('?p=bbbb', '')).toMatchObject({
    fate: 'unknown',
    paragraphs: [],
    words: words.unknown,
    said: words.unknown,
  })
})

test('a name that every object has is not taken for a paragraph', () => {
  expect(landing('?p=constructor', '')).toMatchObject({ fate: 'unknown', words: words.unknown })
})

test('a quotation keeps its place for whoever looks it up', () => {
  expect(landing('?p=k7m2.2-4~x9', '#k7m2')).toMatchObject({ fate: 'same', mark: '.2-4~x9', words: null })
})
