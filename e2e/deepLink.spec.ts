import { articlePath, paragraphPath, personPath } from '../src/article/links.ts'
import { announcements, expectLanded, paragraph, recordAnnouncements, settledTop } from './landing.ts'
import { hydrated } from './hydration.ts'
import { first, richestArticle } from './published.ts'
import type { BuiltSite } from './setup/sites.ts'
import { slowHost } from './setup/slowHost.ts'
import { expect, test } from './test.ts'

/** A paragraph that lies below the first screen, and the article it stands in. */
function deep(site: BuiltSite): { article: string; id: string } {
  const article = richestArticle(site)
  const [id] = article.paragraphs.slice(-3).map((paragraph) => paragraph.id)
  if (id === undefined) throw new Error('an article without paragraphs')
  return { article: article.id, id }
}

test('a shared link opened cold on a slow line lands on its paragraph and says so once', async ({
  page,
  site,
  keep,
}) => {
  const host = await keep(slowHost(site.url))
  const { article, id } = deep(site)
  await recordAnnouncements(page)
  await page.goto(host.url + paragraphPath(article, id))
  await expectLanded(page, id)
  // The browser follows the fragment by itself; the app, which speaks, may be long in coming.
  await expect.poll(async () => announcements(page)).toHaveLength(1)
  await page.waitForLoadState('networkidle')
  expect(await announcements(page)).toHaveLength(1)
  await expectLanded(page, id)
})

const junk = ['', '&appinstall=0', '&from=singlemessage&isappinstalled=0', '。', ')', '」']

for (const suffix of junk) {
  test(`a link lands with the fragment cut off and 「${suffix}」 at its end`, async ({ page, site }) => {
    const { article, id } = deep(site)
    await page.goto(`${articlePath(article)}?p=${id}${encodeURI(suffix)}`)
    await expectLanded(page, id)
  })

  test(`a link lands with only its fragment and 「${suffix}」 at its end`, async ({ page, site }) => {
    const { article, id } = deep(site)
    await page.goto(`${articlePath(article)}#${id}${encodeURI(suffix)}`)
    await expectLanded(page, id)
  })
}

test('a link typed by hand lands: capitals, full width, o for 0, l for 1', async ({ page, site }) => {
  const { article, id } = deep(site)
  const typed = id.toUpperCase().replaceAll('0', 'O').replaceAll('1', 'l')
  const wide = typed.replaceAll(/\d/gu, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0))
  await page.goto(`${articlePath(article)}?p=${encodeURIComponent(wide)}`)
  await expectLanded(page, id)
})

test('a link with a slash at the end of the article lands', async ({ page, site }) => {
  const { article, id } = deep(site)
  await page.goto(`${articlePath(article)}/?p=${id}#${id}`)
  await expectLanded(page, id)
})

test('a link to no paragraph of the article says so and stays at the top', async ({ page, site }) => {
  await page.goto(paragraphPath(deep(site).article, 'zzzz'))
  await expect(page.getByText('未找到链接所指的段落').first()).toBeVisible()
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('the linked paragraph is told apart from the others', async ({ page, site }) => {
  const { article, id } = deep(site)
  await page.goto(paragraphPath(article, id))
  await expect(paragraph(page, id)).toHaveAttribute('data-linked', /./u)
  await expect(page.locator('[data-linked]')).toHaveCount(1)
})

test('Back from another page restores where the reader was', async ({ page, site }) => {
  const { article, id } = deep(site)
  await page.goto(articlePath(article))
  await hydrated(page)
  await paragraph(page, id).scrollIntoViewIfNeeded()
  await page.mouse.wheel(0, 120)
  const before = await settledTop(page, id)
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('footer a[href="/about"]')?.click())
  await expect(page).toHaveURL(/\/about$/u)
  await page.goBack()
  await expect(paragraph(page, id)).toBeAttached()
  await expect.poll(async () => Math.abs((await settledTop(page, id)) - before)).toBeLessThan(3)
})

test('Back after a link has landed does not jump again', async ({ page, site }) => {
  const { article, id } = deep(site)
  await page.goto(paragraphPath(article, id))
  await expectLanded(page, id)
  await page.mouse.wheel(0, -900)
  const before = await settledTop(page, id)
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('footer a[href="/about"]')?.click())
  await expect(page).toHaveURL(/\/about$/u)
  await page.goBack()
  await expect(paragraph(page, id)).toBeAttached()
  await expect.poll(async () => Math.abs((await settledTop(page, id)) - before)).toBeLessThan(3)
})

test('a page loaded again stays where the reader was, and says nothing', async ({ page, site }) => {
  const { article, id } = deep(site)
  await page.goto(paragraphPath(article, id))
  await expectLanded(page, id)
  await page.mouse.wheel(0, -900)
  const before = await settledTop(page, id)
  await recordAnnouncements(page)
  await page.reload()
  await hydrated(page)
  await expect(paragraph(page, id)).toHaveAttribute('data-linked', /./u)
  await page.waitForLoadState('networkidle')
  await expect.poll(async () => Math.abs((await settledTop(page, id)) - before)).toBeLessThan(3)
  expect(await announcements(page)).toEqual([])
})

test('a link to a paragraph followed within the paper lands, and says so once', async ({ page, site }) => {
  const { id: article, people } = richestArticle(site)
  await recordAnnouncements(page)
  await page.goto(personPath(first(people).id))
  await hydrated(page)
  const link = page
    .getByRole('main')
    .locator(`a[href^="${articlePath(article)}?p="]`)
    .first()
  const to = (await link.getAttribute('href'))?.split('#')[1] ?? ''
  await link.click()
  await expectLanded(page, to)
  await page.waitForLoadState('networkidle')
  expect(await announcements(page)).toHaveLength(1)
})
