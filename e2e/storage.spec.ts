import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { articlePath } from '../src/article/links.ts'
import { browserArguments } from './setup/findBrowser.ts'
import { builtSites } from './setup/sites.ts'
import { hydrated } from './hydration.ts'
import { bare, richestArticle } from './published.ts'
import { expect, test } from './test.ts'

test('a browser that refuses storage reads all the same', async ({ site }) => {
  const profile = await mkdtemp(join(builtSites().folder, 'profile-'))
  await mkdir(join(profile, 'Default'))
  // 2 is 「block」: reading localStorage then throws.
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } }
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['GULI_CHROMIUM'] ?? '',
    args: browserArguments(),
  })
  try {
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
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
    expect(complaints).toEqual([])
  } finally {
    await context.close()
  }
})
