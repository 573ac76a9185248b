import { articlePath, paragraphPath } from '../src/article/links.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { hydrated } from './hydration.ts'
import { expectLanded, paragraph } from './landing.ts'
import { first, richestArticle } from './published.ts'
import { expect, test } from './test.ts'

test('a printed article is the article: each paragraph with its id, nothing to tap, dark ink on white', async ({
  page,
  site,
}) => {
  const article = richestArticle(site)
  await page.goto(articlePath(article.id))
  await hydrated(page)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('banner')).toBeHidden()
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
  expect(printed).toEqual({ id: `"${id}"`, ink: 'rgb(0, 0, 0)', paper: 'rgb(255, 255, 255)' })
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
