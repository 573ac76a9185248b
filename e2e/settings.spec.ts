import type { BrowserContext, Page } from '@playwright/test'
import { articlePath, searchPath } from '../src/article/links.ts'
import { choices } from '../src/comfort/settings/settings.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansSettings as words } from '../src/ui/zhHansSettings.ts'
import { layoutShift } from './layoutShift.ts'
import { hydrated } from './hydration.ts'
import { paragraph, settledTop } from './landing.ts'
import { first, readArticles, richestArticle } from './published.ts'
import { remember } from './remember.ts'
import { slowLine } from './slowLine.ts'
import { expect, test } from './test.ts'

test('whoever chooses 长辈版 has it at once, in the next article, and after loading it again', async ({
  page,
  site,
}) => {
  const article = richestArticle(site)
  await page.goto(articlePath(article.id))
  await hydrated(page)
  expect(await textOf(page)).not.toEqual(elder)
  await openSettings(page)
  await page.getByRole('switch', { name: words.elder }).click()
  await expect.poll(async () => textOf(page)).toEqual(elder)
  await page.getByRole('button', { name: words.close }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const other = first(readArticles(site).filter(({ id }) => id !== article.id))
  await page.goto(articlePath(other.id))
  expect(await textOf(page)).toEqual(elder)
  await page.reload()
  expect(await textOf(page)).toEqual(elder)
  await openSettings(page)
  await expect(page.getByRole('switch', { name: words.elder })).toBeChecked()
  await page.getByRole('switch', { name: words.elder }).click()
  await expect.poll(async () => textOf(page)).not.toEqual(elder)
})

test('in 长辈版, too, the colours to choose from stand in one line on a desk', async ({
  page,
  context,
  site,
}) => {
  await remember(context, 'elder')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(articlePath(richestArticle(site).id))
  await hydrated(page)
  await openSettings(page)
  const colours = page.getByRole('radiogroup', { name: words.kinds.theme }).getByRole('radio')
  const boxes = await Promise.all((await colours.all()).map(async (colour) => colour.boundingBox()))
  expect(boxes).toHaveLength(choices.theme.length)
  expect(new Set(boxes.map((box) => Math.round(box?.y ?? -1))).size).toBe(1)
})

test('every choice is seen on the page behind the panel, and all of them go with one button', async ({
  page,
  site,
}) => {
  await page.goto(articlePath(richestArticle(site).id))
  await hydrated(page)
  const usual = await lookOf(page)
  await openSettings(page)
  const kinds = await page.getByRole('radiogroup').count()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(kinds)
  for (const name of [words.size['size-30'], words.leading['leading-2.3'], words.paragraphs.gap]) {
    await page.getByRole('radio', { name, exact: true }).check()
  }
  for (const name of [words.face.serif, words.theme.sepia]) {
    await page.getByRole('radio', { name, exact: true }).check()
  }
  const look = { size: '30px', leading: '69px', indent: '0px' }
  await expect.poll(async () => lookOf(page)).toMatchObject(look)
  const chosen = await lookOf(page)
  expect(chosen.face).toContain('Serif')
  expect(chosen.paper).not.toBe(usual.paper)
  await page.getByRole('button', { name: words.reset }).click()
  await expect.poll(async () => lookOf(page)).toEqual(usual)
  expect(await page.evaluate(() => localStorage.getItem('guli:settings'))).toBe('')
})

test('with the keyboard alone: to the settings, through a choice that is seen at once, and back', async ({
  page,
  site,
}) => {
  await page.goto(articlePath(richestArticle(site).id))
  await hydrated(page)
  const button = page.getByRole('button', { name: zhHans.site.settings })
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Tab')
    if (await button.evaluate((element) => element === document.activeElement)) break
  }
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('switch', { name: words.elder })).toBeFocused()
  const radio = page.getByRole('radio', { name: words.theme.auto })
  for (let step = 0; step < 10; step += 1) {
    await page.keyboard.press('Tab')
    if (await radio.evaluate((element) => element === document.activeElement)) break
  }
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: words.theme.dark })).toBeChecked()
  await expect.poll(async () => (await lookOf(page)).paper).toBe('rgb(23, 20, 16)')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(button).toBeFocused()
})

