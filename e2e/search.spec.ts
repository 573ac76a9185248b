import type { Page } from '@playwright/test'
import type { Article } from '../src/article/article.ts'
import { paragraphPath, searchPath } from '../src/article/links.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansSearch } from '../src/ui/zhHansSearch.ts'
import { hydrated } from './hydration.ts'
import { announcements, expectLanded, recordAnnouncements } from './landing.ts'
import { bare, first, readArticles, readPeople, richestArticle } from './published.ts'
import { expectMarked, searchbox } from './searching.ts'
import { expect, test } from './test.ts'

/** Names, slogans, words that a dictionary would cut wrongly, and two words at once. */
const queries = [
  '孙爱军',
  '双招双引',
  '农村饮水',
  '营商环境',
  '清欠',
  '高唐县',
  '棚改',
  '张旋宇',
  '三个一',
  '七赛七比',
  '大班额',
  '营商环境 审批',
]

test.describe('on the worked example', () => {
  test.use({ paper: 'worked' })

  for (const query of queries) {
    test(`finds every paragraph with ${query} and nothing else, whatever punctuation is typed`, async ({
      page,
      site,
    }) => {
      const article = first(readArticles(site))
      await page.goto(searchPath(''))
      await hydrated(page)
      for (const typed of [query, `“${query}”`, `「${query.replace(' ', '　')}」`, `${query}。`]) {
        await searchbox(page).fill(typed)
        await searchbox(page).press('Enter')
        await expect(page).toHaveURL(/[?&]q=/u)
        await expect.poll(async () => hits(page, article), typed).toEqual(paragraphsWith(article, query))
        await expectMarked(page, query)
        await searchbox(page).fill('')
        await expect(page.getByRole('main').locator('mark')).toHaveCount(0)
      }
    })

    test(`a hit of ${query} leads to its paragraph`, async ({ page, site }) => {
      const article = first(readArticles(site))
      const [id] = paragraphsWith(article, query)
      await page.goto(searchPath(query))
      if (id === undefined) {
        // Only the headline has it: the hit is the article.
        await page.getByRole('main').locator(`a[href^="/a/${article.id}"]`).first().click()
        await expect(page).toHaveURL(new RegExp(`/a/${article.id}`, 'u'))
        return
      }
      await page.getByRole('main').locator(`a[href^="/a/${article.id}"][href$="#${id}"]`).first().click()
      await expectLanded(page, id)
    })
  }
})

test('a query in the address is searched when the page opens cold, and stays in the box', async ({
  page,
  site,
}) => {
  const { name } = first(readPeople(site))
  await page.goto(searchPath(name))
  await expect(searchbox(page)).toHaveValue(name)
  await expectMarked(page, name)
})

test('a hit of a query typed just now lands on its paragraph, focused and announced once', async ({
  page,
  site,
}) => {
  // Some words from the middle of a paragraph far down.
  const { id: article, paragraphs } = richestArticle(site)
  const { id, text } = first(paragraphs.slice(-3))
  const query = text.replaceAll(/[\p{P}\p{S}\s]/gu, '').slice(10, 16)
  await recordAnnouncements(page)
  await page.goto(searchPath(''))
  await hydrated(page)
  await searchbox(page).pressSequentially(query)
  // Characters come from an input method, as far as a test can type them; this is a key.
  await searchbox(page).press('Enter')
  const hit = page.getByRole('main').locator(`a[href="${paragraphPath(article, id)}"]`)
  await expect(hit).toBeVisible()
  const before = (await announcements(page)).length
  await hit.click()
  await expectLanded(page, id)
  await page.waitForLoadState('networkidle')
  const number = paragraphs.findIndex((paragraph) => paragraph.id === id) + 1
  expect((await announcements(page)).slice(before)).toEqual([zhHans.links.landed(number)])
})

test('nothing is searched while an input method is composing, and at once when it commits', async ({
  page,
}) => {
  await page.goto(searchPath(''))
  await hydrated(page)
  const before = page.url()
  await searchbox(page).focus()
  const keys = await page.context().newCDPSession(page)
  for (const text of ['l', 'li', 'liao', 'liao ch', 'liao cheng']) {
    await keys.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }
  await expect(searchbox(page)).toHaveValue('liao cheng')
  await page.keyboard.press('Enter')
  expect(page.url()).toBe(before)
  await expect(page.locator('mark')).toHaveCount(0)
  await keys.send('Input.insertText', { text: '聊城' })
  await expect(searchbox(page)).toHaveValue('聊城')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`[?&]q=${encodeURIComponent('聊城')}`, 'u'))
  await expectMarked(page, '聊城')
})

test('a query that nothing answers says so and offers a way on', async ({ page }) => {
  await page.goto(searchPath('没有这几个字的'))
  await expect(page.getByRole('status').filter({ hasText: /\S/u }).first()).toBeVisible()
  await expect(page.locator('mark')).toHaveCount(0)
})

test('the search box of any page leads to the results', async ({ page, site }) => {
  const { name } = first(readPeople(site))
  await page.goto('/about')
  await hydrated(page)
  const header = page.getByRole('banner')
  const box = header.getByRole('searchbox')
  if (await box.isVisible()) {
    await box.fill(name)
    await box.press('Enter')
  } else {
    await header.getByRole('link', { name: zhHans.site.search }).click()
    await searchbox(page).fill(name)
    await searchbox(page).press('Enter')
  }
  await expect(page).toHaveURL(/\/search\?q=/u)
  await expectMarked(page, name)
})

test('the order is in the address, and typing on keeps it', async ({ page, site }) => {
  const { name } = first(readPeople(site))
  await page.goto(searchPath(name))
  await expectMarked(page, name)
  await page.getByRole('link', { name: zhHansSearch.best }).click()
  await expect(page).toHaveURL(/[?&]order=best/u)
  await expectMarked(page, name)
  await searchbox(page).fill(`${name} -没有这几个字的`)
  await searchbox(page).press('Enter')
  await expect(page).toHaveURL(/q=.*-.*order=best/u)
  await expectMarked(page, name)
})

/** What ought to be found: paragraphs that have every word of the query as it stands. */
function paragraphsWith(article: Article, query: string): string[] {
  const words = query.split(' ').map(bare)
  return article.paragraphs
    .filter(({ text }) => words.every((word) => bare(text).includes(word)))
    .map(({ id }) => id)
}

/** The paragraphs that the page's hits link to, in the article's order. */
async function hits(page: Page, article: Article): Promise<string[]> {
  const links = await page
    .getByRole('main')
    .locator(`a[href^="${paragraphPath(article.id, '').split('#')[0]}"]`)
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('href') ?? ''))
  const linked = new Set(links.map((href) => href.split('#')[1]))
  return article.paragraphs.map(({ id }) => id).filter((id) => linked.has(id))
}
