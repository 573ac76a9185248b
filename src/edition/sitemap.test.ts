import { expect, test } from 'vitest'
import { crawlerFiles } from './sitemap.ts'

const paper = {
  name: '一张名字长得放不进浏览器搜索框的河畔日报晚刊',
  tagline: null,
  about: [],
  baseUrl: null,
  language: 'zh-Hans' as const,
  channels: [],
  oldWordings: true,
  offline: true,
}
const base = 'https://paper.example/news'

function filesOf(paths: readonly string[], baseUrl: string | null): Map<string, string> {
  return new Map(Array.from(crawlerFiles(paper, paths, baseUrl), ({ path, content }) => [path, content]))
}

function addressesIn(sitemap: string): string[] {
  return Array.from(sitemap.matchAll(/<loc>([^<]*)<\/loc>/gu), ([, address = '']) => address)
}

test('beyond 50,000 addresses the sitemap is an index of several, which hold every address once', () => {
  const paths = Array.from({ length: 120_001 }, (_, index) => `/a/${index}`)
  const files = filesOf(paths, base)
  expect(files.get('/sitemap.xml')).toContain(
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
  )
  const parts = addressesIn(files.get('/sitemap.xml') ?? '').map(
    (url) => files.get(url.slice(base.length)) ?? '',
  )
  expect(parts.map((part) => addressesIn(part).length)).toEqual([50_000, 50_000, 20_001])
  expect(parts.flatMap(addressesIn)).toEqual(paths.map((path) => base + path))
  expect(files.get('/urls.txt')?.trimEnd().split('\n')).toHaveLength(paths.length)
})

test('a small paper has one sitemap', () => {
  const files = filesOf(['/', '/a/x'], base)
  expect([...files.keys()].sort()).toEqual(['/opensearch.xml', '/robots.txt', '/sitemap.xml', '/urls.txt'])
  expect(addressesIn(files.get('/sitemap.xml') ?? '')).toEqual([`${base}/`, `${base}/a/x`])
})

test('without a base URL there is nothing that would need one', () => {
  expect([...filesOf(['/'], null)]).toEqual([['/robots.txt', 'User-agent: *\nAllow: /\n']])
})

test('the short name of the search has the 16 characters that are allowed', () => {
  const openSearch = filesOf(['/'], base).get('/opensearch.xml') ?? ''
  const [, short = ''] = /<ShortName>([^<]*)</u.exec(openSearch) ?? []
  expect(Array.from(short)).toHaveLength(16)
  expect(paper.name.startsWith(short)).toBe(true)
})
