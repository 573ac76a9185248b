import { articlePath, paragraphPath } from '../src/article/links.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansKeys as words } from '../src/ui/zhHansKeys.ts'
import { zhHansSettings } from '../src/ui/zhHansSettings.ts'
import { focusProblem, hiddenFocus, tabTo } from './focus.ts'
import { hydrated } from './hydration.ts'
import { expectLanded, paragraph } from './landing.ts'
import { first, readFront, richestArticle } from './published.ts'
import { expect, test } from './test.ts'

test('from the front page to a paragraph and back, with the keyboard alone', async ({ page, site }) => {
  const lead = first([readFront(site).lead].filter((card) => card !== null))
  await page.goto('/')
  await hydrated(page)
  await tabTo(page, `a[href="${articlePath(lead.id)}"]`)
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(page).toHaveURL(new RegExp(articlePath(lead.id), 'u'))
  await expect(heading).toBeFocused()
  await tabTo(page, `aside a[href^="${articlePath(lead.id)}?p="]`)
  const id =
    (await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')).split('#')[1] ?? ''
  await page.keyboard.press('Enter')
  await expectLanded(page, id)
  // Alt+Left is the browser's own, which a browser without a window does not have.
  await page.goBack()
  await page.goBack()
  await expect(page).toHaveURL(/\/$/u)
})

test('the first Tab offers to skip to the text', async ({ page, site }) => {
  await page.goto(articlePath(richestArticle(site).id))
  await hydrated(page)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: zhHans.site.skipToMain })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  const inside = await page.evaluate(() => document.activeElement?.closest('main') !== null)
  expect(inside).toBe(true)
})

test('wherever Tab goes in an article, the focus can be seen', async ({ page, site }) => {
  await page.goto(articlePath(richestArticle(site).id))
  await hydrated(page)
  expect(await hiddenFocus(page, 60)).toEqual([])
})

test('/ leads to the search field of any page, and is a letter like others within it', async ({
  page,
  site,
}) => {
  for (const path of ['/', articlePath(richestArticle(site).id), '/about', '/search?q=%E8%81%8A%E5%9F%8E']) {
    await page.goto(path)
    await hydrated(page)
    const box = page.getByRole('searchbox')
    const before = await box.inputValue()
    await page.keyboard.press('/')
    await expect(box).toBeFocused()
    await expect(box).toHaveValue(before)
    await box.press('End')
    await page.keyboard.press('/')
    await expect(box).toHaveValue(`${before}/`)
  }
})

test('letters lead through an article and do what its buttons do', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const article = richestArticle(site)
  const [begun, next] = article.paragraphs
  await page.goto(articlePath(article.id))
  await hydrated(page)
  await page.keyboard.press('j')
  await expect(paragraph(page, begun?.id ?? '')).toBeFocused()
  expect(await focusProblem(page)).toBe('')
  await page.keyboard.press('j')
  await expect(paragraph(page, next?.id ?? '')).toBeFocused()
  await page.keyboard.press('k')
  await expect(paragraph(page, begun?.id ?? '')).toBeFocused()
  await page.keyboard.press('c')
  await expect(page).toHaveURL(site.url + paragraphPath(article.id, begun?.id ?? ''))
  await page.keyboard.press('s')
  await expect(page.getByRole('dialog', { name: zhHansSettings.title })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('h')
  await expect(page).toHaveURL(/\/$/u)
})

test('? shows every key, and a switch after which they are letters like others', async ({ page, site }) => {
  await page.goto(articlePath(richestArticle(site).id))
  await hydrated(page)
  const sheet = page.getByRole('dialog', { name: words.title })
  // Keys are listened for a moment after the page is the app's.
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(sheet).toBeVisible({ timeout: 2000 })
  }).toPass()
  await expect(sheet.getByRole('heading', { level: 2 })).toBeFocused()
  const keys = words.groups.flatMap(({ keys }) => keys.flatMap(([pressed]) => [...pressed]))
  await expect(sheet.locator('kbd')).toHaveText(keys)
  await sheet.getByRole('switch', { name: words.switch }).click()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  const heading = page.getByRole('heading', { level: 1 })
  await heading.evaluate((element) => element.focus())
  for (const key of ['?', 'j', '/', 's']) await page.keyboard.press(key)
  await expect(page.getByRole('searchbox')).not.toBeFocused()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await page.evaluate(() => document.activeElement?.closest('.prose'))).toBeNull()
  // Also after loading it again; from the settings they are had back.
  await page.reload()
  await hydrated(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.evaluate(() => document.dispatchEvent(new Event('guli:keys')))
  await expect(sheet.getByRole('switch', { name: words.switch })).not.toBeChecked()
  await sheet.getByRole('switch', { name: words.switch }).click()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
})
