import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import * as v from 'valibot'
import type { Article } from '../src/article/article.ts'
import { aboutPath, articlePath, channelPath, feedPath, ninjsPath, searchPath } from '../src/article/links.ts'
import { NinjsText } from '../src/edition/ninjsSchema.ts'
import { dropInvisible } from '../src/ingest/splitLines.ts'
import { displayText } from '../src/text/displayText.ts'
import { Instant, JsonFeed, Manifest, NewsArticle } from './exports/schemas.ts'
import { all, linked, one, readXml, type XmlElement } from './exports/xml.ts'
import { writeHostileArchive } from './hostile/archive.ts'
import { attributeOf, type Element, readMarkup, textOf, vocabularyOf } from './hostile/markup.ts'
import { allPagesOf, pagesOf } from './hostile/pages.ts'
import { poisonSite } from './hostile/poison.ts'
import { hostileStrings } from './hostile/strings.ts'
import { hydrated } from './hydration.ts'
import { first, readArticles, readSite } from './published.ts'
import { buildSite } from './setup/buildSite.ts'
import { type Host, serveSite } from './setup/serveSite.ts'
import { builtSites, type BuiltSite } from './setup/sites.ts'
import { expect, test } from './test.ts'

/** A paper full of hostile strings, as its publisher would build it for a folder of a host; and its data poisoned. */
const base = 'https://paper.example/news'
let site: BuiltSite
let host: Host
let poisoned: BuiltSite
let poisonedHost: Host

// One build for all.
test.describe.configure({ mode: 'default', timeout: 240_000 })

test.beforeAll(async () => {
  // It waits for a whole build, on a machine that may have others to do.
  test.setTimeout(600_000)
  const folder = await mkdtemp(join(builtSites().folder, 'exports-'))
  const archive = join(folder, 'archive')
  await mkdir(archive)
  const files = await writeHostileArchive(archive)
  site = { url: '', directory: join(folder, 'site') }
  const { exitCode, stderr } = await buildSite(archive, site.directory, '--base-url', base)
  expect([exitCode, stderr]).toEqual([0, expect.stringContaining(`${files} files, ${files} articles`)])
  poisoned = { url: '', directory: join(folder, 'poisoned') }
  await cp(site.directory, poisoned.directory, { recursive: true })
  await poisonSite(poisoned.directory, base)
  host = await serveSite(site.directory)
  poisonedHost = await serveSite(poisoned.directory)
})

