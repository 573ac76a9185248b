import { cp, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { articlePath, frontPath, paragraphPath, savedPath, searchPath } from '../src/article/links.ts'
import { defaultArchive } from '../src/edition/defaults.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { changesSince, hydrated, watchChanges } from './hydration.ts'
import { kept } from './offlinePaper.ts'
import { first, readArticles, richestArticle } from './published.ts'
import { buildSite } from './setup/buildSite.ts'
import { type Host, serveSite } from './setup/serveSite.ts'
import { builtSites, type BuiltSite } from './setup/sites.ts'
import { test } from './test.ts'

/** The sample paper, built for `/local/news` of its host and served there: nowhere else on the host is anything. */
let site: BuiltSite
let host: Host

test.describe.configure({ mode: 'serial', timeout: 240_000 })

test.beforeAll(async () => {
  const folder = await mkdtemp(join(builtSites().folder, 'subfolder-'))
  const archive = join(folder, 'archive')
  await cp(defaultArchive, archive, { recursive: true })
  site = { url: '', directory: join(folder, 'site') }
  const { exitCode, stderr } = await buildSite(
    archive,
    site.directory,
    '--base-url',
    'https://host.example/local/news/',
  )
  expect([exitCode, stderr]).toEqual([0, expect.stringContaining('0 errors')])
  host = await serveSite(site.directory)
})

test.afterAll(async () => host.close())

test('every address of every kind of page lies in the folder, and is there', async ({ page }) => {
  expect(host.url).toMatch(/\/local\/news$/u)
  const seen = new Set<string>()
  const queue = [
    '',
    '/people',
    '/terms',
    '/days',
    '/about',
    '/search',
    articlePath(first(readArticles(site)).id),
  ]
  for (const path of queue) {
    await page.goto(host.url + path)
    const found = await page.evaluate(() =>
      Array.from(
        document.querySelectorAll('[href], [src], form[action]'),
        (element) =>
          new URL(
            element.getAttribute('href') ??
              element.getAttribute('src') ??
              element.getAttribute('action') ??
              '',
            location.href,
          ),
      )
        .filter(({ origin }) => origin === location.origin)
        .map(({ pathname }) => pathname),
    )
    expect(found.filter((pathname) => !pathname.startsWith('/local/news'))).toEqual([])
    for (const pathname of found) seen.add(pathname)
  }
  const origin = new URL(host.url).origin
  const missing: string[] = []
  for (const pathname of seen)
    if ((await page.request.get(origin + pathname)).status() !== 200) missing.push(pathname)
  expect(missing).toEqual([])
  expect(seen.size).toBeGreaterThan(30)
})

test('a page hydrates without touching a node, and links are followed in place', async ({ page }) => {
  const article = richestArticle(site)
  await watchChanges(page)
  await page.goto(host.url + articlePath(article.id))
  await hydrated(page)
  expect(await changesSince(page)).toEqual([])
  const opened = await page.evaluate(() => performance.timeOrigin)
  await page.getByRole('link', { name: article.channel.name }).first().click()
  await expect(page).toHaveURL(`${host.url}/c/${article.channel.id}`)
  await expect(page.getByRole('heading', { level: 1, name: article.channel.name })).toBeVisible()
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(opened)
  await page.goBack()
  await expect(page).toHaveURL(host.url + articlePath(article.id))
})

test('a link to a paragraph lands, and copying gives the whole address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const article = richestArticle(site)
  const { id } = first(article.paragraphs.slice(1))
  await page.goto(host.url + paragraphPath(article.id, id))
  await hydrated(page)
  await expect(page.locator(`#${id}`)).toBeFocused()
  await page.getByRole('link', { name: zhHans.article.paragraphLink(2), exact: true }).click()
  expect(await page.evaluate(async () => navigator.clipboard.readText())).toBe(
    host.url + paragraphPath(article.id, id),
  )
})

test('search finds, from any page, and what it finds opens', async ({ page }) => {
  await page.goto(host.url + frontPath)
  await hydrated(page)
  await searchFor(page, first(richestArticle(site).people).name)
  await expect(page).toHaveURL(new RegExp(`/local/news${searchPath('')}`, 'u'))
  const hit = page.getByRole('main').locator('a[href*="/local/news/a/"]').first()
  await expect(hit).toBeVisible()
  await hit.click()
  await expect(page).toHaveURL(/\/local\/news\/a\//u)
})

test.describe('without a line', () => {
  test.use({
    serviceWorkers: 'allow',
    expectedComplaints: [/Failed to load resource|ERR_CONNECTION_REFUSED/u],
  })

  test('what was read opens in the folder, and what keeps it sees nothing else of the host', async ({
    page,
  }) => {
    const own = await serveSite(site.directory)
    const article = richestArticle(site)
    await page.goto(own.url + articlePath(article.id))
    await hydrated(page)
    await kept(page)
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)
    expect(new URL(scope).pathname).toBe('/local/news/')
    await own.close()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(article.headline.main.slice(0, 4))
    await page.goto(own.url + savedPath)
    await expect(
      page.getByRole('main').locator(`a[href^="/local/news/a/${article.id}"]`).first(),
    ).toBeVisible()
  })
})

test.describe('what is not there', () => {
  test.use({ expectedComplaints: [/404/u] })

  test('is said so inside the paper, and outside the folder nothing answers', async ({ page }) => {
    const answer = await page.goto(`${host.url}/no/such/page`)
    expect(answer?.status()).toBe(404)
    await hydrated(page)
    await expect(page.getByRole('main').getByRole('link', { name: zhHans.site.search })).toHaveAttribute(
      'href',
      `/local/news${searchPath('')}`,
    )
    const outside = await page.request.get(
      new URL(host.url).origin + articlePath(first(readArticles(site)).id),
    )
    expect(outside.status()).toBe(404)
  })
})

async function searchFor(page: Page, query: string): Promise<void> {
  const field = page.getByRole('banner').getByRole('searchbox')
  const box = (await field.count()) > 0 ? field.first() : page.getByRole('searchbox').first()
  await box.fill(query)
  await box.press('Enter')
}
