import { articlePath } from '../src/article/links.ts'
import { paragraph } from './landing.ts'
import { bare, first, readFront, richestArticle } from './published.ts'
import { expect, test } from './test.ts'

test.use({ javaScriptEnabled: false })

test('without JavaScript an article reads in full, and its links lead on', async ({ page, site }) => {
  const article = richestArticle(site)
  await page.goto(articlePath(article.id))
  expect(bare(await page.getByRole('heading', { level: 1 }).innerText())).toBe(bare(article.headline.main))
  for (const { id, text } of article.paragraphs) {
    await expect(paragraph(page, id)).toBeVisible()
    expect(bare((await paragraph(page, id).textContent()) ?? '')).toContain(bare(text))
  }
  await page.getByRole('link', { name: article.channel.name }).first().click()
  await expect(page).toHaveURL(new RegExp(`/c/${article.channel.id}/?$`, 'u'))
})

test('without JavaScript the front page leads to its lead story', async ({ page, site }) => {
  const lead = first([readFront(site).lead].filter((card) => card !== null))
  await page.goto('/')
  await page
    .locator(`a[href="${articlePath(lead.id)}"]`)
    .first()
    .click()
  expect(bare(await page.getByRole('heading', { level: 1 }).innerText())).toBe(bare(lead.headline))
})

test('without JavaScript nothing is offered that could not work', async ({ page, site }) => {
  await page.goto(articlePath(richestArticle(site).id))
  await expect(page.getByRole('button')).toHaveCount(0)
})
