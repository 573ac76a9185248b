import type { Page } from '@playwright/test'
import { articlePath, paragraphPath } from '../src/article/links.ts'
import { quotationOf } from '../src/text/quotation.ts'
import { quotationPath } from '../src/article/quotationLink.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansLinks as words } from '../src/ui/zhHansLinks.ts'
import { hydrated } from './hydration.ts'
import { announcements, paragraph, recordAnnouncements } from './landing.ts'
import { first, richestArticle } from './published.ts'
import type { BuiltSite } from './setup/sites.ts'
import { expect, test } from './test.ts'

test('the mark beside a paragraph copies its link and puts it in the address, without a step in the history', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const article = richestArticle(site)
  const { id } = first(article.paragraphs.slice(1))
  await page.goto('/about')
  await page.goto(articlePath(article.id))
  await hydrated(page)
  const steps = await page.evaluate(() => history.length)
  await page.getByRole('link', { name: zhHans.article.paragraphLink(2), exact: true }).click()
  await expect(page).toHaveURL(site.url + paragraphPath(article.id, id))
  expect(await page.evaluate(async () => navigator.clipboard.readText())).toBe(
    site.url + paragraphPath(article.id, id),
  )
  expect(await page.evaluate(() => history.length)).toBe(steps)
})

test.describe('in a chat app that shares the address it opened first', () => {
  // The part of its name that counts; on Android it shares the current address.
  test.use({ userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) MicroMessenger/8.0.50' })

  test('every page is opened anew, and a mark beside a paragraph is not', async ({ page, site }) => {
    const article = richestArticle(site)
    await page.goto(articlePath(article.id))
    await hydrated(page)
    const opened = await page.evaluate(() => performance.timeOrigin)
    await page.getByRole('link', { name: zhHans.article.paragraphLink(2), exact: true }).click()
    await expect(page).toHaveURL(/[?]p=/u)
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(opened)
    await page.getByRole('link', { name: article.channel.name }).first().click()
    await expect(page).toHaveURL(new RegExp(`/c/${article.channel.id}/?$`, 'u'))
    await hydrated(page)
    expect(await page.evaluate(() => performance.timeOrigin)).toBeGreaterThan(opened)
  })
})

/** Selects a stretch of a paragraph, as a hand would leave it. */
async function select(page: Page, id: string, { start, end }: { start: number; end: number }): Promise<void> {
  await page.evaluate(
    ({ id, start, end }) => {
      const shown = document.querySelector(`[data-text="${id}"]`)
      if (shown === null) return
      const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      let before = 0
      let isBegun = false
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const { length } = node.textContent ?? ''
        if (!isBegun && start < before + length) {
          range.setStart(node, start - before)
          isBegun = true
        }
        if (end <= before + length) {
          range.setEnd(node, end - before)
          break
        }
        before += length
      }
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
    },
    { id, start, end },
  )
}

function longest(site: BuiltSite) {
  const article = richestArticle(site)
  const paragraph = first([...article.paragraphs].sort((a, b) => b.text.length - a.text.length))
  return { article, paragraph, number: article.paragraphs.indexOf(paragraph) + 1 }
}

const clipboard = async (page: Page): Promise<string> =>
  page.evaluate(async () => navigator.clipboard.readText())

test('selected words are shared by a link that leads back to them', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { article, paragraph: quoted, number } = longest(site)
  const span = { start: 12, end: 30 }
  await recordAnnouncements(page)
  await page.goto(articlePath(article.id))
  await hydrated(page)
  await expect(page.getByRole('region', { name: words.share })).toHaveCount(0)
  await select(page, quoted.id, span)
  const bar = page.getByRole('region', { name: words.share })
  await expect(bar).toContainText(words.shareParagraph(number))
  await bar.getByRole('button', { name: words.copyQuotation }).click()
  await expect(bar).toContainText(words.copiedQuotation)
  await expect.poll(async () => announcements(page)).toEqual([words.copiedQuotation])
  const quotation = quotationOf(quoted, span)
  const link = await clipboard(page)
  expect(quotation && site.url + quotationPath(article.id, quotation)).toBe(link)
  await page.goto('about:blank')
  await page.goto(link)
  await expect(paragraph(page, quoted.id)).toBeFocused()
  const marked = async () =>
    page.evaluate(() => [...(CSS.highlights.get('quoted') ?? [])].map(String).join(''))
  await expect
    .poll(async () => (await marked()).normalize('NFKC'))
    .toBe(quotedText(quoted, span).normalize('NFKC'))
})

/** A link quotes whole words: points at its ends are left off. */
function quotedText({ text }: { text: string }, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end).replaceAll(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '')
}

test('selected words are cited with where they stood, in the characters of the source', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { article, paragraph: quoted } = longest(site)
  await page.goto(articlePath(article.id))
  await hydrated(page)
  await select(page, quoted.id, { start: 0, end: 24 })
  const bar = page.getByRole('region', { name: words.share })
  await bar.getByRole('button', { name: words.copyCitation }).click()
  await expect(bar).toContainText(words.copiedCitation)
  const cited = await clipboard(page)
  expect(cited).toContain(`「${quoted.text.slice(0, 24).trim()}」`)
  expect(cited).toContain(`《${article.headline.main}》`)
  expect(cited).toContain(`${site.url}/a/${article.id}?p=${quoted.id}.`)
})

