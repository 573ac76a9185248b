import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Article } from '../src/article/article.ts'
import { paragraphPath, searchPath } from '../src/article/links.ts'
import { startServer } from '../src/edition/startServer.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { hydrated } from './hydration.ts'
import { announcements, expectLanded, recordAnnouncements } from './landing.ts'
import { bare, first, readArticles, readPeople, richestArticle } from './published.ts'
import { carelessHost } from './setup/carelessHost.ts'
import { serveSite } from './setup/serveSite.ts'
import type { BuiltSite } from './setup/sites.ts'
import { expect, test } from './test.ts'

/** Names, slogans, words that a dictionary would cut wrongly, and two words at once. */
const queries = [
  '孙爱军',
  '双招双引',
  '农村饮水',
  '营商环境',
  '清欠',
  '高唐县',
  '棚改',
  '张旋宇',
  '三个一',
  '七赛七比',
  '大班额',
  '营商环境 审批',
]

test.describe('on the worked example', () => {
  test.use({ paper: 'worked' })

  for (const query of queries) {
    test(`finds every paragraph with ${query} and nothing else, whatever punctuation is typed`, async ({
      page,
      site,
    }) => {
      const article = first(readArticles(site))
      await page.goto(searchPath(''))
      await hydrated(page)
      for (const typed of [query, `“${query}”`, `「${query.replace(' ', '　')}」`, `${query}。`]) {
        await searchbox(page).fill(typed)
        await searchbox(page).press('Enter')
        await expect(page).toHaveURL(/[?&]q=/u)
        await expect.poll(async () => hits(page, article), typed).toEqual(paragraphsWith(article, query))
        await expectMarked(page, query)
        await searchbox(page).fill('')
        await expect(page.getByRole('main').locator('mark')).toHaveCount(0)
      }
    })

    test(`a hit of ${query} leads to its paragraph`, async ({ page, site }) => {
      const article = first(readArticles(site))
      const [id] = paragraphsWith(article, query)
      await page.goto(searchPath(query))
      if (id === undefined) {
        // Only the headline has it: the hit is the article.
        await page.getByRole('main').locator(`a[href^="/a/${article.id}"]`).first().click()
        await expect(page).toHaveURL(new RegExp(`/a/${article.id}`, 'u'))
        return
      }
      await page.getByRole('main').locator(`a[href^="/a/${article.id}"][href$="#${id}"]`).first().click()
      await expectLanded(page, id)
    })
  }
})

test('a query in the address is searched when the page opens cold, and stays in the box', async ({
  page,
  site,
}) => {
  const { name } = first(readPeople(site))
  await page.goto(searchPath(name))
  await expect(searchbox(page)).toHaveValue(name)
  await expectMarked(page, name)
})

test('a hit of a query typed just now lands on its paragraph, focused and announced once', async ({
  page,
  site,
}) => {
  // Some words from the middle of a paragraph far down.
  const { id: article, paragraphs } = richestArticle(site)
  const { id, text } = first(paragraphs.slice(-3))
  const query = text.replaceAll(/[\p{P}\p{S}\s]/gu, '').slice(10, 16)
  await recordAnnouncements(page)
  await page.goto(searchPath(''))
  await hydrated(page)
  await searchbox(page).pressSequentially(query)
  // Characters come from an input method, as far as a test can type them; this is a key.
  await searchbox(page).press('Enter')
  const hit = page.getByRole('main').locator(`a[href="${paragraphPath(article, id)}"]`)
  await expect(hit).toBeVisible()
  const before = (await announcements(page)).length
  await hit.click()
  await expectLanded(page, id)
  await page.waitForLoadState('networkidle')
  const number = paragraphs.findIndex((paragraph) => paragraph.id === id) + 1
  expect((await announcements(page)).slice(before)).toEqual([zhHans.links.landed(number)])
})

test('nothing is searched while an input method is composing, and at once when it commits', async ({
  page,
}) => {
  await page.goto(searchPath(''))
  await hydrated(page)
  const before = page.url()
  await searchbox(page).focus()
  const keys = await page.context().newCDPSession(page)
  for (const text of ['l', 'li', 'liao', 'liao ch', 'liao cheng']) {
    await keys.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }
  await expect(searchbox(page)).toHaveValue('liao cheng')
  await page.keyboard.press('Enter')
  expect(page.url()).toBe(before)
  await expect(page.locator('mark')).toHaveCount(0)
  await keys.send('Input.insertText', { text: '聊城' })
  await expect(searchbox(page)).toHaveValue('聊城')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`[?&]q=${encodeURIComponent('聊城')}`, 'u'))
  await expectMarked(page, '聊城')
})

