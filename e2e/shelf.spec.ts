import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { articlePath, paragraphPath, savedPath } from '../src/article/links.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansShelf } from '../src/ui/zhHansShelf.ts'
import { hydrated } from './hydration.ts'
import { expectLanded } from './landing.ts'
import { leaveAt, remembered } from './leaveAt.ts'
import { bare, first, readArticles, richestArticle } from './published.ts'
import { expect, test } from './test.ts'

test('what is saved and read is listed, goes to a file and comes back from it', async ({ page, site }) => {
  const one = first(readArticles(site))
  const two = first(readArticles(site).slice(1))
  await open(page, articlePath(one.id))
  await page.getByRole('button', { name: zhHans.article.save }).click()
  await expect(page.getByRole('button', { name: zhHans.article.save, pressed: true })).toBeVisible()
  await open(page, articlePath(two.id))
  await remembered(page, two)
  await open(page, savedPath)
  await expectListed(page, zhHansShelf.saved, [one.headline.main])
  await expectListed(page, zhHansShelf.history, [two.headline.main, one.headline.main])

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: zhHansShelf.export }).click()
  const file = await (await downloading).path()
  await page.getByRole('button', { name: zhHansShelf.clear, exact: true }).click()
  await expect(page.getByText(zhHansShelf.clearAsk(1, 2))).toBeVisible()
  await page.getByRole('button', { name: zhHansShelf.clearYes, exact: true }).click()
  await expect(page.getByText(zhHansShelf.emptySaved)).toBeVisible()
  await page.reload()
  await expect(page.getByText(zhHansShelf.emptyHistory)).toBeVisible()

  for (const wrong of ['not json', '{"format":"guli/shelf@1","entries":[{"id":"../x"}]}']) {
    await choose(page, wrong)
    await expect(page.getByRole('main')).toContainText(zhHansShelf.notOurs('').slice(0, 10))
    await expect(page.getByText(zhHansShelf.emptySaved)).toBeVisible()
  }
  await choose(page, readFileSync(file, 'utf8'))
  await expect(page.getByRole('main')).toContainText(zhHansShelf.imported(2))
  await expectListed(page, zhHansShelf.saved, [one.headline.main])
  await page.getByRole('region', { name: zhHansShelf.saved }).getByRole('button').click()
  await expect(page.getByText(zhHansShelf.emptySaved)).toBeVisible()
  await expectListed(page, zhHansShelf.history, [two.headline.main, one.headline.main])
})

test('an article goes on at the paragraph where it was left, unless a link names another one', async ({
  page,
  site,
}) => {
  const article = richestArticle(site)
  const linked = first(article.paragraphs.slice(2)).id
  await open(page, articlePath(article.id))
  const left = await leaveAt(page, article, 5)
  await open(page, savedPath)
  await page.getByRole('region', { name: zhHansShelf.resume }).getByRole('link').click()
  await expectLanded(page, left)
  await open(page, paragraphPath(article.id, linked))
  await expectLanded(page, linked)
  await expect(page.getByRole('region', { name: zhHansShelf.resume })).toHaveCount(0)
})

test('an article that is opened anew offers to go on', async ({ page, site }) => {
  const article = richestArticle(site)
  await open(page, articlePath(article.id))
  const left = await leaveAt(page, article, 6)
  await open(page, savedPath)
  await open(page, articlePath(article.id))
  const bar = page.getByRole('region', { name: zhHansShelf.resume })
  await expect(bar).toContainText(zhHansShelf.leftAt(6))
  await bar.getByRole('link', { name: zhHansShelf.resume }).click()
  await expectLanded(page, left)
  await expect(bar).toBeHidden()
})

test('what the browser has thrown away is said to be gone', async ({ page, site }) => {
  await open(page, articlePath(first(readArticles(site)).id))
  await page.getByRole('button', { name: zhHans.article.save }).click()
  await expect(page.getByRole('button', { name: zhHans.article.save, pressed: true })).toBeVisible()
  await page.evaluate(
    async () =>
      new Promise((resolve) => {
        const request = indexedDB.open('guli')
        request.addEventListener('success', () => {
          const work = request.result.transaction('shelf', 'readwrite')
          work.objectStore('shelf').clear()
          work.addEventListener('complete', resolve)
        })
      }),
  )
  await open(page, savedPath)
  await expect(page.getByText(zhHansShelf.evicted)).toBeVisible()
})

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await hydrated(page)
}

async function expectListed(page: Page, list: string, headlines: readonly string[]): Promise<void> {
  const links = page.getByRole('region', { name: list, exact: true }).getByRole('link')
  await expect(links).toHaveCount(headlines.length)
  expect((await links.allInnerTexts()).map(bare)).toEqual(headlines.map(bare))
}

async function choose(page: Page, text: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: zhHansShelf.import }).click()
  await (await choosing).setFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) })
}
