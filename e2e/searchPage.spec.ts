import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { searchPath } from '../src/article/links.ts'
import { startServer } from '../src/edition/startServer.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansSearch } from '../src/ui/zhHansSearch.ts'
import { hydrated } from './hydration.ts'
import { first, readArticles, readPeople } from './published.ts'
import { expectMarked, searchbox } from './searching.ts'
import { carelessHost } from './setup/carelessHost.ts'
import { serveSite } from './setup/serveSite.ts'
import type { BuiltSite } from './setup/sites.ts'
import { expect, test } from './test.ts'

test('when a file of the index is damaged, the rest is shown and it is said that some is missing', async ({
  page,
  site,
  keep,
  brokenCopy,
}) => {
  const { name } = first(readPeople(site).filter(({ articles }) => articles > 1))
  const copy = await brokenCopy()
  await damageOneText(join(copy, 'data/search'), name)
  const host = await keep(carelessHost(copy))
  await page.goto(host.url + searchPath(name))
  await expectMarked(page, name)
  await expect(page.getByRole('status').filter({ hasText: zhHansSearch.partial })).toBeVisible()
  await expect(page.getByRole('main').getByRole('button', { name: zhHans.errors.retry })).toBeVisible()
})

test('arrow keys lead from the field through the results and back', async ({ page, site }) => {
  const { name } = first(readPeople(site))
  await page.goto(searchPath(name))
  await expectMarked(page, name)
  await hydrated(page)
  const links = page.getByRole('region', { name: zhHansSearch.results }).getByRole('link')
  await searchbox(page).focus()
  await page.keyboard.press('ArrowDown')
  await expect(links.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(links.last()).toBeFocused()
  await page.keyboard.press('Home')
  await expect(links.first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(searchbox(page)).toBeFocused()
  // In the field they move the caret.
  await page.keyboard.press('Home')
  await expect(searchbox(page)).toBeFocused()
})

test('the field keeps the focus while the address follows what is typed, also behind a slash', async ({
  page,
}) => {
  await page.goto('/search/')
  await hydrated(page)
  const field = page.getByRole('main').getByRole('searchbox')
  await field.focus()
  for (const typed of ['运', '运河', '运河码']) {
    await page.keyboard.insertText(typed.slice(-1))
    await expect(page).toHaveURL(`/search?q=${encodeURIComponent(typed)}`)
    await expect(field).toBeFocused()
  }
})

test('arrow keys belong to the input method while it is composing', async ({ page, site }) => {
  const { name } = first(readPeople(site))
  await page.goto(searchPath(name))
  await expectMarked(page, name)
  await hydrated(page)
  await searchbox(page).focus()
  const keys = await page.context().newCDPSession(page)
  await keys.send('Input.imeSetComposition', { text: 'li', selectionStart: 2, selectionEnd: 2 })
  await page.keyboard.press('ArrowDown')
  await expect(searchbox(page)).toBeFocused()
})

test('Back from an article finds the results, more of them too, where they were', async ({ page, site }) => {
  const word = commonWord(site)
  await page.goto(searchPath(word))
  await hydrated(page)
  const rows = page.getByRole('region', { name: zhHansSearch.results }).locator('ol > li')
  await expect(rows).toHaveCount(10)
  await page.getByRole('button', { name: zhHansSearch.more('').trim().slice(0, 2) }).click()
  await expect(rows).not.toHaveCount(10)
  const link = rows.nth(11).getByRole('link').first()
  await link.scrollIntoViewIfNeeded()
  const [address, before] = [page.url(), await link.evaluate((it) => it.getBoundingClientRect().top)]
  await link.click()
  await expect(page).toHaveURL(/\/a\//u)
  await page.goBack()
  await expect(page).toHaveURL(address)
  await expect(searchbox(page)).toHaveValue(word)
  await expect
    .poll(async () => Math.abs((await link.evaluate((it) => it.getBoundingClientRect().top)) - before))
    .toBeLessThan(2)
})

test.describe('without a line', () => {
  test.use({ expectedComplaints: [/Failed to load resource/u] })

  test('what has been kept is searched, and it is said that it is only that', async ({
    page,
    site,
    keep,
  }) => {
    const word = commonWord(site)
    const host = await keep(serveSite(site.directory))
    await page.goto(host.url + searchPath(word))
    const rows = page.getByRole('region', { name: zhHansSearch.results }).locator('ol > li')
    await expect(rows).toHaveCount(10)
    await hydrated(page)
    await host.close()
    await page.getByRole('button', { name: zhHansSearch.more('').trim().slice(0, 2) }).click()
    await expect(page.getByRole('status').filter({ hasText: zhHansSearch.offline })).toBeVisible()
    expect(await rows.count()).toBeGreaterThanOrEqual(10)
    // The line is back: what could not be had is asked for by itself.
    await keep(startServer({ dir: site.directory, port: Number(new URL(host.url).port) }))
    await page.evaluate(() => {
      for (const change of ['offline', 'online']) window.dispatchEvent(new Event(change))
    })
    await expect(page.getByRole('status').filter({ hasText: zhHansSearch.offline })).toHaveCount(0)
    expect(await rows.count()).toBeGreaterThan(10)
  })

  test('a search page opened afresh takes the directory that was kept', async ({ page, site, keep }) => {
    const { name } = first(readPeople(site))
    const host = await keep(serveSite(site.directory))
    await page.goto(host.url + searchPath(name))
    await expectMarked(page, name)
    await page.waitForLoadState('networkidle')
    await page.goto(`${host.url}/about`)
    await hydrated(page)
    await host.close()
    await page.getByRole('banner').getByRole('searchbox').fill(name)
    await page.getByRole('banner').getByRole('searchbox').press('Enter')
    await expectMarked(page, name)
    await expect(page.getByRole('status').filter({ hasText: zhHansSearch.offline })).toBeVisible()
  })
})

/** Two characters that more articles hold than a page of results lists. */
function commonWord(site: BuiltSite): string {
  const counts = new Map<string, number>()
  for (const { paragraphs } of readArticles(site)) {
    const words = paragraphs.flatMap(({ text }) => text.match(/(?=\p{Script=Han}{2})[^]{2}/gu) ?? [])
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const [word] = first([...counts].sort(([, a], [, b]) => b - a))
  return word
}

/** Cuts off the published text of one article that has these words. */
async function damageOneText(folder: string, words: string): Promise<void> {
  // The suggestions lie in a folder of their own, which the directory does not name.
  const directory = await readFile(join(folder, 'directory.txt'), 'utf8')
  const names = await readdir(folder, { recursive: true })
  const texts = names.filter((path) => /\d+\.txt$/u.test(path) && directory.includes(basename(dirname(path))))
  for (const name of texts.sort()) {
    const file = join(folder, name)
    const text = await readFile(file, 'utf8')
    if (!text.includes(words)) continue
    await writeFile(file, text.slice(0, 60))
    return
  }
  throw new Error(`no text of search has ${words}`)
}