test('a query that nothing answers says so and offers a way on', async ({ page }) => {
  await page.goto(searchPath('没有这几个字的'))
  await expect(page.getByRole('status').filter({ hasText: /\S/u }).first()).toBeVisible()
  await expect(page.locator('mark')).toHaveCount(0)
})

test('the search box of any page leads to the results', async ({ page, site }) => {
  const { name } = first(readPeople(site))
  await page.goto('/about')
  await hydrated(page)
  const header = page.getByRole('banner')
  const box = header.getByRole('searchbox')
  if (await box.isVisible()) {
    await box.fill(name)
    await box.press('Enter')
  } else {
    await header.getByRole('link', { name: zhHans.site.search }).click()
    await searchbox(page).fill(name)
    await searchbox(page).press('Enter')
  }
  await expect(page).toHaveURL(/\/search\?q=/u)
  await expectMarked(page, name)
})

test('the order is in the address, and typing on keeps it', async ({ page, site }) => {
  const { name } = first(readPeople(site))
  await page.goto(searchPath(name))
  await expectMarked(page, name)
  await page.getByRole('link', { name: zhHans.search.best }).click()
  await expect(page).toHaveURL(/[?&]order=best/u)
  await expectMarked(page, name)
  await searchbox(page).fill(`${name} -没有这几个字的`)
  await searchbox(page).press('Enter')
  await expect(page).toHaveURL(/q=.*-.*order=best/u)
  await expectMarked(page, name)
})

test('when a file of the index is damaged, the rest is shown and it is said that some is missing', async ({
  page,
  site,
  keep,
  brokenCopy,
}) => {
  const { name } = first(readPeople(site).filter(({ articles }) => articles > 1))
  const copy = await brokenCopy()
  await damageOneText(join(copy, 'data/search'), name)
  const host = await keep(carelessHost(copy))
  await page.goto(host.url + searchPath(name))
  await expectMarked(page, name)
  await expect(page.getByRole('status').filter({ hasText: zhHans.search.partial })).toBeVisible()
  await expect(page.getByRole('main').getByRole('button', { name: zhHans.errors.retry })).toBeVisible()
})

