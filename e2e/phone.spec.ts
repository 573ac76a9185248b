import type { Page } from '@playwright/test'
import { articlePath } from '../src/article/links.ts'
import { displayText } from '../src/text/displayText.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansSheet as words } from '../src/ui/zhHansSheet.ts'
import { hydrated } from './hydration.ts'
import { expectLanded, settledScroll } from './landing.ts'
import { first, richestArticle } from './published.ts'
import { expect, test } from './test.ts'

test.use({ viewport: { width: 390, height: 844 } })

test('the bar at the foot opens the outline over the text, and a point of it leads to its paragraph', async ({
  page,
  site,
}) => {
  const article = richestArticle(site)
  const theme = first(article.outline.slice(-1))
  await page.goto(articlePath(article.id))
  await hydrated(page)
  const bar = page.getByRole('navigation', { name: zhHans.article.sideBar })
  await expect(bar).toBeInViewport()
  const before = await settledScroll(page)
  await bar.getByRole('link', { name: zhHans.article.outline }).click()
  const sheet = page.getByRole('dialog', { name: zhHans.article.side })
  await expect(sheet.getByRole('heading', { name: zhHans.article.outline })).toBeVisible()
  expect(await settledScroll(page)).toBe(before)
  await sheet
    .getByRole('link', { name: displayText(theme.text) })
    .first()
    .click()
  await expect(sheet).toHaveCount(0)
  await expectLanded(page, theme.paragraph)
})

test('in the sheet the thumb goes from part to part, and closing it gives the focus back', async ({
  page,
  site,
}) => {
  await page.goto(articlePath(richestArticle(site).id))
  await hydrated(page)
  const way = page
    .getByRole('navigation', { name: zhHans.article.sideBar })
    .getByRole('link', { name: zhHans.article.outline })
  await way.click()
  const sheet = page.getByRole('dialog', { name: zhHans.article.side })
  await sheet.getByRole('button', { name: zhHans.article.people }).click()
  await expect(sheet.getByRole('heading', { name: zhHans.article.people })).toBeVisible()
  await expect(sheet.getByRole('heading', { name: zhHans.article.outline })).toHaveCount(0)
  const { y = 0, height = 0 } = (await sheet.getByRole('button', { name: words.close }).boundingBox()) ?? {}
  expect(y + height).toBeGreaterThan(844 - 60)
  await sheet.getByRole('button', { name: words.close }).click()
  await expect(sheet).toHaveCount(0)
  await expect(way).toBeFocused()
  await way.click()
  await expect(sheet).toBeVisible()
  await page.mouse.click(195, 40)
  await expect(sheet).toHaveCount(0)
})

test('a phone that is turned shows the same place of the same paragraph', async ({ page, site }) => {
  const article = richestArticle(site)
  const { id } = first([...article.paragraphs].sort((a, b) => b.text.length - a.text.length))
  await page.goto(articlePath(article.id))
  await hydrated(page)
  await page.evaluate((id) => {
    const box = document.getElementById(id)?.getBoundingClientRect()
    if (box !== undefined) scrollBy({ top: box.top + box.height / 2 - innerHeight / 3, behavior: 'instant' })
  }, id)
  await settledScroll(page)
  const before = await placeIn(page, id)
  for (const viewport of [
    { width: 844, height: 390 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport)
    await expect.poll(async () => Math.abs((await placeIn(page, id)) - before)).toBeLessThan(0.1)
  }
})

/** How much of a paragraph stands above a third of the screen; the share of its height. */
async function placeIn(page: Page, id: string): Promise<number> {
  return page.evaluate((id) => {
    const { top = 0, height = 1 } = document.getElementById(id)?.getBoundingClientRect() ?? {}
    return (innerHeight / 3 - top) / height
  }, id)
}
