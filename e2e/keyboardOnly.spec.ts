import { readFile } from 'node:fs/promises'
import { articlePath, savedPath } from '../src/article/links.ts'
import { displayText } from '../src/text/displayText.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansCard } from '../src/ui/zhHansCard.ts'
import { zhHansKeys } from '../src/ui/zhHansKeys.ts'
import { zhHansLinks } from '../src/ui/zhHansLinks.ts'
import { zhHansListen } from '../src/ui/zhHansListen.ts'
import { zhHansSheet } from '../src/ui/zhHansSheet.ts'
import { zhHansShelf } from '../src/ui/zhHansShelf.ts'
import { fakeVoice, isSpeaking, spoken } from './fakeVoice.ts'
import { reach } from './focus.ts'
import { hydrated } from './hydration.ts'
import { expectLanded, paragraph } from './landing.ts'
import { first, richestArticle } from './published.ts'
import { expect, test } from './test.ts'

test('listening: begun, paused, taken on by a sentence and faster, ended', async ({ page, site }) => {
  await fakeVoice(page, ['zh-CN'])
  await page.goto(articlePath(richestArticle(site).id))
  await hydrated(page)
  const begin = page.getByRole('button', { name: zhHans.article.listen })
  await reach(begin)
  await page.keyboard.press('Enter')
  const bar = page.getByRole('region', { name: zhHansListen.title })
  await reach(bar.getByRole('button', { name: zhHansListen.pause }))
  await page.keyboard.press('Space')
  await expect.poll(async () => isSpeaking(page)).toBe(false)
  await reach(bar.getByRole('button', { name: zhHansListen.next }))
  await page.keyboard.press('Enter')
  await reach(bar.getByRole('combobox', { name: zhHansListen.rate }))
  await page.keyboard.press('ArrowDown')
  await expect(bar.getByRole('combobox', { name: zhHansListen.rate })).toHaveValue('1.25')
  expect((await spoken(page)).length).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await expect(begin).toBeFocused()
})

test('saving: an article is kept, found again in the list, and taken out of it', async ({ page, site }) => {
  const { headline, id } = richestArticle(site)
  await page.goto(articlePath(id))
  await hydrated(page)
  await reach(page.getByRole('button', { name: zhHans.article.save }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: zhHans.article.save, pressed: true })).toBeFocused()
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => heading.blur())
  await reach(page.getByRole('contentinfo').getByRole('link', { name: zhHans.site.saved }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const saved = page.getByRole('region', { name: zhHansShelf.saved })
  await reach(saved.getByRole('link', { name: displayText(headline.main) }))
  await page.keyboard.press('Tab')
  await expect(saved.getByRole('button')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(zhHansShelf.emptySaved)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('what was saved and read goes to a file, is cleared, and comes back from the file', async ({
  page,
  site,
}) => {
  await page.goto(articlePath(richestArticle(site).id))
  await hydrated(page)
  await reach(page.getByRole('button', { name: zhHans.article.save }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: zhHans.article.save, pressed: true })).toBeVisible()
  await page.goto(savedPath)
  await hydrated(page)
  await reach(page.getByRole('button', { name: zhHansShelf.export }))
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  await reach(page.getByRole('button', { name: zhHansShelf.clear, exact: true }))
  await page.keyboard.press('Enter')
  await reach(page.getByRole('button', { name: zhHansShelf.clearYes, exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(zhHansShelf.emptySaved)).toBeVisible()
  await expect(page.getByRole('main')).toContainText(zhHansShelf.cleared)
  await page.getByRole('heading', { level: 1 }).focus()
  const choosing = page.waitForEvent('filechooser')
  await reach(page.getByRole('button', { name: zhHansShelf.import }))
  await page.keyboard.press('Enter')
  const chooser = await choosing
  await chooser.setFiles({
    name: file.suggestedFilename(),
    mimeType: 'application/json',
    buffer: await readFile(await file.path()),
  })
  await expect(page.getByRole('main')).toContainText(zhHansShelf.imported(1))
})

test('sharing: from a paragraph its link, its words with their source, its code and its picture', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { id, paragraphs } = richestArticle(site)
  await page.goto(articlePath(id))
  await hydrated(page)
  // Keys are listened for a moment after the page is the app's.
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(paragraph(page, first(paragraphs).id)).toBeFocused({ timeout: 2000 })
  }).toPass()
  await page.keyboard.press('c')
  const bar = page.getByRole('region', { name: zhHansLinks.share })
  await reach(bar.getByRole('button', { name: zhHansLinks.copyCitation }))
  await page.keyboard.press('Enter')
  await expect(bar).toContainText(zhHansLinks.copiedCitation)
  expect(await page.evaluate(async () => navigator.clipboard.readText())).toContain(first(paragraphs).text)
  for (const [way, title] of [
    [zhHansLinks.qr, zhHansLinks.qrTitle],
    [zhHansLinks.card, zhHansCard.title],
  ] as const) {
    await reach(bar.getByRole('button', { name: way }))
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: title })
    await expect(dialog).toBeVisible()
    if (way === zhHansLinks.card) {
      await reach(dialog.getByRole('link', { name: zhHansCard.save }))
      await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    }
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(bar.getByRole('button', { name: way })).toBeFocused()
  }
})