test('arrow keys lead from the field through the results and back', async ({ page, site }) => {
  const { name } = first(readPeople(site))
  await page.goto(searchPath(name))
  await expectMarked(page, name)
  await hydrated(page)
  const links = page.getByRole('region', { name: zhHans.search.results }).getByRole('link')
  await searchbox(page).focus()
  await page.keyboard.press('ArrowDown')
  await expect(links.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(links.last()).toBeFocused()
  await page.keyboard.press('Home')
  await expect(links.first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(searchbox(page)).toBeFocused()
  // In the field they move the caret.
  await page.keyboard.press('Home')
  await expect(searchbox(page)).toBeFocused()
})

test('arrow keys belong to the input method while it is composing', async ({ page, site }) => {
  const { name } = first(readPeople(site))
  await page.goto(searchPath(name))
  await expectMarked(page, name)
  await hydrated(page)
  await searchbox(page).focus()
  const keys = await page.context().newCDPSession(page)
  await keys.send('Input.imeSetComposition', { text: 'li', selectionStart: 2, selectionEnd: 2 })
  await page.keyboard.press('ArrowDown')
  await expect(searchbox(page)).toBeFocused()
})

test('Back from an article finds the results, more of them too, where they were', async ({ page, site }) => {
  const word = commonWord(site)
  await page.goto(searchPath(word))
  await hydrated(page)
  const rows = page.getByRole('region', { name: zhHans.search.results }).locator('ol > li')
  await expect(rows).toHaveCount(10)
  await page.getByRole('button', { name: zhHans.search.more('').trim().slice(0, 2) }).click()
  await expect(rows).not.toHaveCount(10)
  const link = rows.nth(11).getByRole('link').first()
  await link.scrollIntoViewIfNeeded()
  const [address, before] = [page.url(), await link.evaluate((it) => it.getBoundingClientRect().top)]
  await link.click()
  await expect(page).toHaveURL(/\/a\//u)
  await page.goBack()
  await expect(page).toHaveURL(address)
  await expect(searchbox(page)).toHaveValue(word)
  await expect
    .poll(async () => Math.abs((await link.evaluate((it) => it.getBoundingClientRect().top)) - before))
    .toBeLessThan(2)
})

test.describe('without a line', () => {
  test.use({ expectedComplaints: [/Failed to load resource/u] })

  test('what has been kept is searched, and it is said that it is only that', async ({
    page,
    site,
    keep,
  }) => {
    const word = commonWord(site)
    const host = await keep(serveSite(site.directory))
    await page.goto(host.url + searchPath(word))
    const rows = page.getByRole('region', { name: zhHans.search.results }).locator('ol > li')
    await expect(rows).toHaveCount(10)
    await hydrated(page)
    await host.close()
    await page.getByRole('button', { name: zhHans.search.more('').trim().slice(0, 2) }).click()
    await expect(page.getByRole('status').filter({ hasText: zhHans.search.offline })).toBeVisible()
    expect(await rows.count()).toBeGreaterThanOrEqual(10)
    // The line is back: what could not be had is asked for by itself.
    await keep(startServer({ dir: site.directory, port: Number(new URL(host.url).port) }))
    await page.evaluate(() => {
      for (const change of ['offline', 'online']) window.dispatchEvent(new Event(change))
    })
    await expect(page.getByRole('status').filter({ hasText: zhHans.search.offline })).toHaveCount(0)
    expect(await rows.count()).toBeGreaterThan(10)
  })

  test('a search page opened afresh takes the directory that was kept', async ({ page, site, keep }) => {
    const { name } = first(readPeople(site))
    const host = await keep(serveSite(site.directory))
    await page.goto(host.url + searchPath(name))
    await expectMarked(page, name)
    await page.waitForLoadState('networkidle')
    await page.goto(`${host.url}/about`)
    await hydrated(page)
    await host.close()
    await page.getByRole('banner').getByRole('searchbox').fill(name)
    await page.getByRole('banner').getByRole('searchbox').press('Enter')
    await expectMarked(page, name)
    await expect(page.getByRole('status').filter({ hasText: zhHans.search.offline })).toBeVisible()
  })
})

/** Two characters that more articles hold than a page of results lists. */
function commonWord(site: BuiltSite): string {
  const counts = new Map<string, number>()
  for (const { paragraphs } of readArticles(site)) {
    const words = paragraphs.flatMap(({ text }) => text.match(/(?=\p{Script=Han}{2})[^]{2}/gu) ?? [])
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const [word] = first([...counts].sort(([, a], [, b]) => b - a))
  return word
}

/** Cuts off the published text of one article that has these words. */
async function damageOneText(folder: string, words: string): Promise<void> {
  // The suggestions lie in a folder of their own, which the directory does not name.
  const directory = await readFile(join(folder, 'directory.txt'), 'utf8')
  const names = await readdir(folder, { recursive: true })
  const texts = names.filter((path) => /\d+\.txt$/u.test(path) && directory.includes(dirname(path)))
  for (const name of texts.sort()) {
    const file = join(folder, name)
    const text = await readFile(file, 'utf8')
    if (!text.includes(words)) continue
    await writeFile(file, text.slice(0, 60))
    return
  }
  throw new Error(`no text of search has ${words}`)
}

function searchbox(page: Page) {
  return page.getByRole('main').getByRole('searchbox')
}

/** What ought to be found: paragraphs that have every word of the query as it stands. */
function paragraphsWith(article: Article, query: string): string[] {
  const words = query.split(' ').map(bare)
  return article.paragraphs
    .filter(({ text }) => words.every((word) => bare(text).includes(word)))
    .map(({ id }) => id)
}

/** The paragraphs that the page's hits link to, in the article's order. */
async function hits(page: Page, article: Article): Promise<string[]> {
  const links = await page
    .getByRole('main')
    .locator(`a[href^="${paragraphPath(article.id, '').split('#')[0]}"]`)
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('href') ?? ''))
  const linked = new Set(links.map((href) => href.split('#')[1]))
  return article.paragraphs.map(({ id }) => id).filter((id) => linked.has(id))
}

/** Every highlight is one of the query's words, each word is highlighted somewhere. */
async function expectMarked(page: Page, query: string): Promise<void> {
  const words = query.split(' ').map(bare)
  const marks = page.getByRole('main').locator('mark')
  await expect(marks.first()).toBeVisible()
  const marked = (await marks.allInnerTexts()).map(bare)
  expect(marked.filter((text) => !words.includes(text))).toEqual([])
  expect(words.filter((word) => !marked.includes(word))).toEqual([])
}
