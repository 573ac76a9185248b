import { articlePath, paragraphPath } from '../src/article/links.ts'
import { outlineOf, qrModules } from '../src/comfort/share/qrModules.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansPrint as words } from '../src/ui/zhHansPrint.ts'
import { hydrated } from './hydration.ts'
import { expectLanded, paragraph } from './landing.ts'
import { first, readSite, richestArticle } from './published.ts'
import { expect, test } from './test.ts'

test("whoever prints, by the browser's own menu: the paper above, each paragraph with its id, its address below, nothing to tap, dark ink on white", async ({
  page,
  site,
}) => {
  const article = richestArticle(site)
  await page.goto(articlePath(article.id))
  await hydrated(page)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const banner = page.getByRole('banner')
  await expect(banner.getByRole('link')).toHaveText([readSite(site).name])
  for (const tool of ['button', 'searchbox'] as const) await expect(banner.getByRole(tool)).toHaveCount(0)
  await expect(page.getByRole('link', { name: article.channel.name }).first()).toBeVisible()
  await expect(page.getByRole('contentinfo').last()).toBeHidden()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  const { id, text } = first(article.paragraphs.slice(-1))
  await expect(paragraph(page, id)).toBeVisible()
  const printed = await paragraph(page, id).evaluate((element) => {
    const mark = element.querySelector('a:last-child')
    return {
      id: mark === null ? '' : getComputedStyle(mark, '::after').content,
      ink: getComputedStyle(element).color,
      paper: getComputedStyle(document.documentElement).backgroundColor,
    }
  })
  expect(text).not.toBe('')
  await page.pdf()
  const below = await page.evaluate(() => getComputedStyle(document.body, '::after').content)
  expect(below).toBe(`"${site.url}${articlePath(article.id)}"`)
  expect(printed).toEqual({ id: `"${id}"`, ink: 'rgb(0, 0, 0)', paper: 'rgb(255, 255, 255)' })
})

test('an article prints as a clipping: two columns on A4, the paper above, source, address and code below', async ({
  page,
  site,
}) => {
  // Without a window the browser's own way to print would wait for one.
  await page.addInitScript(() => {
    Reflect.set(window, 'print', () => (document.documentElement.dataset['printed'] = 'yes'))
  })
  const article = richestArticle(site)
  const link = site.url + articlePath(article.id)
  await page.goto(articlePath(article.id))
  await hydrated(page)
  await page.keyboard.press('Control+p')
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')
  await expect(page.getByText(words.scan)).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(words.scan)).toBeVisible()
  await expect(page.getByText(link, { exact: true })).toBeVisible()
  await expect(page.locator('body')).toContainText(
    words.source(article.byline?.outlet ?? readSite(site).name),
  )
  expect(await page.locator('body svg path').last().getAttribute('d')).toBe(outlineOf(qrModules(link)))
  expect(await page.locator('.prose').evaluate((text) => getComputedStyle(text).columnCount)).toBe('2')
  await expect(page.getByRole('complementary')).toBeHidden()
  const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  // 210 × 297 mm in points.
  expect(pages).toMatch(/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/u)
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('link', { name: article.channel.name }).first().click()
  await expect(page.getByText(words.scan)).toHaveCount(0)
})

test('in forced colours the linked paragraph and the focus are still told apart', async ({ page, site }) => {
  const article = richestArticle(site)
  const { id } = first(article.paragraphs.slice(-3))
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(paragraphPath(article.id, id))
  await expectLanded(page, id)
  const outline = async (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)
  await expect.poll(outline).toBe('solid')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: zhHans.article.paragraphLink(1) })).not.toBeFocused()
  await expect.poll(outline).toBe('solid')
})
