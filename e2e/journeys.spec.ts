import { articlePath, paragraphPath, savedPath, searchPath } from '../src/article/links.ts'
import { displayText } from '../src/text/displayText.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansKeys } from '../src/ui/zhHansKeys.ts'
import { zhHansLinks } from '../src/ui/zhHansLinks.ts'
import { zhHansSearch } from '../src/ui/zhHansSearch.ts'
import { zhHansSettings } from '../src/ui/zhHansSettings.ts'
import { zhHansShelf } from '../src/ui/zhHansShelf.ts'
import { click, hydrated, landed, scrolled, textOf, until } from './engines/look.ts'
import { expect, test } from './engines/readerTest.ts'
import type { Reader } from './engines/reader.ts'
import { headlines, isKept, offlinePaper } from './offlinePaper.ts'
import {
  bare,
  first,
  readArticle,
  readArticles,
  readFront,
  readPeople,
  readWordings,
  richestArticle,
} from './published.ts'
import { routes } from './routes.ts'
import type { BuiltSite } from './setup/sites.ts'

// The main journeys of a reader, in every engine there is: Chromium on a desktop and a phone, Firefox, WebKit.

const phone = { width: 390, height: 844 }

/** A paragraph below the first screen of an article with much beside it. */
function deep(site: BuiltSite) {
  const article = richestArticle(site)
  return { article, id: first(article.paragraphs.slice(-3)).id }
}

async function open(reader: Reader, url: string): Promise<void> {
  await reader.goto(url)
  await hydrated(reader)
}

test('a shared link lands on its paragraph, however a chat app has spelled it', async ({ reader, site }) => {
  const { article, id } = deep(site)
  const wide = id.replaceAll(/[0-9]/gu, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0))
  for (const link of [
    paragraphPath(article.id, id),
    `${articlePath(article.id)}?from=timeline&p=${id.toUpperCase()}`,
    `${articlePath(article.id)}?p=${encodeURIComponent(wide)}。`,
    `${articlePath(article.id)}#${id}&isappinstalled=0`,
  ]) {
    // A page of its own each time: a link that differs in its fragment alone would not be loaded.
    await open(reader, `${site.url}/about`)
    await reader.goto(site.url + link)
    await landed(reader, id)
    await hydrated(reader)
  }
})

test('from the front page into an article, on to its channel, and Back to the same lines', async ({
  reader,
  site,
}) => {
  const lead = first([readFront(site).lead].filter((card) => card !== null))
  await open(reader, `${site.url}/`)
  await click(reader, `main a[href="${articlePath(lead.id)}"]`)
  // The address changes before the page does.
  await until(reader, () => document.querySelector('.prose') !== null, null, true)
  expect(await reader.evaluate(() => location.pathname, null)).toBe(articlePath(lead.id))
  await hydrated(reader)
  await reader.evaluate(() => {
    scrollTo({ top: 500, behavior: 'instant' })
    return null
  }, null)
  const before = await scrolled(reader)
  expect(before).toBeGreaterThan(100)
  await reader.evaluate(() => {
    document.querySelector<HTMLElement>('footer a[href="/about"]')?.click()
    return null
  }, null)
  await until(reader, () => location.pathname, null, '/about')
  await reader.back()
  await until(reader, () => location.pathname, null, articlePath(lead.id))
  await expect.poll(async () => Math.abs((await scrolled(reader)) - before)).toBeLessThan(4)
})

test('typing leads to suggestions, a search to hits that are marked, a hit to its paragraph, Back to the list', async ({
  reader,
  site,
}) => {
  const { name } = first(readPeople(site))
  await open(reader, `${site.url}/about`)
  await reader.press('/')
  await until(reader, () => document.activeElement?.getAttribute('type') ?? '', null, 'search')
  for (const letter of 'gaotang') await reader.press(letter)
  await reader.press('Enter')
  await until(
    reader,
    (label) => document.querySelectorAll(`[aria-label="${label}"] a`).length > 0,
    zhHansSearch.suggestions,
    true,
  )
  await open(reader, site.url + searchPath(name))
  await expect
    .poll(async () => reader.evaluate(marks, null))
    .toEqual(expect.arrayContaining([bare(displayText(name))]))
  await click(reader, 'main section ul a[href*="?p="]')
  await until(reader, () => location.pathname.startsWith('/a/'), null, true)
  const id = await reader.evaluate(() => new URLSearchParams(location.search).get('p') ?? '', null)
  await landed(reader, id)
  await reader.back()
  await until(reader, () => location.pathname, null, '/search')
  await expect.poll(async () => reader.evaluate(marks, null)).not.toEqual([])
})

/** Runs in the page: what is highlighted. */
function marks(): string[] {
  return [...document.querySelectorAll('main mark')].map(({ textContent }) =>
    textContent.normalize('NFKC').replaceAll(/[\p{P}\p{S}\s]/gu, ''),
  )
}

test('settings are seen at once, kept over a reload, and the panel gives the focus back', async ({
  reader,
  site,
}) => {
  const { article } = deep(site)
  await open(reader, site.url + articlePath(article.id))
  const usual = await reader.evaluate(look, null)
  await click(reader, 'button', zhHans.site.settings)
  await click(reader, 'dialog [role="switch"], dialog button, dialog input', zhHansSettings.elder)
  await expect.poll(async () => (await reader.evaluate(look, null)).size).toBeGreaterThan(usual.size)
  await click(reader, 'dialog input[type="radio"]', zhHansSettings.theme.dark)
  await expect.poll(async () => (await reader.evaluate(look, null)).paper).toBe('rgb(23, 20, 16)')
  const chosen = await reader.evaluate(look, null)
  await reader.press('Escape')
  await until(reader, () => document.querySelectorAll('dialog[open]').length, null, 0)
  expect(await reader.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '', null)).toBe(
    zhHans.site.settings,
  )
  await reader.reload()
  await hydrated(reader)
  expect(await reader.evaluate(look, null)).toEqual(chosen)
})