test('what is chosen in one tab is seen in the other', async ({ page, context, site }) => {
  const path = articlePath(richestArticle(site).id)
  const other = await context.newPage()
  await other.goto(site.url + path)
  await openSettings(other)
  await page.goto(path)
  await openSettings(page)
  await page.getByRole('radio', { name: words.theme.dark }).check()
  await expect.poll(async () => (await lookOf(other)).paper).toBe('rgb(23, 20, 16)')
  await expect(other.getByRole('radio', { name: words.theme.dark })).toBeChecked()
  await other.getByRole('button', { name: words.reset }).click()
  await expect(page.getByRole('radio', { name: words.theme.auto })).toBeChecked()
})

test('a page that Back brings back shows what was chosen meanwhile', async ({ page, site }) => {
  await page.goto('/about')
  await page.goto(articlePath(richestArticle(site).id))
  await openSettings(page)
  await page.getByRole('radio', { name: words.theme.dark }).check()
  await page.goBack()
  await expect(page).toHaveURL(/\/about\/?$/u)
  await expect.poll(async () => (await lookOf(page)).paper).toBe('rgb(23, 20, 16)')
})

test('the paragraph that is being read stays where it is while the size changes', async ({ page, site }) => {
  const article = richestArticle(site)
  // Below it there is more than a screen, at every size.
  const { id } = first(article.paragraphs.slice(article.paragraphs.length / 3))
  await page.goto(articlePath(article.id))
  await hydrated(page)
  await openSettings(page)
  await paragraph(page, id).evaluate((element) => element.scrollIntoView({ block: 'start' }))
  const before = await settledTop(page, id)
  expect(before).toBeGreaterThanOrEqual(0)
  for (const size of ['size-30', 'size-16'] as const) {
    await page.getByRole('radio', { name: words.size[size], exact: true }).check()
    await expect.poll(async () => Math.abs((await settledTop(page, id)) - before)).toBeLessThanOrEqual(2)
  }
})

test('a chosen dark page is printed in dark ink on white all the same', async ({ page, context, site }) => {
  await remember(context, 'dark size-30')
  await page.goto(articlePath(richestArticle(site).id))
  await page.emulateMedia({ media: 'print' })
  const { paper, ink, size } = await lookOf(page)
  expect({ paper, ink }).toEqual({ paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' })
  expect(Number.parseFloat(size)).toBeLessThan(18)
})

test('whatever was chosen stands on the page before its text does, and nothing moves after', async ({
  context,
  site,
}) => {
  for (const chosen of [
    ...choices.size.slice(1),
    ...choices.theme.slice(1),
    'leading-2.3 gap serif',
    'elder',
    'elder size-30',
  ]) {
    const page = await freshPage(context, chosen)
    await page.goto(site.url + articlePath(richestArticle(site).id))
    await hydrated(page)
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => document.documentElement.dataset['atBody']), chosen).toBe(chosen)
    expect(await layoutShift(page), chosen).toBe(0)
    await page.close()
  }
})

test('nothing of a page moves that comes a piece at a time', async ({ page, site }) => {
  await slowLine(page, { latency: 50, download: 40_000, upload: 40_000 })
  const { id, headline } = richestArticle(site)
  for (const path of ['/', articlePath(id), searchPath(headline.main.slice(0, 2))]) {
    await page.goto(path)
    await hydrated(page)
    await page.waitForLoadState('networkidle')
    expect(await layoutShift(page), path).toBe(0)
  }
})

/** Of the first paragraph. */
const elder = { size: '24px', leading: '48px' }

async function textOf(page: Page) {
  const { size, leading } = await lookOf(page)
  return { size, leading }
}

async function lookOf(page: Page) {
  return page.evaluate(() => {
    const text = getComputedStyle(document.querySelector('.prose > p') ?? document.body)
    return {
      size: text.fontSize,
      leading: text.lineHeight,
      indent: text.textIndent,
      face: text.fontFamily,
      ink: text.color,
      paper: getComputedStyle(document.documentElement).backgroundColor,
    }
  })
}

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: zhHans.site.settings }).click()
  await expect(page.getByRole('dialog', { name: words.title })).toBeVisible()
}

/** A page with `chosen` kept from an earlier visit, which notes what stands on the document as its body begins. */
async function freshPage(context: BrowserContext, chosen: string): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript((chosen) => {
    if (location.protocol === 'http:') localStorage.setItem('guli:settings', chosen)
    new MutationObserver((_, observer) => {
      if (document.body === null) return
      observer.disconnect()
      const { dataset } = document.documentElement
      dataset['atBody'] = dataset['settings'] ?? 'nothing'
    }).observe(document, { childList: true, subtree: true })
  }, chosen)
  return page
}