test('printing: the button frames the article and opens the way to print', async ({ page, site }) => {
  // Without a window the browser's own way to print would wait for one.
  await page.addInitScript(() => {
    Reflect.set(window, 'print', () => (document.documentElement.dataset['printed'] = 'yes'))
  })
  await page.goto(articlePath(richestArticle(site).id))
  await hydrated(page)
  await reach(page.getByRole('button', { name: zhHans.article.print }))
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')
})

test('the outline: o leads to it, and from it to where a theme begins', async ({ page, site }) => {
  const article = richestArticle(site)
  const theme = first(article.outline.slice(1))
  await page.goto(articlePath(article.id))
  await hydrated(page)
  await expect(async () => {
    await page.keyboard.press('o')
    await expect(page).toHaveURL(/#_outline$/u, { timeout: 2000 })
  }).toPass()
  const side = page.getByRole('complementary', { name: zhHans.article.side })
  await reach(side.getByRole('link', { name: displayText(theme.text) }).first(), 20)
  await page.keyboard.press('Enter')
  await expectLanded(page, theme.paragraph)
})

test('the sheet of a phone: from part to part, and back to the way that opened it', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(articlePath(richestArticle(site).id))
  await hydrated(page)
  const way = page
    .getByRole('navigation', { name: zhHans.article.sideBar })
    .getByRole('link', { name: zhHans.article.people })
  await reach(way)
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: zhHans.article.side })
  await reach(sheet.getByRole('button', { name: zhHans.article.terms }))
  await page.keyboard.press('Space')
  await expect(sheet.getByRole('heading', { name: zhHans.article.terms })).toBeVisible()
  await reach(sheet.getByRole('button', { name: zhHansSheet.close }))
  await page.keyboard.press('Enter')
  await expect(sheet).toHaveCount(0)
  await expect(way).toBeFocused()
})

test('the keys: their sheet, and the switch in it', async ({ page }) => {
  await page.goto('/about')
  await hydrated(page)
  const sheet = page.getByRole('dialog', { name: zhHansKeys.title })
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(sheet).toBeVisible({ timeout: 2000 })
  }).toPass()
  await reach(sheet.getByRole('switch', { name: zhHansKeys.switch }))
  await page.keyboard.press('Space')
  await expect(sheet.getByRole('switch', { name: zhHansKeys.switch })).not.toBeChecked()
  await reach(sheet.getByRole('button', { name: zhHansKeys.close }))
  await page.keyboard.press('Enter')
  await expect(sheet).toHaveCount(0)
})