/** Runs in the page. */
function look(): { size: number; paper: string } {
  const text = document.querySelector('.prose p')
  return {
    size: text === null ? 0 : Number.parseFloat(getComputedStyle(text).fontSize),
    paper: getComputedStyle(document.documentElement).backgroundColor,
  }
}

test('what is saved is listed, with what was read, also after a reload', async ({ reader, site }) => {
  const { article } = deep(site)
  await open(reader, site.url + articlePath(article.id))
  await click(reader, 'main button', zhHans.article.save)
  await until(reader, () => document.querySelectorAll('main button[aria-pressed="true"]').length, null, 1)
  await open(reader, site.url + savedPath)
  const headline = bare(displayText(article.headline.main))
  await expect.poll(async () => bare(await textOf(reader, 'main'))).toContain(headline)
  await reader.reload()
  await hydrated(reader)
  await expect.poll(async () => bare(await textOf(reader, 'main'))).toContain(headline)
  expect(await textOf(reader, 'main')).toContain(zhHansShelf.saved)
})

test('the mark beside a paragraph puts its link into the address and offers what can be done with it', async ({
  reader,
  site,
}) => {
  const { article } = deep(site)
  const { id } = first(article.paragraphs.slice(1))
  await open(reader, site.url + articlePath(article.id))
  await click(reader, `a[href*="p=${id}"]`, zhHans.article.paragraphLink(2))
  await until(reader, () => location.search + location.hash, null, `?p=${id}#${id}`)
  await expect.poll(async () => textOf(reader, 'body')).toContain(zhHansLinks.copyCitation)
})

test.describe('in a corrected paper', () => {
  test.use({ paper: 'corrected' })

  test('a link to what was changed says so and shows what stood there', async ({ reader, site }) => {
    const { id } = first(readArticles(site))
    const former = first(readWordings(site, id).filter(({ fate }) => fate === 'edited'))
    await reader.goto(site.url + paragraphPath(id, former.id))
    await landed(reader, former.id)
    await expect.poll(async () => textOf(reader, 'main')).toContain(zhHansLinks.fates.edited)
    await click(reader, 'main button', zhHansLinks.former)
    await until(reader, () => document.querySelectorAll('main del, main s').length > 0, null, true)
  })
})

test('keys: the sheet of keys, the next paragraph, and Escape', async ({ reader, site }) => {
  const { article } = deep(site)
  await open(reader, site.url + articlePath(article.id))
  await reader.press('j')
  await until(reader, () => document.activeElement?.id ?? '', null, first(article.paragraphs).id)
  await reader.press('j')
  await until(reader, () => document.activeElement?.id ?? '', null, first(article.paragraphs.slice(1)).id)
  await reader.press('?')
  await expect.poll(async () => textOf(reader, 'dialog[open]')).toContain(zhHansKeys.title)
  await reader.press('Escape')
  await until(reader, () => document.querySelectorAll('dialog[open]').length, null, 0)
})

test('on a phone the bar opens the outline over the text, and a point of it lands', async ({
  reader,
  site,
}) => {
  const { article } = deep(site)
  const theme = first(article.outline.slice(-1))
  await reader.resize(phone.width, phone.height)
  await open(reader, site.url + articlePath(article.id))
  await click(reader, `nav[aria-label="${zhHans.article.sideBar}"] a`, zhHans.article.outline)
  await click(reader, 'dialog[open] a', displayText(theme.text))
  await landed(reader, theme.paragraph)
})

test('no page can be pushed sideways, on a phone or a desk', async ({ reader, site }) => {
  const pushed: string[] = []
  for (const { width, height } of [{ width: 320, height: 640 }, phone, { width: 1280, height: 800 }]) {
    await reader.resize(width, height)
    for (const { name, path, paper, status } of routes) {
      if (paper !== 'sample' || status !== 200) continue
      await open(reader, site.url + path(site))
      const over = await reader.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        null,
      )
      if (over > 0) pushed.push(`${name} at ${width}: ${over} px`)
    }
  }
  expect(pushed).toEqual([])
})

test.describe('without a line', () => {
  test.use({ serviceWorkers: 'allow', expectedComplaints: [/./u] })

  test('what was opened reads on at a paragraph when the host is gone', async ({ reader }) => {
    const paper = await offlinePaper()
    try {
      const { ferry } = paper.ids
      const { id } = first(readArticle(paper, ferry).paragraphs.slice(3))
      await open(reader, paper.url + articlePath(ferry))
      await expect.poll(async () => reader.evaluate(isKept, null), { timeout: 60_000 }).toBe(true)
      await paper.stop()
      await reader.evaluate(
        (link) => {
          location.assign(link)
          return null
        },
        paragraphPath(ferry, id),
      )
      await landed(reader, id)
      await expect.poll(async () => textOf(reader, 'h1')).toBe(headlines.ferry)
      await expect.poll(async () => textOf(reader, 'body')).toContain(zhHansShelf.offline)
    } finally {
      await paper.stop()
    }
  })
})
