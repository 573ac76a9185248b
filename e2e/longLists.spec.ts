import type { Page } from '@playwright/test'
import {
  articlePath,
  channelPath,
  dayPath,
  daysPath,
  letterPath,
  partPath,
  peoplePath,
  personPath,
} from '../src/article/links.ts'
import { personId } from '../src/article/mintId.ts'
import { partLength } from '../src/edition/catalogue/cutList.ts'
import { zhHansLists } from '../src/ui/zhHansLists.ts'
import { hydrated } from './hydration.ts'
import { first, readAbout, readArticles } from './published.ts'
import { reporter } from './setup/longArchive.ts'
import type { BuiltSite } from './setup/sites.ts'
import { expect, test } from './test.ts'

test.use({ paper: 'long' })

const channel = channelPath('heyan')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with the app' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a reader walks from the newest article of a channel to its oldest, and every one is on the way', async ({
      page,
      site,
    }) => {
      await page.goto(channel)
      if (javaScriptEnabled) await hydrated(page)
      const met = new Set<string>()
      for (const article of await articlesOn(page)) met.add(article)
      for (const number of [5, 4, 3, 2, 1]) {
        await page.getByRole('link', { name: zhHansLists.older }).click()
        await expect(page).toHaveURL(new RegExp(`${partPath(channel, number)}/?$`, 'u'))
        await expect(page.getByRole('link', { name: zhHansLists.newer })).toBeVisible()
        expect(await articlesOn(page)).toHaveLength(partLength)
        for (const article of await articlesOn(page)) met.add(article)
      }
      await expect(page.getByRole('link', { name: zhHansLists.older })).toHaveCount(0)
      expect([...met]).toEqual(newestFirst(site).map(({ id }) => articlePath(id)))
    })

    test('somebody named once is found by the letter of the name', async ({ page }) => {
      await page.goto(peoplePath)
      await page
        .getByRole('navigation', { name: zhHansLists.letters })
        .getByRole('link', { name: 'Z', exact: true })
        .click()
      await expect(page).toHaveURL(new RegExp(`${letterPath(peoplePath, 'z', 1)}/?$`, 'u'))
      await page
        .getByRole('navigation', { name: zhHansLists.onThisPage })
        .getByRole('link', { name: '张' })
        .click()
      const zhang = page.getByRole('region', { name: '张' })
      await expect(zhang.getByRole('heading', { name: '张' })).toBeInViewport()
      await zhang.getByRole('link', { name: /张守田/u }).click()
      await expect(page.getByRole('heading', { level: 1, name: '张守田' })).toBeVisible()
    })

    test('a month leads to where it begins, in a channel and in the calendar', async ({ page }) => {
      await page.goto(channel)
      if (javaScriptEnabled) await hydrated(page)
      await page.getByRole('link', { name: zhHansLists.byMonth }).click()
      await page
        .getByRole('region', { name: zhHansLists.byMonth })
        .getByRole('link', { name: '2019年8月' })
        .click()
      await expect(page).toHaveURL(/\/2\/?#_2019-08$/u)
      await expect(page.getByRole('heading', { level: 2, name: '2019年8月' })).toBeInViewport()
      await page.goto(daysPath)
      await page.getByRole('link', { name: '2019年8月' }).click()
      await expect(page).toHaveURL(new RegExp(`${dayPath('2019-08')}/?$`, 'u'))
      await page.getByRole('link', { name: '2019年8月30日' }).click()
      await expect(page.getByRole('heading', { level: 1, name: '2019年8月30日' })).toBeVisible()
    })

    test('a link to an old page of somebody named often leads on both ways, and to the person', async ({
      page,
    }) => {
      const person = personPath(personId(reporter))
      await page.goto(partPath(person, 2))
      await expect(page.getByRole('heading', { level: 1, name: reporter })).toBeVisible()
      await expect(page.getByRole('link', { name: zhHansLists.older })).toBeVisible()
      await page.getByRole('link', { name: zhHansLists.newer }).click()
      await expect(page).toHaveURL(new RegExp(`${partPath(person, 3)}/?$`, 'u'))
      await page.getByRole('link', { name: zhHansLists.newest, exact: true }).click()
      await expect(page).toHaveURL(new RegExp(`${person}/?$`, 'u'))
      await expect(page.getByRole('heading', { name: zhHansLists.appearances, exact: true })).toBeVisible()
    })
  })
}

test('the focus goes to the heading of the page, or of the month that was asked for', async ({ page }) => {
  await page.goto(channel)
  await hydrated(page)
  await page.getByRole('link', { name: zhHansLists.older }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${partPath(channel, 5)}$`, 'u'))
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByRole('link', { name: zhHansLists.byMonth }).click()
  await expect(page.getByRole('heading', { name: zhHansLists.byMonth })).toBeFocused()
  await page.getByRole('link', { name: '2019年9月' }).click()
  await expect(page.getByRole('heading', { level: 2, name: '2019年9月' })).toBeFocused()
})

test('Back returns to the place in an old page that an article was opened from', async ({ page }) => {
  await page.goto(partPath(channel, 2))
  await hydrated(page)
  const link = page.getByRole('main').locator('a[href^="/a/"]').nth(12)
  await link.scrollIntoViewIfNeeded()
  const address = (await link.getAttribute('href')) ?? ''
  await link.click()
  await expect(page).toHaveURL(new RegExp(`${address}$`, 'u'))
  await page.goBack()
  await expect(page).toHaveURL(new RegExp(`${partPath(channel, 2)}$`, 'u'))
  await expect(page.locator(`main a[href="${address}"]`)).toBeInViewport()
})

test('a page of a list is named by its days, and the newest by the list itself', async ({
  request,
  site,
}) => {
  const html = async (path: string): Promise<string> => (await request.get(path)).text()
  const old = await html(partPath(channel, 1))
  expect(old).toMatch(/<title>河沿：2019年7月1日至8月8日（第 1 页） - 河边日报<\/title>/u)
  expect(old).toContain(`<link rel="canonical" href="${partPath(channel, 1)}">`)
  const newest = Math.ceil(newestFirst(site).length / partLength)
  expect(await html(partPath(channel, newest))).toContain(`<link rel="canonical" href="${channel}">`)
  expect((await request.get(partPath(channel, newest + 1))).status()).toBe(404)
})

test('a short channel beside a long one is a plain list', async ({ page, site }) => {
  const short = first(readAbout(site).channels.filter(({ articles }) => articles === 1))
  await page.goto(channelPath(short.id))
  expect(await articlesOn(page)).toHaveLength(1)
  await expect(page.getByRole('link', { name: zhHansLists.older })).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0)
})

/** The articles that a page lists, in its order. */
async function articlesOn(page: Page): Promise<string[]> {
  return page
    .getByRole('main')
    .locator('a[href^="/a/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
}

function newestFirst(site: BuiltSite): { id: string; published: string }[] {
  return readArticles(site)
    .filter((article) => article.channel.id === 'heyan')
    .map(({ id, published }) => ({ id, published: published ?? '' }))
    .sort((a, b) => (a.published < b.published ? 1 : -1))
}
