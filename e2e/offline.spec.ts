import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import * as v from 'valibot'
import {
  articlePath,
  editionDataPath,
  frontPath,
  paragraphPath,
  savedPath,
  searchPath,
} from '../src/article/links.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansLinks } from '../src/ui/zhHansLinks.ts'
import { zhHansSearch } from '../src/ui/zhHansSearch.ts'
import { zhHansSettings } from '../src/ui/zhHansSettings.ts'
import { zhHansShelf } from '../src/ui/zhHansShelf.ts'
import { hydrated } from './hydration.ts'
import { expectLanded } from './landing.ts'
import { headlines, kept, offlinePaper, texts, type OfflinePaper } from './offlinePaper.ts'
import { first, readArticle } from './published.ts'
import { expect, test } from './test.ts'

// The browser says in the console that a host is not there.
test.use({ serviceWorkers: 'allow', expectedComplaints: [/Failed to load resource|ERR_CONNECTION_REFUSED/u] })
test.describe.configure({ mode: 'serial', timeout: 300_000 })

let paper: OfflinePaper

test.beforeAll(async () => {
  paper = await offlinePaper()
})
test.afterAll(async () => paper.stop())

test('after one visit to an article it reads without a host: at a paragraph, as saved, read and found', async ({
  page,
}) => {
  const { ferry, school } = paper.ids
  const paragraph = first(readArticle(paper, ferry).paragraphs.slice(3)).id
  await page.goto(paper.url + articlePath(ferry))
  await hydrated(page)
  await page.getByRole('button', { name: zhHans.article.save }).click()
  await expect(page.getByRole('button', { name: zhHans.article.save })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await kept(page)
  await page.goto(paper.url + searchPath('榆木'))
  await expect(page.getByRole('region', { name: zhHansSearch.results })).toContainText('榆木')
  await page.goto(paper.url + frontPath)
  await hydrated(page)
  await paper.stop()

  // A link that the app follows leads to what was kept, too.
  await page.getByRole('link', { name: headlines.ferry }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(headlines.ferry)
  await page.goto(paper.url + paragraphPath(ferry, paragraph))
  await expectLanded(page, paragraph)
  const bar = page.getByRole('region', { name: zhHansShelf.news })
  await expect(bar).toContainText(zhHansShelf.offline)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(headlines.ferry)
  await bar.getByRole('link', { name: zhHansShelf.whatIsKept }).click()
  for (const title of [zhHansShelf.saved, zhHansShelf.history])
    await expect(page.getByRole('region', { name: title })).toContainText(headlines.ferry)
  await expect(page.getByRole('region', { name: zhHansShelf.saved })).toContainText(zhHansShelf.kept)

  await page.goto(paper.url + searchPath('榆木'))
  await expect(page.getByRole('region', { name: zhHansSearch.results })).toContainText('榆木')
  await expect(page.getByText(zhHansSearch.offline)).toBeVisible()

  await page.goto(paper.url + articlePath(school))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zhHans.errors.offline)
  await page.getByRole('main').getByRole('link', { name: zhHans.site.saved }).click()
  await page.getByRole('region', { name: zhHansShelf.saved }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(headlines.ferry)

  await paper.start()
  await page.getByRole('link', { name: '南河滩晚报' }).first().click()
  await expect(page.getByRole('link', { name: headlines.school }).first()).toBeVisible()
  await expect(bar).toBeHidden()
})

test('what the paper cannot read for the time being stays with those who have saved it', async ({ page }) => {
  const { market } = paper.ids
  await page.goto(paper.url + articlePath(market))
  await hydrated(page)
  await page.getByRole('button', { name: zhHans.article.save }).click()
  await kept(page)
  await paper.spoil('market')
  await page.goto(paper.url + articlePath(market))
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(zhHans.errors.unreadable.title)
  await hydrated(page)
  await expect(heading).toHaveText(zhHans.errors.unreadable.title)
  await expectOnlyKept(page, paper)
  await page.goto(paper.url + savedPath)
  await expect(page.getByRole('region', { name: zhHansShelf.saved })).toContainText(headlines.market)
  await paper.stop()
  await page.getByRole('region', { name: zhHansShelf.saved }).getByRole('link').click()
  await expect(heading).toContainText(headlines.market)
  await paper.start()
  await paper.publish({ market: texts.market })
})

test('a tab that is open over two editions goes on, never shows two of them, and is offered the new one', async ({
  page,
  context,
}) => {
  const { ferry, market, school } = paper.ids
  await page.goto(paper.url + articlePath(market))
  await hydrated(page)
  await kept(page)
  await page.goto(paper.url + articlePath(ferry))
  await hydrated(page)
  await kept(page)

  await paper.publish({ school: texts.school.replace('四十多个', '五十多个') })
  const corrected = texts.ferry.replaceAll('二十天', '二十一天').replace('船修好了', '船修好下水了')
  await paper.publish({ ferry: corrected, market: null })
  const other = await context.newPage()
  await other.goto(paper.url + articlePath(school))
  await expect(other.getByText('五十多个')).toBeVisible()
  await hydrated(other)

  const bar = page.getByRole('region', { name: zhHansShelf.news })
  await expect(bar).toContainText(zhHansShelf.edition)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(headlines.ferry)
  await page.getByRole('button', { name: zhHans.site.settings }).click()
  await expect(page.getByRole('dialog')).toContainText(zhHansSettings.elder)
  await page.keyboard.press('Escape')
  await page
    .getByRole('link', { name: first(readArticle(paper, ferry).people).name })
    .first()
    .click()
  await expect(page.getByRole('main').getByRole('link', { name: '渡口的船修好下水了' }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: headlines.ferry })).toHaveCount(0)
  await expect(bar).toBeHidden()

  // What was kept is of the new edition, and what the paper took back is not.
  await expectOnlyKept(page, paper)
  await paper.stop()
  await page.goto(paper.url + articlePath(ferry))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('渡口的船修好下水了')
  // Also what its paragraphs said before, for links from then.
  const edited = first(readArticle(paper, ferry).paragraphs.filter(({ text }) => text.includes('二十一天')))
  await page.goto(paper.url + paragraphPath(ferry, edited.id))
  await page.getByRole('note').getByRole('button', { name: zhHansLinks.former }).click()
  await expect(page.getByRole('note').getByRole('blockquote')).toContainText('整整二十')
  await page.goto(paper.url + articlePath(market))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(zhHans.errors.withdrawn.title)
  await expect(page.getByText('老周')).toHaveCount(0)
  await page.goto(paper.url + savedPath)
  await expect(page.getByRole('region', { name: zhHansShelf.history })).toContainText('渡口的船修好')
  await expect(page.getByText(headlines.market)).toHaveCount(0)
  await paper.start()
})

test('where there is no room, reading goes on', async ({ page, context }) => {
  const session = await context.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(paper.url).origin,
    quotaSize: 20_000,
  })
  await page.goto(paper.url + articlePath(paper.ids.ferry))
  await hydrated(page)
  await page.getByRole('link', { name: '南河滩晚报' }).first().click()
  await expect(page.getByRole('link', { name: headlines.school }).first()).toBeVisible()
  await page.getByRole('link', { name: headlines.school }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(headlines.school)
  await page.goto(paper.url + savedPath)
  await expect(page.getByText(zhHansShelf.keepsNothing)).toBeVisible()
})

