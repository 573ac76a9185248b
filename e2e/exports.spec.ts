import * as v from 'valibot'
import {
  articlePath,
  channelPath,
  feedPath,
  ninjsPath,
  offlinePath,
  savedPath,
  searchPath,
} from '../src/article/links.ts'
import { NinjsText } from '../src/edition/ninjsSchema.ts'
import { Instant, JsonFeed, Manifest, NewsArticle } from './exports/schemas.ts'
import { all, linked, one, readXml, type XmlElement } from './exports/xml.ts'
import { pagesOf } from './hostile/pages.ts'
import { base, type HostedSite, publishHostile } from './hostile/publish.ts'
import { readPage } from './hostile/readPage.ts'
import { first, readArticles, readSite } from './published.ts'
import { expect, test } from './test.ts'

/** What others read of a paper: here of one full of hostile strings, in a folder of its host. */
let site: HostedSite['site']
let host: HostedSite['host']

// One build for all.
test.describe.configure({ mode: 'default', timeout: 240_000 })

test.beforeAll(async () => {
  // It waits for a whole build, on a machine that may have others to do.
  test.setTimeout(600_000)
  ;({ site, host } = await publishHostile())
})

test.afterAll(async () => {
  await host?.close()
})

/** An address of the paper, as its own server has it. */
function here(url: string): string {
  expect(url.startsWith(base)).toBe(true)
  return host.url + url.slice(base.length)
}

async function textAt(path: string): Promise<string> {
  const answer = await fetch(host.url + path)
  expect([path, answer.status]).toEqual([path, 200])
  return new TextDecoder('utf-8', { fatal: true }).decode(await answer.arrayBuffer())
}

/** Asks for each once. */
async function unanswered(urls: Iterable<string>): Promise<string[]> {
  const missing: string[] = []
  for (const url of new Set(urls)) {
    const { status } = await fetch(here(url), { method: 'HEAD' })
    if (status !== 200) missing.push(`${status} ${url}`)
  }
  return missing
}

function unique(list: readonly string[]): boolean {
  return new Set(list).size === list.length
}

/** The address that a page names as its own. */
function canonicalOf(path: string): string {
  return first(readPage(site, path).links.get('canonical') ?? [], `canonical of ${path}`)
}

function channelIds(): (string | null)[] {
  return [null, ...readSite(site).channels.map(({ id }) => id)]
}

