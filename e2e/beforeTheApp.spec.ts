import { articlePath, paragraphPath, searchPath } from '../src/article/links.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansSettings } from '../src/ui/zhHansSettings.ts'
import { hydrated } from './hydration.ts'
import { announcements, expectLanded, paragraph, recordAnnouncements, settledScroll } from './landing.ts'
import { first, readPeople, richestArticle } from './published.ts'
import { heldHost, type HeldHost } from './setup/heldHost.ts'
import { expect, test as base } from './test.ts'

const test = base.extend<{ host: HeldHost }>({
  host: async ({ site }, give) => {
    const host = await heldHost(site.url)
    await give(host)
    await host.close()
  },
})

test('what was typed into the search field before the app came is searched when it comes', async ({
  page,
  site,
  host,
}) => {
  const { name } = first(readPeople(site))
  await page.goto(host.url + searchPath(''))
  const box = page.getByRole('main').getByRole('searchbox')
  await box.fill(name)
  host.release()
  await expect(page).toHaveURL(host.url + searchPath(name))
  await expect(box).toHaveValue(name)
  await expect(page.getByRole('main').locator('mark').first()).toHaveText(name)
})

test('the search field of any page leads on before the app comes', async ({ page, site, host }) => {
  const { name } = first(readPeople(site))
  await page.goto(host.url + articlePath(richestArticle(site).id))
  const box = page.getByRole('banner').getByRole('searchbox')
  await box.fill(name)
  await box.press('Enter')
  await expect(page).toHaveURL(/\/search\/?\?q=/u)
  host.release()
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(name)
  await expect(page.getByRole('main').locator('mark').first()).toHaveText(name)
})

test('the mark beside a paragraph, tapped before the app comes, leads to the paragraph', async ({
  page,
  site,
  host,
}) => {
  const article = richestArticle(site)
  const { id } = first(article.paragraphs.slice(1))
  await page.goto(host.url + articlePath(article.id))
  await page.getByRole('link', { name: zhHans.article.paragraphLink(2), exact: true }).click()
  await expect(page).toHaveURL(host.url + paragraphPath(article.id, id))
  host.release()
  await expectLanded(page, id)
})

test('whoever has scrolled on before the app comes is not pulled back to the linked paragraph', async ({
  page,
  site,
  host,
}) => {
  const article = richestArticle(site)
  const { id } = first(article.paragraphs.slice(-3))
  await recordAnnouncements(page)
  await page.goto(host.url + paragraphPath(article.id, id))
  await expect(paragraph(page, id)).toBeInViewport()
  await page.mouse.wheel(0, -1500)
  await expect(paragraph(page, id)).not.toBeInViewport()
  const before = await settledScroll(page)
  host.release()
  await hydrated(page)
  await expect(paragraph(page, id)).toHaveAttribute('data-linked', /./u)
  await page.waitForLoadState('networkidle')
  expect(await settledScroll(page)).toBe(before)
  expect(await announcements(page)).toEqual([])
})

test('a tap on the reading settings before the app comes opens them when it comes', async ({
  page,
  site,
  host,
}) => {
  await page.goto(host.url + articlePath(richestArticle(site).id))
  await page.getByRole('button', { name: zhHans.site.settings }).click()
  host.release()
  await expect(page.getByRole('dialog', { name: zhHansSettings.title })).toBeVisible()
})

test('a click without pointer or key, in the very moment in which the app takes the page over, counts once', async ({
  page,
  site,
  host,
}) => {
  await page.addInitScript((name) => {
    document.addEventListener('guli:taking', () => {
      const buttons = Array.from(document.querySelectorAll('button'))
      const settings = buttons.find((button) => [button.ariaLabel, button.textContent].includes(name))
      // As soon as React listens, and before it has rendered anything. (While `click()` runs, another one does nothing.)
      queueMicrotask(() => settings?.dispatchEvent(new MouseEvent('click', { bubbles: true })))
    })
    document.addEventListener('click', () => performance.mark('clicked'), true)
  }, zhHans.site.settings)
  await page.goto(host.url + articlePath(richestArticle(site).id))
  host.release()
  await expect(page.getByRole('dialog', { name: zhHansSettings.title })).toBeVisible()
  await hydrated(page)
  expect(await page.evaluate(() => performance.getEntriesByName('clicked').length)).toBe(1)
})