test('where the room runs out later, that is said, and reading goes on', async ({ page, context }) => {
  await page.goto(paper.url + articlePath(paper.ids.ferry))
  await hydrated(page)
  await kept(page)
  const session = await context.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(paper.url).origin,
    quotaSize: 20_000,
  })
  await page.goto(paper.url + articlePath(paper.ids.school))
  await expect(page.getByRole('region', { name: zhHansShelf.news })).toContainText(zhHansShelf.full)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(headlines.school)
})

test('a paper that wants nothing kept any more takes it back', async ({ page }) => {
  await page.goto(paper.url + frontPath)
  await hydrated(page)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await paper.publish({ paper: '{"name":"南河滩晚报","offline":false}' })
  await page.goto(paper.url + articlePath(paper.ids.ferry))
  await expect
    .poll(
      async () =>
        page.evaluate(async () => [
          (await navigator.serviceWorker.getRegistrations()).length,
          (await caches.keys()).length,
        ]),
      { timeout: 60_000 },
    )
    .toEqual([0, 0])
  await expect(page.getByRole('heading', { level: 1 })).toContainText('渡口的船')
})

/** Pages are kept of the edition that the host has, and of no other. */
async function expectOnlyKept(page: Page, { directory }: OfflinePaper): Promise<void> {
  const text = readFileSync(join(directory, editionDataPath), 'utf8')
  const { edition } = v.parse(v.object({ edition: v.string() }), JSON.parse(text))
  await expect
    .poll(async () =>
      page.evaluate(async () => (await caches.keys()).filter((name) => !name.endsWith('assets'))),
    )
    .toEqual([`guli  ${edition}`])
}