test('of words selected in several paragraphs those of the first are shared, and the bar says so', async ({
  page,
  site,
}) => {
  const article = richestArticle(site)
  const [begun, next] = article.paragraphs.slice(1)
  await page.goto(articlePath(article.id))
  await hydrated(page)
  const bar = page.getByRole('region', { name: words.share })
  await select(page, begun?.id ?? '', { start: 2, end: 9 })
  await expect(bar).toContainText(words.shareParagraph(2))
  await expect(bar).not.toContainText(words.onlyFirst(2))
  await page.evaluate((id) => {
    const last = document.querySelector(`[data-text="${id}"]`)
    if (last !== null) getSelection()?.extend(last, last.childNodes.length)
  }, next?.id)
  await expect(bar).toContainText(words.onlyFirst(2))
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
})

test('a paragraph whose mark was used is tinted, also after scrolling', async ({ page, site }) => {
  const { article, paragraph: quoted, number } = longest(site)
  await page.goto(articlePath(article.id))
  await hydrated(page)
  const mark = page.getByRole('link', { name: zhHans.article.paragraphLink(number), exact: true })
  const ground = async () =>
    paragraph(page, quoted.id).evaluate((element) => getComputedStyle(element).backgroundColor)
  const plain = await ground()
  await mark.click()
  await expect.poll(ground).not.toBe(plain)
  const tinted = await ground()
  await page.evaluate(() => window.dispatchEvent(new WheelEvent('wheel', { deltaY: 40 })))
  await expect.poll(ground).not.toBe(tinted)
  await mark.click()
  await expect.poll(ground).toBe(tinted)
})

test('the bar goes with the selection, and with Escape', async ({ page, site }) => {
  const { article, paragraph: quoted } = longest(site)
  await page.goto(articlePath(article.id))
  await hydrated(page)
  const bar = page.getByRole('region', { name: words.share })
  await select(page, quoted.id, { start: 2, end: 9 })
  await expect(bar).toBeVisible()
  await page.evaluate(() => getSelection()?.removeAllRanges())
  await expect(bar).toHaveCount(0)
  await select(page, quoted.id, { start: 3, end: 9 })
  await expect(bar).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
})

test('by keyboard: Tab leads from the mark beside a paragraph to what can be done with it, Escape back', async ({
  page,
  site,
}) => {
  const { article, paragraph: quoted, number } = longest(site)
  await page.goto(articlePath(article.id))
  await hydrated(page)
  await page.getByRole('link', { name: zhHans.article.paragraphLink(number), exact: true }).focus()
  await page.keyboard.press('Enter')
  const bar = page.getByRole('region', { name: words.share })
  await expect(bar).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(bar.getByRole('button', { name: words.copyLink })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await expect(paragraph(page, quoted.id)).toBeFocused()
})

test('a link is shown as a code, in a dialog that gives the focus back', async ({ page, site }) => {
  const { article, paragraph: quoted, number } = longest(site)
  await page.goto(articlePath(article.id))
  await hydrated(page)
  await page.getByRole('link', { name: zhHans.article.paragraphLink(number), exact: true }).click()
  const bar = page.getByRole('region', { name: words.share })
  await bar.getByRole('button', { name: words.qr }).click()
  const dialog = page.getByRole('dialog', { name: words.qrTitle })
  await expect(dialog).toContainText(`?p=${quoted.id}#${quoted.id}`)
  await expect(dialog.locator('svg path').last()).toHaveAttribute('d', /^M4 4h7v1h-7z/u)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(bar.getByRole('button', { name: words.qr })).toBeFocused()
})

test.describe('where a browser will not copy', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'clipboard')
      document.execCommand = () => false
    })
  })

  test('the link stands in a field, selected', async ({ page, site }) => {
    const { article, paragraph: quoted, number } = longest(site)
    await page.goto(articlePath(article.id))
    await hydrated(page)
    await page.getByRole('link', { name: zhHans.article.paragraphLink(number), exact: true }).click()
    const field = page.getByRole('textbox', { name: words.copyByHand })
    await expect(field).toHaveValue(site.url + paragraphPath(article.id, quoted.id))
    await expect(field).toBeFocused()
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(
      site.url + paragraphPath(article.id, quoted.id),
    )
  })

  test('so does the link to selected words', async ({ page, site }) => {
    const { article, paragraph: quoted } = longest(site)
    await page.goto(articlePath(article.id))
    await hydrated(page)
    await select(page, quoted.id, { start: 12, end: 30 })
    const bar = page.getByRole('region', { name: words.share })
    await bar.getByRole('button', { name: words.copyQuotation }).click()
    await expect(bar.getByRole('textbox', { name: words.copyByHand })).toHaveValue(
      new RegExp(`[?]p=${quoted.id}[.]\\d+-\\d+~[0-9a-z]{2}#${quoted.id}$`, 'u'),
    )
  })
})
