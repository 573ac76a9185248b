import type { Locator, Page } from '@playwright/test'
import { articlePath, paragraphPath } from '../src/article/links.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansCard } from '../src/ui/zhHansCard.ts'
import { zhHansKeys } from '../src/ui/zhHansKeys.ts'
import { zhHansLinks } from '../src/ui/zhHansLinks.ts'
import { zhHansListen } from '../src/ui/zhHansListen.ts'
import { zhHansSearch } from '../src/ui/zhHansSearch.ts'
import { zhHansSettings } from '../src/ui/zhHansSettings.ts'
import { toTraditional } from '../src/comfort/script/toTraditional.ts'
import { fakeVoice } from './fakeVoice.ts'
import { hydrated } from './hydration.ts'
import { announcements, recordAnnouncements } from './landing.ts'
import { first, readPeople, richestArticle } from './published.ts'
import { remember } from './remember.ts'
import { expect, test } from './test.ts'

// The browser says in the console what it could not load.
test.use({ expectedComplaints: [/Failed to load resource/u] })

/** What is asked for; what of it is there when its code has come. */
interface Feature {
  name: string
  ask: (page: Page) => Promise<unknown>
  come: (page: Page) => Locator
}

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const features: readonly Feature[] = [
  {
    name: 'the reading settings',
    ask: async (page) => button(page, zhHans.site.settings).click(),
    come: (page) => page.getByRole('dialog', { name: zhHansSettings.title }),
  },
  {
    name: 'listening',
    ask: async (page) => button(page, zhHans.article.listen).click(),
    come: (page) => page.getByRole('region', { name: zhHansListen.title }),
  },
  {
    name: 'a key',
    ask: async (page) => page.keyboard.press('?'),
    come: (page) => page.getByRole('dialog', { name: zhHansKeys.title }),
  },
  {
    name: 'sharing',
    ask: async (page) =>
      page.getByRole('link', { name: zhHans.article.paragraphLink(2), exact: true }).click(),
    come: (page) => page.getByRole('region', { name: zhHansLinks.share }),
  },
]

for (const { name, ask, come } of features) {
  test(`${name}, whose code cannot be loaded, says so, and comes when it is asked for again`, async ({
    page,
    site,
  }) => {
    const line = await openWithoutLine(page, articlePath(richestArticle(site).id))
    await ask(page)
    await expect(page.getByText(zhHans.errors.part).first()).toBeVisible()
    await expect.poll(async () => (await announcements(page)).join()).toContain(zhHans.errors.part)
    await expect(come(page)).toHaveCount(0)
    await line.comeBack()
    await ask(page)
    await expect(come(page)).toBeVisible()
    // What was said last stays where only a screen reader finds it.
    await expect(page.locator(':not(.sr-only) > :is(p, span)', { hasText: zhHans.errors.part })).toHaveCount(
      0,
    )
  })
}

test('a code and a picture card, which cannot be loaded, say so in the strip, and come when they are asked for again', async ({
  page,
  site,
}) => {
  await openWithoutLine(page, articlePath(richestArticle(site).id)).then(async (line) => line.comeBack())
  await page.getByRole('link', { name: zhHans.article.paragraphLink(2), exact: true }).click()
  const strip = page.getByRole('region', { name: zhHansLinks.share })
  await expect(strip).toBeVisible()
  await page.waitForLoadState('networkidle')
  for (const [label, title] of [
    [zhHansLinks.qr, zhHansLinks.qrTitle],
    [zhHansLinks.card, zhHansCard.title],
  ] as const) {
    const line = await cutLine(page)
    await strip.getByRole('button', { name: label }).click()
    await expect(strip).toContainText(zhHans.errors.part)
    await line.comeBack()
    await strip.getByRole('button', { name: label }).click()
    await expect(page.getByRole('dialog', { name: title })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(strip).not.toContainText(zhHans.errors.part)
  }
})

test('繁體, whose tables cannot be loaded, says so in the panel, and is shown when the line is back', async ({
  page,
  site,
}) => {
  const main = richestArticle(site).headline.main
  const line = await openWithoutLine(page, articlePath(richestArticle(site).id))
  await line.comeBack()
  await button(page, zhHans.site.settings).click()
  const panel = page.getByRole('dialog', { name: zhHansSettings.title })
  await expect(panel).toBeVisible()
  await page.waitForLoadState('networkidle')
  const cut = await cutLine(page)
  await panel.getByRole('radio', { name: zhHansSettings.script.hant }).check()
  await expect(panel.getByText(zhHans.errors.part)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(toTraditional(main))
  await cut.comeBack()
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(toTraditional(main))
})

test('whoever reads in 繁體 is told on a page that cannot show it, until they do anything', async ({
  page,
  context,
  site,
}) => {
  await remember(context, 'hant')
  await page.route(/showScript[^/]*\.js$/u, async (route) => route.abort())
  await page.goto(articlePath(richestArticle(site).id))
  await expect(page.getByText(zhHans.errors.part)).toBeInViewport()
  await page.keyboard.press('Shift')
  await expect(page.getByText(zhHans.errors.part)).toHaveCount(0)
})

test('on a phone a part of the article is led to where the sheet for it cannot be loaded', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openWithoutLine(page, articlePath(richestArticle(site).id))
  await page
    .getByRole('navigation', { name: zhHans.article.sideBar })
    .getByRole('link', { name: zhHans.article.people })
    .click()
  await expect(page.getByRole('heading', { name: zhHans.article.people, exact: true })).toBeInViewport()
})

test('an article is printed where the clipping’s frame cannot be loaded', async ({ page, site }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await openWithoutLine(page, articlePath(richestArticle(site).id))
  await button(page, zhHans.article.print).click()
  await expect(page.locator('html[data-printed]')).toHaveCount(1)
})

test('the header’s field suggests nothing without its code, and does at the next visit', async ({
  page,
  site,
}) => {
  const { name } = first(readPeople(site))
  const line = await openWithoutLine(page, articlePath(richestArticle(site).id))
  const field = page.getByRole('banner').getByRole('searchbox')
  await field.fill(name)
  await line.comeBack()
  await field.blur()
  await field.focus()
  await expect(
    page.getByRole('navigation', { name: zhHansSearch.suggestions }).getByRole('link', { name }).first(),
  ).toBeVisible()
})

test('a ¶ whose strip cannot be loaded has copied its link all the same, and says so', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const article = richestArticle(site)
  await openWithoutLine(page, articlePath(article.id))
  await page.getByRole('link', { name: zhHans.article.paragraphLink(2), exact: true }).click()
  await expect(page.getByText(`${zhHans.links.copied}。${zhHans.errors.part}`)).toBeVisible()
  expect(await page.evaluate(async () => navigator.clipboard.readText())).toBe(
    site.url + paragraphPath(article.id, first(article.paragraphs.slice(1)).id),
  )
})

/** An article that is open, with a voice to read it, and a line that is down from then on. */
async function openWithoutLine(page: Page, path: string) {
  await fakeVoice(page, ['zh-CN'])
  await recordAnnouncements(page)
  await page.goto(path)
  await hydrated(page)
  await page.waitForLoadState('networkidle')
  return cutLine(page)
}

async function cutLine(page: Page) {
  const files = '**/assets/*.js'
  await page.route(files, async (route) => route.abort())
  return { comeBack: async (): Promise<void> => page.unroute(files) }
}