test.afterAll(async () => {
  await host?.close()
  await poisonedHost?.close()
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

function channelIds(): (string | null)[] {
  return [null, ...readSite(site).channels.map(({ id }) => id)]
}

test.describe('what others read', () => {
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
    const pages = pagesOf(site.directory).map(({ path }) => base + path)
    expect([...urls, base + searchPath('')].sort()).toEqual(pages.sort())
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
      expect(said('og:url')).toBe(base + (path === '/' ? '/' : path))
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
})

test.describe('hostile strings', () => {
  test('there are more than sixty, and all of them arrive in articles', () => {
    expect(hostileStrings.length).toBeGreaterThan(60)
    const texts = readArticles(site).map((article) => squeezed(JSON.stringify(article)))
    const missing = hostileStrings
      .flatMap((hostile) => hostile.split(/[\r\n\u2028\u2029]/u))
      .map((line) => squeezed(JSON.stringify(dropInvisible(line)).slice(1, -1)))
      .filter((words) => !texts.some((text) => text.includes(words)))
    expect(missing).toEqual([])
  })

  for (const [name, of] of [
    ['as an archive holds them', () => site],
    ['in every text of the published data', () => poisoned],
  ] as const) {
    test(`${name}: no page has an element, an attribute or a comment that the template does not write`, () => {
      const known = templateVocabulary()
      for (const { path, file } of allPagesOf(of().directory)) {
        const markup = readMarkup(readFileSync(file, 'utf8'))
        const foreign = [...vocabularyOf(markup)].filter((word) => !known.has(word))
        expect([path, foreign]).toEqual([path, []])
        expect([path, ...oddities(markup.elements)]).toEqual([path])
      }
    })

    test(`${name}: the page says them as they are written`, () => {
      for (const article of readArticles(of())) checkWords(article, of())
    })
  }

  test('run nothing in a browser, open nothing, ask nobody', async ({ page }) => {
    for (const [of, { url }] of [
      [poisoned, poisonedHost],
      [site, host],
    ] as const)
      expect(await opened(page, of, url)).toEqual([])
  })

  test('as queries find and run nothing', async ({ page }) => {
    for (const hostile of hostileStrings.filter((_, at) => at % 10 === 0)) {
      await page.goto(host.url + searchPath(hostile.slice(0, 200)))
      await hydrated(page)
      await expect(page.getByRole('searchbox').first()).toBeVisible()
      expect(await pwned(page)).toEqual([])
    }
    await page.goto(host.url + searchPath('onerror'))
    await expect(page.getByRole('main').locator('mark').first()).toBeVisible()
    expect(await pwned(page)).toEqual([])
  })
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

function squeezed(text: string): string {
  return text.replaceAll(/\s/gu, '')
}

async function pngSize(url: string): Promise<{ width: number; height: number }> {
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

interface ReadPage {
  title: string
  /** By `name`, `property` and `itemprop`. */
  meta: Map<string, string[]>
  /** Addresses by relation. */
  links: Map<string, string[]>
  state: unknown
  jsonLd: unknown
  elements: Element[]
}

function readPage({ directory }: BuiltSite, path: string): ReadPage {
  const { elements } = readMarkup(readFileSync(join(directory, path, 'index.html'), 'utf8'))
  const meta = new Map<string, string[]>()
  const links = new Map<string, string[]>()
  const add = (to: Map<string, string[]>, key: string | null, value: string | null): void => {
    if (key !== null) to.set(key, [...(to.get(key) ?? []), value ?? ''])
  }
  for (const element of elements) {
    if (element.tagName === 'link') add(links, attributeOf(element, 'rel'), attributeOf(element, 'href'))
    if (element.tagName !== 'meta') continue
    for (const name of ['name', 'property', 'itemprop'])
      add(meta, attributeOf(element, name), attributeOf(element, 'content'))
  }
  const block = (type: string): unknown => {
    const found = elements.find(
      (element) => element.tagName === 'script' && attributeOf(element, 'type') === type,
    )
    const value: unknown = found === undefined ? null : JSON.parse(textOf(found))
    return value
  }
  return {
    title: textOf(first(elements.filter(({ tagName }) => tagName === 'title'))),
    meta,
    links,
    state: block('application/json'),
    jsonLd: block('application/ld+json'),
    elements,
  }
}

/** All that the pages of other papers are made of, whose texts nobody meant ill with. */
function templateVocabulary(): Set<string> {
  // Those lie at the root of their hosts.
  const known = new Set(['<html data-base>'])
  for (const paper of [builtSites().sample, builtSites().corrected])
    for (const { file } of allPagesOf(paper.directory))
      for (const word of vocabularyOf(readMarkup(readFileSync(file, 'utf8')))) known.add(word)
  return known
}

/** What is wrong with the values of known attributes, and with the blocks of a page. */
function oddities(elements: readonly Element[]): string[] {
  const odd: string[] = []
  for (const element of elements) {
    for (const name of ['href', 'src', 'action', 'data-app']) {
      const url = attributeOf(element, name)
      if (url !== null && !/^(?:\/news(?:\/|$)|#|https:\/\/paper\.example\/)/u.test(url))
        odd.push(`<${element.tagName} ${name}="${url}">`)
    }
  }
  const count = (tagName: string): number => elements.filter((element) => element.tagName === tagName).length
  const scripts = elements.filter(({ tagName }) => tagName === 'script')
  const running = scripts.filter((script) => attributeOf(script, 'type') === null)
  if (running.length !== 1 || running.some((script) => textOf(script) !== '')) odd.push('scripts')
  for (const script of scripts.filter((script) => !running.includes(script))) JSON.parse(textOf(script))
  for (const [tagName, most] of [
    ['title', 1],
    ['style', 1],
    ['h1', 1],
    ['main', 1],
  ] as const)
    if (count(tagName) !== most) odd.push(`${count(tagName)} <${tagName}>`)
  if (elements.filter((element) => attributeOf(element, 'id') === 'root').length !== 1) odd.push('#root')
  if (elements.filter((element) => attributeOf(element, 'id') === 'state').length !== 1) odd.push('#state')
  return odd
}

/** A reader reads the words of the article, and the app gets the same from the page's JSON. */
function checkWords(article: Article, of: BuiltSite): void {
  const { elements, title, state } = readPage(of, articlePath(article.id))
  // A NUL is none in HTML.
  const packed = (text: string): string => text.replaceAll(/[\0\uFFFD\s]/gu, '')
  expect(packed(title)).toContain(packed(article.headline.main))
  const heading = elements.find(({ tagName }) => tagName === 'h1')
  expect(heading === undefined ? '' : packed(textOf(heading))).toBe(
    packed(displayText(article.headline.main)),
  )
  for (const { id, text } of article.paragraphs) {
    const element = elements.find((element) => attributeOf(element, 'id') === id)
    expect(element === undefined ? '' : packed(textOf(element))).toContain(packed(displayText(text)))
  }
  expect(JSON.stringify(state)).toContain(JSON.stringify(article.paragraphs))
}

/** Opens pages of all kinds, walks from one to another, and returns the dialogs that appeared. */
async function opened(page: Page, of: BuiltSite, url: string): Promise<string[]> {
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  const articles = readArticles(of)
  const paths = [
    aboutPath,
    '/people',
    '/terms',
    '/days',
    ...['people', 'terms', 'days'].map(
      (kind) => `/${kind === 'people' ? 'p' : kind === 'terms' ? 't' : 'days'}/${first(dataIds(of, kind))}`,
    ),
    ...articles.filter((_, at) => at % 40 === 0).map(({ id }) => articlePath(id)),
  ]
  for (const path of paths) {
    await page.goto(url + path)
    await hydrated(page)
    expect(await pwned(page)).toEqual([])
  }
  // From here on pages are made in the browser, of data that it fetches.
  await page.goto(`${url}/`)
  await hydrated(page)
  const began = await page.evaluate(() => performance.timeOrigin)
  for (const kind of [channelPath(''), articlePath('')]) {
    await page.getByRole('main').locator(`a[href^="/news${kind}"]`).first().click()
    await page.waitForURL(`${url}${kind}*`)
    await hydrated(page)
    expect(await pwned(page)).toEqual([])
  }
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(began)
  return dialogs
}

function dataIds({ directory }: BuiltSite, kind: string): string[] {
  const folder = join(directory, 'data', kind)
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.slice(0, -'.json'.length))
    : []
}

/** What a hostile string would have brought about in a page. */
async function pwned(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = Reflect.has(window, 'pwned') ? ['a program ran'] : []
    for (const element of document.querySelectorAll('*')) {
      const name = element.localName
      if (/^(?:iframe|object|embed|base|template|img|video|audio|math|marquee)$/u.test(name)) found.push(name)
      for (const attribute of element.attributes) {
        if (/^on|^style$|^srcdoc$|^ping$/u.test(attribute.name)) found.push(`${name} ${attribute.name}`)
        if (
          /^(?:href|src|action)$/u.test(attribute.name) &&
          /^\s*(?:\w*script|data):/iu.test(attribute.value)
        )
          found.push(`${name} ${attribute.name}="${attribute.value}"`)
      }
    }
    return found
  })
}
