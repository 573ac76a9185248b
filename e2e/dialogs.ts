import { expect, type Locator, type Page } from '@playwright/test'
import { articlePath } from '../src/article/links.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansCard } from '../src/ui/zhHansCard.ts'
import { zhHansKeys } from '../src/ui/zhHansKeys.ts'
import { zhHansLinks } from '../src/ui/zhHansLinks.ts'
import { zhHansListen } from '../src/ui/zhHansListen.ts'
import { zhHansSearch } from '../src/ui/zhHansSearch.ts'
import { zhHansSettings } from '../src/ui/zhHansSettings.ts'
import { zhHansShelf } from '../src/ui/zhHansShelf.ts'
import { fakeVoice } from './fakeVoice.ts'
import { hydrated } from './hydration.ts'
import { leaveAt } from './leaveAt.ts'
import { first, readPeople, richestArticle } from './published.ts'
import type { BuiltSite } from './setup/sites.ts'

interface Dialog {
  name: string
  /** Where it stands, as a selector. */
  at: 'dialog' | '.foot-strip' | 'header search'
  /** Opens it in a new page, over an article, and gives it. */
  open: (page: Page, site: BuiltSite) => Promise<Locator>
  /** It is there in narrow windows only. */
  isNarrow?: true
  /** Where in it there is a code of the address, which is another on every run. */
  codeAt?: 'svg' | 'img'
}

/** Whatever opens over a page or at its foot, for what must hold in all of them. */
export const dialogs: readonly Dialog[] = [
  { name: 'settings', at: 'dialog', open: openSettings },
  { name: 'keys', at: 'dialog', open: openKeys },
  { name: 'sheet', at: 'dialog', open: openSheet, isNarrow: true },
  { name: 'share bar', at: '.foot-strip', open: openShareBar },
  { name: 'code', at: 'dialog', open: openCode, codeAt: 'svg' },
  { name: 'picture card', at: 'dialog', open: openCard, codeAt: 'img' },
  { name: 'listening bar', at: '.foot-strip', open: openListening },
  { name: 'suggestions', at: 'header search', open: openSuggestions },
  { name: 'way back', at: '.foot-strip', open: openWayBack },
]

/** Whatever the machine has: with two voices, and no way of the system's to share. */
async function openArticle(page: Page, site: BuiltSite): Promise<void> {
  await fakeVoice(page, ['zh-CN', 'zh-TW'])
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'canShare', { value: () => false, configurable: true })
  })
  await page.goto(articlePath(richestArticle(site).id))
  await hydrated(page)
}

async function openSettings(page: Page, site: BuiltSite): Promise<Locator> {
  await openArticle(page, site)
  await page.getByRole('button', { name: zhHans.site.settings }).click()
  return shown(page.getByRole('dialog', { name: zhHansSettings.title }))
}

async function openKeys(page: Page, site: BuiltSite): Promise<Locator> {
  await openArticle(page, site)
  const sheet = page.getByRole('dialog', { name: zhHansKeys.title })
  // Keys are listened for a moment after the page is the app's.
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(sheet).toBeVisible({ timeout: 2000 })
  }).toPass()
  return sheet
}

async function openSheet(page: Page, site: BuiltSite): Promise<Locator> {
  await openArticle(page, site)
  const bar = page.getByRole('navigation', { name: zhHans.article.sideBar })
  await bar.getByRole('link', { name: zhHans.article.people }).click()
  return shown(page.getByRole('dialog', { name: zhHans.article.side }))
}

async function openShareBar(page: Page, site: BuiltSite): Promise<Locator> {
  await openArticle(page, site)
  await page.getByRole('link', { name: zhHans.article.paragraphLink(3), exact: true }).click()
  return shown(page.getByRole('region', { name: zhHansLinks.share }))
}

async function openCode(page: Page, site: BuiltSite): Promise<Locator> {
  const bar = await openShareBar(page, site)
  await bar.getByRole('button', { name: zhHansLinks.qr }).click()
  return shown(page.getByRole('dialog', { name: zhHansLinks.qrTitle }))
}

async function openCard(page: Page, site: BuiltSite): Promise<Locator> {
  const bar = await openShareBar(page, site)
  await bar.getByRole('button', { name: zhHansLinks.card }).click()
  const dialog = page.getByRole('dialog', { name: zhHansCard.title })
  await shown(dialog.getByRole('img'))
  return dialog
}

async function openListening(page: Page, site: BuiltSite): Promise<Locator> {
  await openArticle(page, site)
  await page.getByRole('button', { name: zhHans.article.listen }).click()
  return shown(page.getByRole('region', { name: zhHansListen.title }))
}

async function openSuggestions(page: Page, site: BuiltSite): Promise<Locator> {
  await openArticle(page, site)
  await page.getByRole('searchbox').fill(first(readPeople(site)).name.slice(0, 2))
  await shown(page.getByRole('navigation', { name: zhHansSearch.suggestions }))
  return page.getByRole('search')
}

async function openWayBack(page: Page, site: BuiltSite): Promise<Locator> {
  await openArticle(page, site)
  await leaveAt(page, richestArticle(site), 5)
  await page.goto('/about')
  await openArticle(page, site)
  return shown(page.getByRole('region', { name: zhHansShelf.resume }))
}

async function shown(part: Locator): Promise<Locator> {
  await part.waitFor()
  return part
}