test('Atom feeds of the paper and each channel are what RFC 4287 asks for', async ({ page }) => {
  const urls: string[] = []
  const headlines = new Map(readArticles(site).map(({ id, headline }) => [id, headline.main]))
  for (const channel of channelIds()) {
    const path = feedPath(channel, 'xml')
    const feed = await readXml(page, await textAt(path))
    expect([feed.name, feed.namespace]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
    expect(one(feed, 'id').text).toBe(base + path)
    expect(linked(feed, 'self')).toEqual([base + path])
    expect(linked(feed, 'alternate')).toEqual([base + (channel === null ? '/' : channelPath(channel))])
    expect(one(one(feed, 'author'), 'name').text).toBe(readSite(site).name)
    expect(one(feed, 'title').text).toContain(readSite(site).name)
    const entries = all(feed, 'entry')
    const moments = entries.map((entry) => checkEntry(entry, headlines))
    expect(moments).toEqual([...moments].sort((a, b) => Date.parse(b) - Date.parse(a)))
    expect(v.parse(Instant, one(feed, 'updated').text)).toBe(moments[0] ?? '1970-01-01T00:00:00+08:00')
    expect(unique(entries.map((entry) => one(entry, 'id').text))).toBe(true)
    urls.push(...linked(feed, 'self'), ...[feed, ...entries].flatMap((one) => linked(one, 'alternate')))
  }
  expect(await unanswered(urls)).toEqual([])
})

test('JSON feeds are what JSON Feed 1.1 asks for, and say what the Atom feeds say', async ({ page }) => {
  const urls: string[] = []
  for (const channel of channelIds()) {
    const path = feedPath(channel, 'json')
    const feed = v.parse(JsonFeed, JSON.parse(await textAt(path)))
    expect(feed.feed_url).toBe(base + path)
    expect(unique(feed.items.map(({ id }) => id))).toBe(true)
    const atom = await readXml(page, await textAt(feedPath(channel, 'xml')))
    expect(feed.items.map(({ id, title, date_published }) => [id, visible(title), date_published])).toEqual(
      all(atom, 'entry').map((entry) => ['id', 'title', 'updated'].map((name) => one(entry, name).text)),
    )
    urls.push(feed.home_page_url, feed.feed_url, feed.icon, ...feed.items.map(({ url }) => url))
  }
  expect(await unanswered(urls)).toEqual([])
})

test('the sitemap and urls.txt name every page once, and every page is there', async ({ page }) => {
  const map = await readXml(page, await textAt('/sitemap.xml'))
  expect([map.name, map.namespace]).toEqual(['urlset', 'http://www.sitemaps.org/schemas/sitemap/0.9'])
  const urls = all(map, 'url').map((url) => one(url, 'loc').text)
  expect(unique(urls)).toBe(true)
  expect((await textAt('/urls.txt')).trimEnd().split('\n')).toEqual(urls)
  expect(await unanswered(urls)).toEqual([])
  const pages = pagesOf(site.directory).map(({ path }) => ({
    path,
    url: base + path,
    named: canonicalOf(path),
  }))
  const ownPages = pages.filter(({ url, named }) => url === named)
  const unlisted = [searchPath(''), savedPath, offlinePath].map((path) => base + path)
  expect([...urls, ...unlisted].sort()).toEqual(ownPages.map(({ url }) => url).sort())
  // The newest numbered page of a list says what the list itself says.
  for (const { path, named } of pages.filter(({ url, named }) => url !== named)) {
    expect(path).toMatch(/^\/[cpt]\/[a-z0-9]+\/\d+$/u)
    expect(named).toBe(base + path.slice(0, path.lastIndexOf('/')))
  }
  expect((await textAt('/robots.txt')).split('\n')).toEqual([
    'User-agent: *',
    'Allow: /',
    `Sitemap: ${base}/sitemap.xml`,
    '',
  ])
})

test('a browser can ask the paper for words (OpenSearch 1.1)', async ({ page }) => {
  const search = await readXml(page, await textAt('/opensearch.xml'))
  expect([search.name, search.namespace]).toEqual([
    'OpenSearchDescription',
    'http://a9.com/-/spec/opensearch/1.1/',
  ])
  expect(Array.from(one(search, 'ShortName').text).length).toBeLessThanOrEqual(16)
  expect(Array.from(one(search, 'Description').text).length).toBeLessThanOrEqual(1024)
  const { attributes } = one(search, 'Url')
  expect(attributes).toEqual({
    type: 'text/html',
    method: 'get',
    template: `${base}/search?q={searchTerms}`,
  })
  const asked = attributes['template']?.replace('{searchTerms}', encodeURIComponent('渡口')) ?? ''
  expect(await unanswered([asked, one(search, 'Image').text])).toEqual([])
})

test('the web manifest is the paper’s own, and its icons are as large as it says', async () => {
  const manifest = v.parse(Manifest, JSON.parse(await textAt('/manifest.webmanifest')))
  expect(manifest.name).toBe(readSite(site).name)
  const own = `${base}/manifest.webmanifest`
  const urls = [manifest.start_url, manifest.scope, ...manifest.icons.map(({ src }) => src)]
  expect(await unanswered(urls.map((url) => new URL(url, own).href))).toEqual([])
  for (const { src, sizes, type } of manifest.icons.filter(({ sizes }) => sizes !== 'any')) {
    const { width, height } = await pngSize(here(new URL(src, own).href))
    expect([type, `${width}x${height}`]).toEqual(['image/png', sizes])
  }
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
})

test('every article is ninjs 3.1, and its page’s JSON-LD names it', async () => {
  const urls: string[] = []
  for (const article of readArticles(site)) {
    const told = v.parse(NinjsText, JSON.parse(await textAt(ninjsPath(article.id))))
    expect(told.uri).toBe(base + articlePath(article.id))
    expect(told.headlines[0]?.value).toBe(article.headline.main)
    expect(told.bodies[0]?.value).toBe(article.paragraphs.map(({ text }) => text).join('\n\n'))
    const named = new Map(told.people?.map(({ name, literal }) => [name, literal]))
    for (const { name, roles, acts } of article.people) {
      if (acts.every((act) => act === 'reports')) continue
      for (const role of roles) expect(named.get(name)).toContain(role)
    }
    const { jsonLd } = readPage(site, articlePath(article.id))
    const linked = v.parse(NewsArticle, jsonLd)
    expect(linked.headline).toBe(article.headline.main)
    expect(linked.mainEntityOfPage).toBe(told.uri)
    expect(new URL(linked.encoding.contentUrl, told.uri).href).toBe(base + ninjsPath(article.id))
    urls.push(told.uri, ...told.subjects.flatMap(({ uri }) => uri ?? []))
  }
  expect(await unanswered(urls)).toEqual([])
})

test('a page says for chat apps what it is, with an image of at least 300 pixels', async () => {
  for (const { path, file } of pagesOf(site.directory)) {
    const { meta, links, title } = readPage(site, path)
    const said = (name: string): string => first(meta.get(name) ?? [], `${name} in ${file}`)
    expect(said('og:title')).toBe(title)
    expect(said('name')).toBe(title)
    expect(said('og:description')).toBe(said('description'))
    expect(said('og:type')).toMatch(/^(?:website|article)$/u)
    expect(said('og:site_name')).toBe(readSite(site).name)
    expect(said('og:url')).toBe(links.get('canonical')?.[0])
    expect(said('og:image')).toBe(said('image'))
  }
  const { meta, links } = readPage(site, '/')
  const { width, height } = await pngSize(here(first(meta.get('og:image') ?? [])))
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(300)
  expect(links.get('alternate')).toEqual([`/news/feed.xml`, `/news/feed.json`])
  const channel = readPage(site, channelPath('pages'))
  expect(channel.links.get('alternate')).toEqual(
    ['pages', null].flatMap((id) =>
      (['xml', 'json'] as const).map((format) => `/news${feedPath(id, format)}`),
    ),
  )
})

/** Returns the moment of an entry. */
function checkEntry(entry: XmlElement, headlines: ReadonlyMap<string, string>): string {
  const id = one(entry, 'id').text
  expect(linked(entry, 'alternate')).toEqual([id])
  expect(id.startsWith(base + articlePath(''))).toBe(true)
  const headline = headlines.get(id.slice((base + articlePath('')).length)) ?? ''
  expect(one(entry, 'title').text).toBe(visible(headline))
  expect(one(entry, 'summary').text).not.toBe('')
  expect(one(entry, 'category').attributes['term']).toMatch(/^[a-z0-9-]+$/u)
  return v.parse(Instant, one(entry, 'updated').text)
}

/** What XML can hold of a text. */
function visible(text: string): string {
  return text.replaceAll(/[\uFFFE\uFFFF]/gu, '')
}

async function pngSize(url: string): Promise<{ width: number; height: number }> {
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}
