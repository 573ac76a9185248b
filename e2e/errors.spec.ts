import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { articleDataPath, articlePath, channelPath } from '../src/article/links.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { hydrated } from './hydration.ts'
import { bare, first, readFront, readSite, richestArticle } from './published.ts'
import { carelessHost } from './setup/carelessHost.ts'
import { serveSite } from './setup/serveSite.ts'
import type { BuiltSite } from './setup/sites.ts'
import { expect, test } from './test.ts'
import type { Page } from '@playwright/test'

// The browser logs what it could not load; React Router logs what its error view caught.
test.use({ expectedComplaints: [/Failed to load resource|ReadError|dynamically imported module|MIME type/u] })

test('a missing article on a host that answers HTML with 200 is said, with a way on', async ({
  page,
  site,
  keep,
  brokenCopy,
}) => {
  const { id } = lead(site)
  const copy = await brokenCopy()
  await removeData(copy, articleDataPath(id))
  const host = await keep(carelessHost(copy))
  await openLead(page, host.url, id)
  await expectWayOn(page, zhHans.errors.noArticle.title)
})

test('a missing article on a host that answers 404 is said, with a way on', async ({
  page,
  site,
  keep,
  brokenCopy,
}) => {
  const { id } = lead(site)
  const copy = await brokenCopy()
  await removeData(copy, articleDataPath(id))
  const host = await keep(serveSite(copy))
  await openLead(page, host.url, id)
  await expectWayOn(page, zhHans.errors.noArticle.title)
})

test('the ways on, and those of the footer, stand equally far apart however long their names are', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/nowhere`)
  await hydrated(page)
  for (const name of [zhHans.errors.way, zhHans.site.footer]) {
    const gaps = await page.getByRole('navigation', { name }).evaluate(gapsIn)
    expect(gaps.length, name).toBeGreaterThan(0)
    expect(Math.max(...gaps) - Math.min(...gaps), name).toBeLessThan(1)
  }
})

for (const [how, content] of [
  ['cut off in the middle', '{"schema":"guli/article@1","id":"x","parag'],
  ['of another shape', '{"schema":"guli/article@1","paragraphs":"none"}'],
] as const) {
  test(`an article's JSON ${how} is said, with a way on`, async ({ page, site, keep, brokenCopy }) => {
    const { id } = lead(site)
    const copy = await brokenCopy()
    await removeData(copy, articleDataPath(id))
    await writeFile(join(copy, articleDataPath(id)), content)
    const host = await keep(carelessHost(copy))
    await openLead(page, host.url, id)
    await expectWayOn(page, zhHans.errors.corrupt)
  })
}

test('a screen whose code is gone (a newer edition is out) is said, with a way on', async ({
  page,
  site,
  keep,
  brokenCopy,
}) => {
  const copy = await brokenCopy()
  const host = await keep(carelessHost(copy))
  await page.goto(host.url)
  await hydrated(page)
  await page.waitForLoadState('networkidle')
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  )
  const assets = await readdir(join(copy, 'assets'))
  const later = assets.filter((name) => name.includes('.js') && !loaded.includes(`/assets/${name}`))
  await Promise.all(later.map(async (name) => rm(join(copy, 'assets', name))))
  await page
    .locator(`a[href="${articlePath(lead(site).id)}"]`)
    .first()
    .click()
  // A full load of the prerendered page is the best way on of all.
  const heading = page.getByRole('heading', { level: 1 })
  await expect
    .poll(async () =>
      [bare(lead(site).headline), bare(zhHans.errors.outdated)].includes(bare(await heading.innerText())),
    )
    .toBe(true)
})

test('offline, a page not read before is said to be out of reach, and opens when the line is back', async ({
  page,
  context,
  site,
}) => {
  await page.goto('/')
  await hydrated(page)
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  // Articles in sight are read ahead.
  const { id, name } = first(readSite(site).channels)
  await page
    .locator(`a[href="${channelPath(id)}"]`)
    .first()
    .click()
  await expectWayOn(page, zhHans.errors.offline)
  await context.setOffline(false)
  await page.getByRole('button', { name: zhHans.errors.retry }).click()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText(name)
  // The button is gone, and the focus must not go with it.
  await expect(heading).toBeFocused()
})

