import type { Page } from '@playwright/test'
import {
  articleDataPath,
  articlePath,
  contextDataPath,
  frontPath,
  personDataPath,
} from '../src/article/links.ts'
import { hydrated } from './hydration.ts'
import { bare, first, readFront, richestArticle } from './published.ts'
import { expect, test } from './test.ts'

// What is being read ahead when the line is cut, the browser logs as not loaded.
test.use({ expectedComplaints: [/ERR_INTERNET_DISCONNECTED/u] })

test('an article whose link is in sight opens without a line', async ({ page, context, site }) => {
  const { id, headline } = first([readFront(site).lead].filter((card) => card !== null))
  const read = Promise.all([answer(page, articleDataPath(id)), answer(page, contextDataPath(id))])
  await page.goto(frontPath)
  await hydrated(page)
  const link = page.locator(`main a[href="${articlePath(id)}"]`).first()
  await link.scrollIntoViewIfNeeded()
  await read
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await link.click()
  const heading = page.getByRole('heading', { level: 1 })
  await expect.poll(async () => bare(await heading.innerText())).toBe(bare(headline))
})

test('a person is read when the link is touched, and not before', async ({ page, site }) => {
  const article = richestArticle(site)
  const { id } = first(article.people)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(articlePath(article.id))
  await hydrated(page)
  const link = page.getByRole('main').locator(`a[href="/p/${id}"]`).first()
  await link.scrollIntoViewIfNeeded()
  await page.waitForLoadState('networkidle')
  expect(asked).not.toContain(personDataPath(id))
  await link.hover()
  const read = answer(page, personDataPath(id))
  await page.mouse.down()
  await read
})

test('a reader who saves data has nothing read before it is touched', async ({ page, site }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  )
  const { id } = first([readFront(site).lead].filter((card) => card !== null))
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.clock.install()
  await page.goto(frontPath)
  await hydrated(page)
  const link = page.locator(`main a[href="${articlePath(id)}"]`).first()
  await link.scrollIntoViewIfNeeded()
  await page.clock.runFor(5000)
  expect(asked).not.toContain(articleDataPath(id))
  const read = answer(page, articleDataPath(id))
  await link.hover()
  await page.mouse.down()
  await read
})

/** Resolves when a published file has come. */
async function answer(page: Page, path: string): Promise<void> {
  const response = await page.waitForResponse((response) => new URL(response.url()).pathname === path)
  await response.finished()
}
