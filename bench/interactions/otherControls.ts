import type { Locator, Page } from '@playwright/test'
import { zhHans } from '../../src/ui/zhHans.ts'
import { zhHansLinks } from '../../src/ui/zhHansLinks.ts'
import { zhHansLists } from '../../src/ui/zhHansLists.ts'
import { zhHansSearch } from '../../src/ui/zhHansSearch.ts'
import { zhHansShelf } from '../../src/ui/zhHansShelf.ts'
import { type Control, keys, press, pressAt, putIn } from './control.ts'

const main = (page: Page): Locator => page.getByRole('main')
const header = (page: Page): Locator => page.getByRole('banner')
const suggested = (page: Page): Locator => page.getByRole('navigation', { name: zhHansSearch.suggestions })

/** The search field in any page's header, and what it suggests. */
export function headerControls(name: string): Control[] {
  return [
    press('header: field', 'searchbox', zhHans.site.search, header),
    ...keys(['l', 'i', 'Backspace', 'Backspace'], 'header: typing'),
    putIn('header: a name put in', name),
    press('header: a suggestion', 'link', new RegExp(name, 'u'), suggested),
  ]
}

/** From somebody's page to articles, channels and back. */
export const wayControls: readonly Control[] = [
  pressAt('person: an article', 'main a[href^="/a/"]'),
  pressAt('article: a person', '.prose .person'),
  pressAt('person: another article', 'main section a[href^="/a/"]'),
  pressAt('article: its channel', 'main a[href^="/c/"]'),
  pressAt('channel: an article', 'main a[href^="/a/"]'),
  { name: 'Back', act: async (page) => page.goBack() },
]

/** From the front page through every list. */
export const listControls: readonly Control[] = [
  pressAt('front page: lead story', 'main a[href^="/a/"]'),
  pressAt('header: front page', 'header a'),
  pressAt('front page: a person', 'main a[href^="/p/"]'),
  press('header: people', 'link', zhHans.site.people, header),
  pressAt('people: a person', 'main a[href^="/p/"]'),
  press('header: terms', 'link', zhHans.site.terms, header),
  pressAt('terms: a term', 'main a[href^="/t/"]'),
  press('header: days', 'link', zhHans.site.days, header),
  pressAt('days: a day', 'main a[href^="/days/"]'),
  pressAt('day: the one before or after', 'main nav a[href^="/days/"]'),
  press('footer: about', 'link', zhHans.site.about, (page) => page.getByRole('contentinfo')),
  press('header: saved', 'link', zhHans.site.saved, header),
]

export function searchControls(name: string): Control[] {
  return [
    press('search: field', 'searchbox', zhHansSearch.label, main),
    ...keys(['s', 'u', 'n', 'Backspace', 'Backspace', 'Backspace'], 'search: typing'),
    putIn('search: a word put in', '全市'),
    ...keys(['ArrowDown', 'ArrowDown', 'End'], 'search: through the results'),
    press('search: best first', 'link', zhHansSearch.best, main),
    press('search: newest first', 'link', zhHansSearch.newest, main),
    press('search: field again', 'searchbox', zhHansSearch.label, main),
    ...keys(['ControlOrMeta+A', 'Backspace'], 'search: emptied'),
    putIn('search: a name put in', name),
    press('search: submit', 'button', zhHansSearch.submit, main),
    press('search: a suggestion', 'link', new RegExp(name, 'u'), suggested),
  ]
}

/** Where something was saved and read. */
export const shelfControls: readonly Control[] = [
  press('saved: export', 'button', zhHansShelf.export, main),
  press('saved: import', 'button', zhHansShelf.import, main),
  press('saved: clear', 'button', zhHansShelf.clear, main),
  press('saved: clear, no', 'button', zhHansShelf.clearNo, main),
  pressAt('saved: remove', 'section[aria-labelledby=_saved] li button'),
  press('saved: clear again', 'button', zhHansShelf.clear, main),
  press('saved: clear, yes', 'button', zhHansShelf.clearYes, main),
]

/** Of an article that was left in the middle. */
export const resumeControls: readonly Control[] = [
  press('resume: go on', 'link', zhHansShelf.resume, (page) =>
    page.getByRole('region', { name: zhHansShelf.resume }),
  ),
]

/** Of a strip that says something about the paper: here that there is no room to keep more. */
export const newsControls: readonly Control[] = [
  press('news: sent away', 'button', zhHansShelf.dismiss, (page) =>
    page.getByRole('region', { name: zhHansShelf.news }),
  ),
]

/** Through a channel of more articles than a page shows. */
export const channelControls: readonly Control[] = [
  press('long list: older', 'link', new RegExp(zhHansLists.older, 'u'), main),
  press('long list: newer', 'link', new RegExp(zhHansLists.newer, 'u'), main),
  press('long list: by month', 'link', new RegExp(zhHansLists.byMonth, 'u'), main),
  pressAt('long list: a month', 'main .month'),
]

/** Through more people than a page shows. */
export const letterControls: readonly Control[] = [
  press('people: a letter', 'link', 'Z', (page) =>
    page.getByRole('navigation', { name: zhHansLists.letters }),
  ),
  pressAt('people: a surname', `nav[aria-label="${zhHansLists.onThisPage}"] a`),
  pressAt('people: one of them', 'main section a[href^="/p/"]'),
]

/** Through more days than a page shows. */
export const dayControls: readonly Control[] = [
  pressAt('days: a month', 'main .month'),
  press('days: the month before', 'link', new RegExp(zhHansLists.monthBefore, 'u'), main),
]

/** Of a search that finds more than is shown at once. */
export const moreControls: readonly Control[] = [
  press('search: more', 'button', /^再列/u, main),
  press('search: more again', 'button', /^再列/u, main),
]

/** Of a link to a paragraph that said something else before. */
export const formerControls: readonly Control[] = [
  press('former wording, shown', 'button', zhHansLinks.former, main),
  press('former wording, put away', 'button', zhHansLinks.formerClose, main),
]
