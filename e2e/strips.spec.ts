import type { Locator, Page } from '@playwright/test'
import { articlePath } from '../src/article/links.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansLinks } from '../src/ui/zhHansLinks.ts'
import { zhHansListen } from '../src/ui/zhHansListen.ts'
import { zhHansShelf } from '../src/ui/zhHansShelf.ts'
import { fakeVoice } from './fakeVoice.ts'
import { hydrated } from './hydration.ts'
import { settledScroll } from './landing.ts'
import { leaveAt } from './leaveAt.ts'
import { richestArticle } from './published.ts'
import { expect, test } from './test.ts'
import type { BuiltSite } from './setup/sites.ts'

const listening = (page: Page): Locator => page.getByRole('region', { name: zhHansListen.title })
const sharing = (page: Page): Locator => page.getByRole('region', { name: zhHansLinks.share })
const resuming = (page: Page): Locator => page.getByRole('region', { name: zhHansShelf.resume })

for (const [width, height] of [
  [390, 844],
  [320, 568],
  [844, 390],
  [1280, 800],
] as const) {
  test(`at ${width} × ${height} the strips at the foot cover neither each other nor the way to the parts`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height })
    await openAgain(page, site)
    await expect(resuming(page)).toBeVisible()
    expect(await coveredButtons(page)).toEqual([])
    await page.getByRole('button', { name: zhHans.article.listen }).click()
    await expect(listening(page)).toBeVisible()
    expect(await coveredButtons(page)).toEqual([])
    await share(page)
    await expect(sharing(page)).toBeVisible()
    expect(await coveredButtons(page)).toEqual([])
    // The paragraph that is shared is not below them either.
    await expect(page.locator('.prose > [data-linked]')).toBeInViewport()
    await sharing(page).getByRole('button', { name: zhHansLinks.close }).click()
    await expect(listening(page)).toBeVisible()
    await listening(page).getByRole('button', { name: zhHansListen.close }).click()
    await expect(page.getByRole('region', { name: zhHansListen.title })).toHaveCount(0)
  })
}

test('where there is room for one strip, what was just asked for is shown, and the voice’s comes back after it', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 844, height: 390 })
  await openAgain(page, site)
  await page.getByRole('button', { name: zhHans.article.listen }).click()
  await expect(listening(page)).toBeVisible()
  await expect(resuming(page)).toBeHidden()
  await share(page)
  await expect(sharing(page)).toBeVisible()
  await expect(listening(page)).toBeHidden()
  // Turned upright there is room for both.
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(listening(page)).toBeVisible()
  await expect(sharing(page)).toBeVisible()
  await page.setViewportSize({ width: 844, height: 390 })
  await expect(listening(page)).toBeHidden()
  await sharing(page).getByRole('button', { name: zhHansLinks.close }).click()
  await expect(listening(page)).toBeVisible()
})

test('over the strips the focus is seen wherever Tab goes, and the page’s end can be read', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openAgain(page, site)
  await page.getByRole('button', { name: zhHans.article.listen }).click()
  await expect(listening(page)).toBeVisible()
  const covered: string[] = []
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab')
    if (await isFocusCovered(page))
      covered.push(await page.evaluate(() => document.activeElement?.outerHTML ?? ''))
  }
  expect(covered).toEqual([])
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
  await settledScroll(page)
  const end = await page.getByRole('contentinfo').getByRole('link').last().boundingBox()
  const strip = await listening(page).boundingBox()
  expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual(strip?.y ?? 0)
})

/** An article that was left in the middle, opened anew, with a voice to read it. */
async function openAgain(page: Page, site: BuiltSite): Promise<void> {
  const article = richestArticle(site)
  await fakeVoice(page, ['zh-CN', 'zh-TW'])
  await page.goto(articlePath(article.id))
  await hydrated(page)
  await leaveAt(page, article, 4)
  await page.goto('/about')
  await page.goto(articlePath(article.id))
  await hydrated(page)
  await expect(resuming(page)).toHaveCount(1)
}

async function share(page: Page): Promise<void> {
  const mark = page.getByRole('link', { name: zhHans.article.paragraphLink(2), exact: true })
  await mark.focus()
  await page.keyboard.press('Enter')
}

/** Buttons and links of the strips that are shown, and of the phone's bar, which something else lies over. */
async function coveredButtons(page: Page): Promise<string[]> {
  return page
    .locator('.foot-strip:not([data-waits]) :is(a, button, select), .index-bar a')
    .evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { left, top, width, height, bottom } = control.getBoundingClientRect()
        if (bottom > innerHeight + 1) return [`${control.textContent} is below the screen`]
        const over = document.elementFromPoint(left + width / 2, top + height / 2)
        return over === null || control.contains(over) ? [] : [`${control.textContent} is covered`]
      }),
    )
}

async function isFocusCovered(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return false
    return ![...element.getClientRects()].some(({ left, right, top, bottom }) => {
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      return over !== null && (element.contains(over) || over.contains(element))
    })
  })
}
