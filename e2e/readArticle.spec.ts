import type { Locator, Page } from '@playwright/test'
import type { Article } from '../src/article/article.ts'
import { articlePath, paragraphPath } from '../src/article/links.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { hydrated } from './hydration.ts'
import { expectLanded, paragraph } from './landing.ts'
import { bare, first, readArticles, readContext, richestArticle } from './published.ts'
import { expect, test } from './test.ts'

test('an article shows its whole headline, its reporters and every paragraph in order', async ({
  page,
  site,
}) => {
  const article = richestArticle(site)
  await page.goto(articlePath(article.id))
  const shown = await wholeText(page.getByRole('main'))
  expect(bare(await page.getByRole('heading', { level: 1 }).innerText())).toBe(bare(article.headline.main))
  for (const { text } of article.headline.parts) expect(shown).toContain(bare(text))
  for (const name of article.byline?.reporters ?? []) expect(shown).toContain(bare(name))
  let from = 0
  for (const { text } of article.paragraphs) {
    expect(shown.indexOf(bare(text), from), text).toBeGreaterThanOrEqual(from)
    from = shown.indexOf(bare(text), from) + bare(text).length
  }
})

test('a date whose year the paper did not print is shown as printed, and says so', async ({ page, site }) => {
  const article = first(
    readArticles(site).filter(({ dateline, published }) => dateline?.date === null && published === null),
    'article without a year',
  )
  await page.goto(articlePath(article.id))
  await expect(page.getByText(article.dateline?.text ?? '').first()).toBeVisible()
  await expect(page.getByText(zhHans.article.yearUnknown).first()).toBeVisible()
})

test('each theme and point of the outline leads to its paragraph', async ({ page, site }) => {
  const article = richestArticle(site)
  await page.goto(articlePath(article.id))
  await hydrated(page)
  const links = sidebar(page).getByRole('link')
  for (const { text, paragraph: id } of outlineEntries(article)) {
    await follow(links, text, paragraphPath(article.id, id))
    await expectLanded(page, id)
    expect(bare(await paragraph(page, id).innerText())).toContain(bare(text))
  }
})

test('each person leads to a page of that name', async ({ page, site }) => {
  const article = richestArticle(site)
  for (const { id, name } of article.people) {
    await page.goto(articlePath(article.id))
    await hydrated(page)
    await sidebar(page).locator(`a[href="/p/${id}"]`).first().click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(
      page
        .getByRole('main')
        .locator(`a[href^="${articlePath(article.id)}"]`)
        .first(),
    ).toBeVisible()
  }
})

test('each term leads to its page, and says when the article does not explain it', async ({ page, site }) => {
  const article = richestArticle(site)
  const ids = readContext(site, article.id).terms
  for (const { text } of article.terms) {
    await page.goto(articlePath(article.id))
    await hydrated(page)
    await sidebar(page).locator(`a[href="/t/${ids[text]}"]`).first().click()
    const heading = page.getByRole('heading', { level: 1 })
    await expect.poll(async () => bare(await heading.innerText())).toContain(bare(text))
  }
})

test('recommended news leads to the article that the archive has, and is an excerpt where it has none', async ({
  page,
  site,
}) => {
  const having = readArticles(site).filter(({ recommended }) => recommended.length > 0)
  const found = first(having.filter(({ recommended }) => recommended.some(({ article }) => article !== null)))
  await page.goto(articlePath(found.id))
  await hydrated(page)
  for (const { article } of found.recommended) {
    if (article === null) continue
    await sidebar(page)
      .locator(`a[href="${articlePath(article)}"]`)
      .first()
      .click()
    await expect(page).toHaveURL(new RegExp(`${articlePath(article)}$`, 'u'))
    await page.goBack()
  }
  const untitled = first(
    having.filter(({ recommended }) =>
      recommended.some(({ article, title, excerpt }) => article === null && title === null && excerpt !== ''),
    ),
    'untitled excerpt',
  )
  await page.goto(articlePath(untitled.id))
  await expect(sidebar(page).getByText(zhHans.article.excerptOnly).first()).toBeVisible()
})

test('the footer of the channel is shown once, outside the body', async ({ page, site }) => {
  const footers = ({ tail }: Article) => tail.map(bare).filter((line) => line.length > 10)
  const article = first(readArticles(site).filter((article) => footers(article).length > 0))
  await page.goto(articlePath(article.id))
  const whole = await wholeText(page.getByRole('main'))
  const body = await wholeText(page.getByRole('region', { name: zhHans.article.body }))
  for (const line of footers(article)) {
    expect(whole.split(line)).toHaveLength(2)
    expect(body).not.toContain(line)
  }
})

function sidebar(page: Page): Locator {
  return page.getByRole('complementary', { name: zhHans.article.side })
}

/** Its innerText would lack what is far below the screen: that is laid out only as it comes near. */
async function wholeText(locator: Locator): Promise<string> {
  return bare((await locator.textContent()) ?? '')
}

function outlineEntries({ outline }: Article): { text: string; paragraph: string }[] {
  return outline.flatMap((entry) => [entry, ...entry.points])
}

/** Clicks the link that says `text` (as far as it says it) and leads to `href`. */
async function follow(links: Locator, text: string, href: string): Promise<void> {
  const all = await links.evaluateAll((elements) =>
    elements.map((element) => ({ text: element.textContent, href: element.getAttribute('href') ?? '' })),
  )
  const index = all.findIndex((link) => link.href.endsWith(href) && bare(link.text).includes(bare(text)))
  expect(index, `a link 「${text}」 to ${href}`).toBeGreaterThanOrEqual(0)
  await links.nth(index).click()
}