test('a link to a paragraph of a missing article ends at the heading that says so', async ({
  page,
  site,
  keep,
  brokenCopy,
}) => {
  const { id } = richestArticle(site)
  const copy = await brokenCopy()
  await removeData(copy, articleDataPath(id))
  const host = await keep(serveSite(copy))
  await page.goto(host.url + articlePath(id))
  await hydrated(page)
  // From the person's page a link leads to the paragraph; a full load forgets the article that was embedded.
  await page.getByRole('complementary').locator('a[href^="/p/"]').first().click()
  await expect(page).toHaveURL(/\/p\//u)
  await page.reload()
  await hydrated(page)
  await page
    .getByRole('main')
    .locator(`a[href^="${articlePath(id)}?p="]`)
    .first()
    .click()
  await expectWayOn(page, zhHans.errors.noArticle.title)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('an address that the paper does not have says so, with a way on', async ({ page }) => {
  await page.goto('/a/nosuch')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(zhHans.errors.noArticle.title)
  await page.getByRole('main').getByRole('link', { name: zhHans.site.home }).click()
  await expect(page).toHaveURL(/\/$/u)
})

test('search data that is damaged is said on the search page', async ({ page, keep, brokenCopy }) => {
  const copy = await brokenCopy()
  const folder = join(copy, 'data/search')
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true })
  const host = await keep(carelessHost(copy))
  await page.goto(`${host.url}/search?q=${encodeURIComponent('聊城')}`)
  await expect(page.getByRole('main').getByRole('button', { name: zhHans.errors.retry })).toBeVisible()
})

test('an article page whose embedded data is damaged still reads', async ({
  page,
  site,
  keep,
  brokenCopy,
}) => {
  const { id, headline } = lead(site)
  const copy = await brokenCopy()
  const file = join(copy, articlePath(id), 'index.html')
  const html = await readFile(file, 'utf8')
  await writeFile(file, html.replace(/(<script[^>]*id="state"[^>]*>)[^<]*/u, '$1{"cut'))
  const host = await keep(carelessHost(copy))
  await page.goto(host.url + articlePath(id))
  await hydrated(page)
  expect(bare(await page.getByRole('heading', { level: 1 }).innerText())).toBe(bare(headline))
})

function lead(site: BuiltSite) {
  return first([readFront(site).lead].filter((card) => card !== null))
}

/** The file with its compressed copies. */
async function removeData(copy: string, path: string): Promise<void> {
  for (const ending of ['', '.br', '.gz']) await rm(join(copy, path + ending), { force: true })
}

/** Goes to the lead story by its link on the front page, so that the app has to fetch it. */
async function openLead(page: Page, url: string, id: string): Promise<void> {
  await page.goto(url)
  await hydrated(page)
  await page
    .locator(`a[href="${articlePath(id)}"]`)
    .first()
    .click()
}

async function expectWayOn(page: Page, title: string): Promise<void> {
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toContainText(title)
  // Nothing that looks like a character which the reader's device lacks.
  await expect(main).not.toContainText(/[\u25a0-\u25ff]/u)
  await expect(main.getByRole('link', { name: zhHans.site.home })).toBeVisible()
}

/** Runs in the page: what is left between the words of neighbours on a line, in pixels. */
function gapsIn(nav: Element): number[] {
  const words = Array.from(nav.children, (child) => {
    const range = document.createRange()
    range.selectNodeContents(child)
    return range.getBoundingClientRect()
  })
  return words.flatMap((word, index) => {
    const next = words[index + 1]
    return next !== undefined && Math.abs(next.top - word.top) < 1 ? [next.left - word.right] : []
  })
}
