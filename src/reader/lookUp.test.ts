import { expect, test } from 'vitest'
import type { Alias, Wordings } from '../article/edition.ts'
import { plainArticle } from '../article/plainArticle.ts'
import { quotationPath } from '../article/quotationLink.ts'
import { quotationOf } from '../text/quotation.ts'
import { zhHansLinks } from '../ui/zhHansLinks.ts'
import { landingOf } from './landingOf.ts'
import { lookUp } from './lookUp.ts'

const words = zhHansLinks
const old = '渡口的钟停了三年，开春由村里的木匠修好，今天又响了。'
const other = '守钟的老人说，从前船靠岸才敲，如今每天清早敲三下。'

/** Follows a link that quotes `said` of the paragraph k7m2, as it was, to the paragraphs of today. */
function follow(said: string, now: Record<string, string>, alias: Alias | null, isPublished = true) {
  const start = old.indexOf(said)
  const quotation = quotationOf({ id: 'k7m2', text: old }, { start, end: start + said.length })
  if (quotation === null) throw new Error(`not in the text: ${said}`)
  const { search, hash } = new URL(quotationPath('x', quotation), 'https://guli.example')
  const article = plainArticle('x', {
    paragraphs: Object.entries(now).map(([id, text]) => ({ id, kind: 'text', text, marks: [] })),
  })
  const aliases = alias === null ? {} : { k7m2: alias }
  const landing = landingOf({ search, hash }, { article, aliases, isOurs: false })
  if (landing === null) throw new Error('the link names no paragraph')
  const wordings: Wordings | null =
    alias === null || !isPublished
      ? null
      : { withdrawn: false, paragraphs: [{ id: 'k7m2', ...alias, said: [old] }] }
  const found = lookUp(landing, { search }, { article, wordings })
  const { place } = found
  return { ...found, marked: place && now[place.paragraph]?.slice(place.start, place.end) }
}

const edited: Alias = { fate: 'edited', to: ['k7m2'], near: null, check: 'x9' }

test('words of a paragraph that is as it was are marked, and nothing more is said', () => {
  const found = follow('村里的木匠', { c0de: other, k7m2: old }, null)
  expect(found.marked).toBe('村里的木匠')
  expect(found.landing).toMatchObject({ paragraphs: ['k7m2'], words: null, said: words.quoted(2) })
})

test('words that were garbled on the way are not looked for elsewhere: the paragraph is marked, and it is said', () => {
  const found = follow('村里的木匠', { k7m2: other }, null)
  expect(found.marked).toBeNull()
  expect(found.landing).toMatchObject({ paragraphs: ['k7m2'], words: words.quoteMissing })
})

test('words that are still there after an edit beside them are marked', () => {
  const found = follow('村里的木匠', { k7m2: old.replace('三年', '整整三年') }, edited)
  expect(found.marked).toBe('村里的木匠')
  expect(found.landing.words).toBe(words.quoteKept)
})

test('words that were corrected are marked as they are now, and it is said', () => {
  const found = follow('开春由村里的木匠修好', { k7m2: old.replace('木匠', '铁匠') }, edited)
  expect(found.marked).toBe('开春由村里的铁匠修好')
  expect(found.landing.words).toBe(words.quoteChanged)
})

test('of words of which less than 60 % is left the paragraph alone is marked, and it is said', () => {
  const found = follow('开春由村里的木匠修好', { k7m2: old.replace('开春由村里的木匠', '去年请人') }, edited)
  expect(found.marked).toBeNull()
  expect(found.landing).toMatchObject({ paragraphs: ['k7m2'], words: words.quoteLost })
})

test('words of a split paragraph are found in the piece that has them', () => {
  const split: Alias = { fate: 'split', to: ['k7m2', 'c0de'], near: null, check: 'x9' }
  const found = follow('开春由村里的木匠修好', { k7m2: old.slice(0, 9), c0de: old.slice(9) }, split)
  expect(found.marked).toBe('开春由村里的木匠修好')
  expect(found.landing).toMatchObject({ paragraphs: ['c0de'], words: words.quoteMoved })
})

test('without the old wording, words that stand where they stood are told by their check', () => {
  const now = { k7m2: old.replace('响了', '敲响了') }
  expect(follow('开春由村里的木匠', now, edited, false).marked).toBe('开春由村里的木匠')
  expect(follow('今天又响了', now, edited, false).landing.words).toBe(words.quoteMissing)
})

test('words of a removed paragraph are gone with it', () => {
  const removed: Alias = { fate: 'removed', to: [], near: 'c0de' }
  const found = follow('村里的木匠', { c0de: other }, removed)
  expect(found.marked).toBeNull()
  expect(found.landing).toMatchObject({ paragraphs: ['c0de'], words: words.fates.removed })
})

test.each(['edited', 'rewritten', 'shortened', 'moved'] as const)(
  'what happened to a paragraph that was %s is said exactly',
  (fate) => {
    const alias: Alias = { fate, to: ['k7m2'], near: null, check: 'x9' }
    const article = plainArticle('x', { paragraphs: [{ id: 'k7m2', kind: 'text', text: old, marks: [] }] })
    const address = { search: '?p=k7m2', hash: '' }
    const landing = landingOf(address, { article, aliases: { k7m2: alias }, isOurs: false })
    expect(landing && lookUp(landing, address, { article, wordings: null })).toMatchObject({
      landing: { words: words.fates[fate], said: words.fates[fate] },
      place: null,
    })
  },
)

test('a merged paragraph is marked within the one that took it in', () => {
  const alias: Alias = { fate: 'merged', to: ['c0de'], near: null }
  const text = `${other}${old}`
  const article = plainArticle('x', { paragraphs: [{ id: 'c0de', kind: 'text', text, marks: [] }] })
  const wordings = { withdrawn: false, paragraphs: [{ id: 'k7m2', ...alias, said: [old] }] }
  const address = { search: '?p=k7m2', hash: '' }
  const landing = landingOf(address, { article, aliases: { k7m2: alias }, isOurs: false })
  const place = landing && lookUp(landing, address, { article, wordings }).place
  expect(text.slice(place?.start, place?.end)).toBe(old.slice(0, -1))
})
