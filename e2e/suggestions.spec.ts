import type { Page } from '@playwright/test'
import { articlePath, personPath, searchPath } from '../src/article/links.ts'
import { readingsOf } from '../src/edition/suggestions/readingsOf.ts'
import { zhHansSearch } from '../src/ui/zhHansSearch.ts'
import { hydrated } from './hydration.ts'
import { first, readPeople, richestArticle } from './published.ts'
import { expect, test } from './test.ts'
import type { BuiltSite } from './setup/sites.ts'

const words = zhHansSearch

test('a person is suggested by pinyin, initials, or the beginning of the name, and leads to their page', async ({
  page,
  site,
}) => {
  const { id, name } = longName(site)
  const syllables = Array.from(name, (character) => readingsOf(character)[0] ?? '')
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('')
  await page.goto(searchPath(''))
  await hydrated(page)
  for (const typed of [syllables.join(''), initials, name.slice(0, 2), name.slice(1), name]) {
    await searchbox(page).fill(typed)
    await expect(suggestion(page, personPath(id))).toBeVisible()
    await searchbox(page).fill('')
    await expect(suggestions(page)).toHaveCount(0)
  }
  await searchbox(page).fill(initials)
  await suggestion(page, personPath(id)).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await page.goBack()
  await expect(searchbox(page)).toHaveValue(initials)
  await expect(suggestion(page, personPath(id))).toBeVisible()
})

test('suggestions move nothing on the page', async ({ page, site }) => {
  const { name } = longName(site)
  await page.goto(searchPath(''))
  await hydrated(page)
  const top = async () => (await page.getByRole('status').first().boundingBox())?.y
  const before = await top()
  await searchbox(page).fill(name)
  await expect(suggestions(page)).toBeVisible()
  expect(await top()).toBe(before)
})

test('nothing is suggested while an input method is composing', async ({ page, site }) => {
  const { name } = longName(site)
  await page.goto(searchPath(''))
  await hydrated(page)
  await searchbox(page).focus()
  const keys = await page.context().newCDPSession(page)
  for (const text of ['l', 'li']) {
    const selection = { selectionStart: text.length, selectionEnd: text.length }
    await keys.send('Input.imeSetComposition', { text, ...selection })
  }
  // Longer than the pause after which typing searches by itself.
  await page.evaluate(async () => new Promise((resolve) => setTimeout(resolve, 600)))
  await expect(suggestions(page)).toHaveCount(0)
  await keys.send('Input.insertText', { text: name })
  await expect(suggestions(page)).toBeVisible()
})

test('what is one character different is offered when nothing is found', async ({ page, site }) => {
  const { name } = longName(site)
  const wrong = `${name.slice(0, 1)}龘${name.slice(2)}`
  await page.goto(searchPath(wrong))
  const status = page.getByRole('status').filter({ hasText: words.none(wrong) })
  const near = status.getByRole('link', { name })
  await expect(near).toBeVisible()
  await near.click()
  await expect(searchbox(page)).toHaveValue(name)
  await expect(page.getByRole('main').locator('mark').first()).toHaveText(name)
})

test('what nothing is near to gets a hint', async ({ page }) => {
  await page.goto(searchPath('没有这几个字的'))
  await expect(page.getByRole('status').filter({ hasText: words.noneHint })).toBeVisible()
})

test("the header's field suggests below itself, on any page, without moving it", async ({ page, site }) => {
  const { id, name } = longName(site)
  const initials = Array.from(name, (character) => readingsOf(character)[0]?.charAt(0) ?? '').join('')
  await page.goto(articlePath(richestArticle(site).id))
  await hydrated(page)
  const field = page.getByRole('banner').getByRole('searchbox')
  const top = async () => (await page.getByRole('heading', { level: 1 }).boundingBox())?.y
  const before = await top()
  await field.fill(initials)
  await expect(suggestion(page, personPath(id))).toBeVisible()
  expect(await top()).toBe(before)
  await page.keyboard.press('Escape')
  await expect(suggestions(page)).toHaveCount(0)
  await field.fill(name)
  await expect(suggestion(page, personPath(id))).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(suggestion(page, personPath(id))).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(suggestions(page)).toHaveCount(0)
})

/** The person named most often whose name has three characters. */
function longName(site: BuiltSite) {
  return first(readPeople(site).filter(({ name }) => /^\p{Script=Han}{3}$/u.test(name)))
}

function suggestions(page: Page) {
  return page.getByRole('navigation', { name: words.suggestions })
}

function suggestion(page: Page, path: string) {
  return suggestions(page).locator(`a[href="${path}"]`)
}

function searchbox(page: Page) {
  return page.getByRole('main').getByRole('searchbox')
}
