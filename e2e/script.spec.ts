import type { Page } from '@playwright/test'
import { articlePath, searchPath } from '../src/article/links.ts'
import { toTraditional } from '../src/comfort/script/toTraditional.ts'
import { displayText } from '../src/text/displayText.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansSearch } from '../src/ui/zhHansSearch.ts'
import { zhHansSettings as words } from '../src/ui/zhHansSettings.ts'
import { hydrated } from './hydration.ts'
import { layoutShift } from './layoutShift.ts'
import { first, readArticles, richestArticle } from './published.ts'
import { remember } from './remember.ts'
import { expect, test } from './test.ts'

const copyAll = async (page: Page, selector: string): Promise<string> => {
  await page.evaluate((selector) => {
    const element = document.querySelector(selector)
    if (element !== null) getSelection()?.selectAllChildren(element)
  }, selector)
  await page.keyboard.press('Control+c')
  return page.evaluate(async () => navigator.clipboard.readText())
}

test('whoever chooses 繁體 sees it at once and everywhere, copies and searches the source, and has it back', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const article = richestArticle(site)
  const { id, text } = first(article.paragraphs)
  const main = displayText(article.headline.main)
  expect(toTraditional(main)).not.toBe(main)
  await page.goto(articlePath(article.id))
  await hydrated(page)
  const before = await page.locator('main').textContent()
  await page.getByRole('button', { name: zhHans.site.settings }).click()
  await page.getByRole('radio', { name: words.script.hant }).check()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(toTraditional(words.scriptNote))
  await page.keyboard.press('Escape')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(toTraditional(main))
  expect(toTraditional(zhHans.site.searchHint)).not.toBe(zhHans.site.searchHint)
  await expect(page.getByPlaceholder(toTraditional(zhHans.site.searchHint))).toBeVisible()
  expect(await copyAll(page, `[data-text="${id}"]`)).toBe(text)
  // A page that the app makes, and one that is loaded.
  const other = first(readArticles(site).filter(({ id }) => id !== article.id))
  await page.goto(searchPath(article.headline.main))
  const result = page
    .getByRole('main')
    .getByRole('link', { name: toTraditional(main) })
    .first()
  await expect(result).toBeVisible()
  await expect(page.getByPlaceholder(toTraditional(zhHansSearch.placeholder))).toBeVisible()
  await result.click()
  await expect(heading).toHaveText(toTraditional(main))
  await page.goto(articlePath(other.id))
  await expect(heading).toHaveText(toTraditional(displayText(other.headline.main)))
  expect(await copyAll(page, 'footer')).not.toContain('關於')
  await page.goto(articlePath(article.id))
  await expect(heading).toHaveText(toTraditional(main))
  await page.getByRole('button', { name: zhHans.site.settings }).click()
  await page.getByRole('radio', { name: toTraditional(words.script.source) }).check()
  await page.keyboard.press('Escape')
  await expect(heading).toHaveText(main)
  await expect(page.getByPlaceholder(zhHans.site.searchHint)).toBeVisible()
  expect(await page.locator('main').textContent()).toBe(before)
})

test('a page that is shown in other characters than its own does not move', async ({
  page,
  context,
  site,
}) => {
  await remember(context, 'hant')
  const article = richestArticle(site)
  await page.goto(articlePath(article.id))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    toTraditional(displayText(article.headline.main)),
  )
  await page.waitForLoadState('networkidle')
  expect(await layoutShift(page)).toBe(0)
})
