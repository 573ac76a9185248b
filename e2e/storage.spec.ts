import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { articlePath, savedPath } from '../src/article/links.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansSettings } from '../src/ui/zhHansSettings.ts'
import { zhHansShelf } from '../src/ui/zhHansShelf.ts'
import { browserArguments } from './setup/findBrowser.ts'
import { builtSites } from './setup/sites.ts'
import { hydrated } from './hydration.ts'
import { bare, richestArticle } from './published.ts'
import { expect, test as base } from './test.ts'

const test = base.extend<{ refusing: Page }>({
  /** A page of a browser that refuses storage; checked in the end to have thrown nothing. */
  // Playwright reads the fixtures that are needed from the pattern: none.
  // oxlint-disable-next-line no-empty-pattern
  refusing: async ({}, give) => {
    const profile = await mkdtemp(join(builtSites().folder, 'profile-'))
    await mkdir(join(profile, 'Default'))
    // 2 is 「block」: reading localStorage then throws.
    const preferences = { profile: { default_content_setting_values: { cookies: 2 } } }
    await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences))
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env['GULI_CHROMIUM'] ?? '',
      args: browserArguments(),
    })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    await give(page)
    await context.close()
    expect(complaints).toEqual([])
  },
})

test('a browser that refuses storage reads all the same', async ({ site, refusing: page }) => {
  const article = richestArticle(site)
  await page.goto(site.url + articlePath(article.id))
  await hydrated(page)
  const refused = await page.evaluate(() => {
    try {
      return localStorage.length < 0
    } catch {
      return true
    }
  })
  expect(refused, 'the browser of this test refuses storage').toBe(true)
  expect(bare(await page.getByRole('heading', { level: 1 }).innerText())).toBe(bare(article.headline.main))
  await page.getByRole('link', { name: article.channel.name }).first().click()
  await expect(page).toHaveURL(/\/c\//u)
})

test('where storage is refused, saving says so, and so does the list of what is saved', async ({
  site,
  refusing: page,
}) => {
  await page.goto(site.url + articlePath(richestArticle(site).id))
  await hydrated(page)
  await page.getByRole('button', { name: zhHans.article.save }).click()
  await expect(page.getByRole('article')).toContainText(zhHans.article.saveFailed)
  await expect(page.getByRole('button', { name: zhHans.article.save, pressed: false })).toBeVisible()
  await page.goto(site.url + savedPath)
  await expect(page.getByRole('main')).toContainText(zhHansShelf.refused)
})

test('where storage is refused, settings hold for the visit, and the panel says so', async ({
  site,
  refusing: page,
}) => {
  const article = richestArticle(site)
  await page.goto(site.url + articlePath(article.id))
  await hydrated(page)
  await page.getByRole('button', { name: zhHans.site.settings }).click()
  await page.getByRole('radio', { name: zhHansSettings.theme.dark }).check()
  const paper = async () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await expect.poll(paper).toBe('rgb(23, 20, 16)')
  await expect(page.getByRole('dialog')).toContainText(zhHansSettings.refused)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: article.channel.name }).first().click()
  await expect(page).toHaveURL(/\/c\//u)
  expect(await paper()).toBe('rgb(23, 20, 16)')
})
