import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Article } from '../src/article/article.ts'
import { aboutPath, articlePath, channelPath, searchPath } from '../src/article/links.ts'
import { dropInvisible } from '../src/ingest/splitLines.ts'
import { displayText } from '../src/text/displayText.ts'
import { attributeOf, type Element, readMarkup, textOf, vocabularyOf } from './hostile/markup.ts'
import { allPagesOf } from './hostile/pages.ts'
import { type HostedSite, publishHostile, publishPoisoned } from './hostile/publish.ts'
import { readPage } from './hostile/readPage.ts'
import { hostileStrings } from './hostile/strings.ts'
import { hydrated } from './hydration.ts'
import { first, readArticles } from './published.ts'
import { builtSites, type BuiltSite } from './setup/sites.ts'
import { expect, test } from './test.ts'

/** A paper full of hostile strings, and the same with its data poisoned. */
let written: HostedSite
let poisoned: HostedSite

// One build for all.
test.describe.configure({ mode: 'default', timeout: 240_000 })

test.beforeAll(async () => {
  // It waits for a whole build, on a machine that may have others to do.
  test.setTimeout(600_000)
  written = await publishHostile()
  poisoned = await publishPoisoned(written.site)
})

test.afterAll(async () => {
  await written?.host.close()
  await poisoned?.host.close()
})

test('there are more than sixty, and all of them arrive in articles', () => {
  expect(hostileStrings.length).toBeGreaterThan(60)
  const texts = readArticles(written.site).map((article) => squeezed(JSON.stringify(article)))
  const missing = hostileStrings
    .flatMap((hostile) => hostile.split(/[\r\n\u2028\u2029]/u))
    .map((line) => squeezed(JSON.stringify(dropInvisible(line)).slice(1, -1)))
    .filter((words) => !texts.some((text) => text.includes(words)))
  expect(missing).toEqual([])
})

for (const [name, of] of [
  ['as an archive holds them', () => written.site],
  ['in every text of the published data', () => poisoned.site],
] as const) {
  test(`${name}: no page has an element, an attribute or a comment that the template does not write`, () => {
    const known = templateVocabulary()
    const program = inlineProgram(readPage(builtSites().sample, '/').elements)
    for (const { path, file } of allPagesOf(of().directory)) {
      const markup = readMarkup(readFileSync(file, 'utf8'))
      const foreign = [...vocabularyOf(markup)].filter((word) => !known.has(word))
      expect([path, foreign]).toEqual([path, []])
      expect([path, ...oddities(markup.elements, program)]).toEqual([path])
    }
  })

  test(`${name}: the page says them as they are written`, () => {
    for (const article of readArticles(of())) checkWords(article, of())
  })
}

test('run nothing in a browser, open nothing, ask nobody', async ({ page }) => {
  for (const { site } of [poisoned, written]) expect(await opened(page, site)).toEqual([])
})

test('as queries find and run nothing', async ({ page }) => {
  for (const hostile of hostileStrings.filter((_, at) => at % 10 === 0)) {
    await page.goto(written.host.url + searchPath(hostile.slice(0, 200)))
    await hydrated(page)
    await expect(page.getByRole('searchbox').first()).toBeVisible()
    expect(await pwned(page)).toEqual([])
  }
  await page.goto(written.host.url + searchPath('onerror'))
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible()
  expect(await pwned(page)).toEqual([])
})

function squeezed(text: string): string {
  return text.replaceAll(/\s/gu, '')
}

/** All that the pages of other papers are made of, whose texts nobody meant ill with. */
function templateVocabulary(): Set<string> {
  // Those lie at the root of their hosts.
  const known = new Set(['<html data-base>'])
  for (const paper of [builtSites().sample, builtSites().corrected, builtSites().long])
    for (const { file } of allPagesOf(paper.directory))
      for (const word of vocabularyOf(readMarkup(readFileSync(file, 'utf8')))) known.add(word)
  return known
}

/** What is wrong with the values of known attributes, and with the blocks of a page. */
function oddities(elements: readonly Element[], program: string): string[] {
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
  const loaded = running.filter((script) => attributeOf(script, 'src') !== null)
  // One with the settings before the first paint, and one that brings the app.
  if (running.length !== 2 || loaded.length !== 1) odd.push('scripts')
  if (inlineProgram(elements) !== program || loaded.some((script) => textOf(script) !== ''))
    odd.push('script')
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

/** The texts of all scripts that run as they stand in a page: one, the same in all pages of all papers. */
function inlineProgram(elements: readonly Element[]): string {
  return elements
    .filter(({ tagName }) => tagName === 'script')
    .filter((script) => attributeOf(script, 'type') === null && attributeOf(script, 'src') === null)
    .map((script) => textOf(script))
    .join('\n')
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
async function opened(page: Page, of: BuiltSite): Promise<string[]> {
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
    await page.goto(of.url + path)
    await hydrated(page)
    expect(await pwned(page)).toEqual([])
  }
  // From here on pages are made in the browser, of data that it fetches.
  await page.goto(`${of.url}/`)
  await hydrated(page)
  const began = await page.evaluate(() => performance.timeOrigin)
  for (const kind of [channelPath(''), articlePath('')]) {
    await page.getByRole('main').locator(`a[href^="/news${kind}"]`).first().click()
    await page.waitForURL(`${of.url}${kind}*`)
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
