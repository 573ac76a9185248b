import { articlePath, paragraphPath } from '../src/article/links.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { hydrated } from './hydration.ts'
import { first, richestArticle } from './published.ts'
import { expect, test } from './test.ts'

test('the mark beside a paragraph copies its link and puts it in the address, without a step in the history', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const article = richestArticle(site)
  const { id } = first(article.paragraphs.slice(1))
  await page.goto('/about')
  await page.goto(articlePath(article.id))
  await hydrated(page)
  const steps = await page.evaluate(() => history.length)
  await page.getByRole('link', { name: zhHans.article.paragraphLink(2), exact: true }).click()
  await expect(page).toHaveURL(site.url + paragraphPath(article.id, id))
  expect(await page.evaluate(async () => navigator.clipboard.readText())).toBe(
    site.url + paragraphPath(article.id, id),
  )
  expect(await page.evaluate(() => history.length)).toBe(steps)
})

test.describe('in a chat app that shares the address it opened first', () => {
  // The part of its name that counts; on Android it shares the current address.
  test.use({ userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) MicroMessenger/8.0.50' })

  test('every page is opened anew, and a mark beside a paragraph is not', async ({ page, site }) => {
    const article = richestArticle(site)
    await page.goto(articlePath(article.id))
    await hydrated(page)
    const opened = await page.evaluate(() => performance.timeOrigin)
    await page.getByRole('link', { name: zhHans.article.paragraphLink(2), exact: true }).click()
    await expect(page).toHaveURL(/[?]p=/u)
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(opened)
    await page.getByRole('link', { name: article.channel.name }).first().click()
    await expect(page).toHaveURL(new RegExp(`/c/${article.channel.id}/?$`, 'u'))
    await hydrated(page)
    expect(await page.evaluate(() => performance.timeOrigin)).toBeGreaterThan(opened)
  })
})
