import { expect, test } from 'vitest'
import { type Article } from '../article/article.ts'
import { plainArticle } from '../article/plainArticle.ts'
import { buildCatalogue } from './catalogue/buildCatalogue.ts'
import { readEntry } from './catalogue/readEntry.ts'
import { feeds } from './feeds.ts'

const paper = {
  name: '河畔日报',
  tagline: null,
  about: [],
  baseUrl: null,
  language: 'zh-Hans' as const,
  channels: [],
  oldWordings: true,
  offline: true,
}

function feedsOf(articles: readonly Article[], baseUrl: string | null): Map<string, string> {
  const channels = [{ id: 'gaotang', name: '高唐', slogan: null }]
  const catalogue = buildCatalogue(articles.map(readEntry), channels)
  return new Map(Array.from(feeds(paper, catalogue, baseUrl), ({ path, content }) => [path, content]))
}

function article(id: string, published: string | null, main = '渡口复航'): Article {
  return plainArticle(id, { published, headline: { main, parts: [] }, texts: ['渡船今天开了头一班。'] })
}

function textsOf(name: string, xml = ''): string[] {
  return Array.from(xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'gu')), ([, text = '']) => text)
}

test('the paper and each channel have both formats, the newest forty first, none without a date', () => {
  const dated = Array.from({ length: 45 }, (_, at) =>
    article(`x${at}`, `2026-03-${String((at % 28) + 1).padStart(2, '0')}`),
  )
  const files = feedsOf([...dated, article('undated', null)], 'https://paper.example')
  expect([...files.keys()]).toEqual(['/feed.xml', '/feed.json', '/feeds/gaotang.xml', '/feeds/gaotang.json'])
  for (const xml of [files.get('/feed.xml'), files.get('/feeds/gaotang.xml')]) {
    const [updated, ...moments] = textsOf('updated', xml)
    expect(moments).toHaveLength(40)
    expect(moments).toEqual([...moments].sort().reverse())
    expect(updated).toBe(moments[0])
    expect(xml).not.toContain('undated')
  }
})

test('an entry keeps its id when its headline and its text are corrected', () => {
  const ids = (main: string): string[] =>
    textsOf(
      'id',
      feedsOf([article('x1', '2026-03-06T08:30', main)], 'https://paper.example').get('/feed.xml'),
    )
  expect(ids('渡口复航')).toEqual(['https://paper.example/feed.xml', 'https://paper.example/a/x1'])
  expect(ids('老渡口复航')).toEqual(ids('渡口复航'))
})

test('the hour is told where it is known', () => {
  const xml = feedsOf([article('x1', '2026-03-06T08:30')], null).get('/feed.xml')
  expect(textsOf('updated', xml)).toEqual(['2026-03-06T08:30:00+08:00', '2026-03-06T08:30:00+08:00'])
})

test('without a base URL ids are names, links are relative, and there is no JSON Feed', () => {
  const files = feedsOf([article('x1', '2026-03-06')], null)
  expect([...files.keys()]).toEqual(['/feed.xml', '/feeds/gaotang.xml'])
  expect(textsOf('id', files.get('/feed.xml'))).toEqual(['urn:guli:feed.xml', 'urn:guli:a/x1'])
  expect(files.get('/feed.xml')).toContain('href="/a/x1"')
})

test('a channel without dated articles has a feed without entries', () => {
  const xml = feedsOf([], 'https://paper.example').get('/feeds/gaotang.xml')
  expect(textsOf('updated', xml)).toEqual(['1970-01-01T00:00:00+08:00'])
})
