import type { Page } from '@playwright/test'
import {
  articlePath,
  channelPath,
  daysPath,
  frontPath,
  paragraphPath,
  peoplePath,
  savedPath,
  searchPath,
} from '../../src/article/links.ts'
import { hydrated } from '../../e2e/hydration.ts'
import { leaveAt } from '../../e2e/leaveAt.ts'
import { first, readArticles, readWordings } from '../../e2e/published.ts'
import { zhHans } from '../../src/ui/zhHans.ts'
import type { Workbench } from '../workbench.ts'
import {
  keyControls,
  type Place,
  settingsControls,
  shareControls,
  sheetControls,
  toolControls,
} from './articleControls.ts'
import type { Control } from './control.ts'
import {
  channelControls,
  dayControls,
  formerControls,
  headerControls,
  letterControls,
  listControls,
  moreControls,
  newsControls,
  resumeControls,
  searchControls,
  shelfControls,
  wayControls,
} from './otherControls.ts'
import type { OtherPapers } from './otherPapers.ts'

/** The controls of a screen in an order in which each can be used, by a reader who is new or has done something `before`. */
export interface Visit {
  /** An absolute one. */
  url: string
  before: (page: Page) => Promise<void>
  controls: readonly Control[]
}

/** Every control of every screen, but for jumps within a page, which are the browser's. */
export function visits(
  { article, url }: Pick<Workbench, 'article' | 'url'>,
  { long, corrected }: OtherPapers,
  place: Place,
): Visit[] {
  const path = articlePath(article.id)
  const name = article.people[0]?.name ?? ''
  const visit = (
    path: string,
    controls: readonly Control[],
    before: Visit['before'] = newReader,
    paper = url,
  ): Visit => ({ url: paper + path, before, controls })
  const ofLong = (path: string, controls: readonly Control[]): Visit =>
    visit(path, controls, newReader, long.url)
  const hasSaved = async (page: Page): Promise<void> => {
    await page.goto(url + path)
    await hydrated(page)
    await page.getByRole('button', { name: zhHans.article.save }).click()
    await leaveAt(page, article, 5)
  }
  return [
    visit(path, settingsControls(place)),
    visit(path, [...toolControls, ...shareControls(place)]),
    visit(path, place === 'phone' ? sheetControls : keyControls),
    visit(path, [...headerControls(name), ...wayControls]),
    visit(frontPath, listControls),
    visit(searchPath(''), searchControls(name)),
    visit(savedPath, shelfControls, hasSaved),
    visit(path, resumeControls, hasSaved),
    visit(path, newsControls, async (page) => hasNoRoom(page, url, frontPath)),
    ofLong(channelPath('heyan'), channelControls),
    ofLong(peoplePath, letterControls),
    ofLong(daysPath, dayControls),
    ofLong(searchPath('清淤'), moreControls),
    visit(formerLink(corrected), formerControls, newReader, corrected.url),
  ]
}

/** Where the browser has no room left for more than what a first visit has kept. */
async function hasNoRoom(page: Page, url: string, first: string): Promise<void> {
  await page.goto(url + first)
  await hydrated(page)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.waitForLoadState('networkidle')
  const line = await page.context().newCDPSession(page)
  await line.send('Storage.overrideQuotaForOrigin', { origin: new URL(url).origin, quotaSize: 20_000 })
}

/** A link to a paragraph that was corrected since. */
function formerLink(corrected: OtherPapers['corrected']): string {
  const { id } = first(readArticles(corrected))
  const former = first(readWordings(corrected, id).filter(({ fate }) => fate === 'edited'))
  return paragraphPath(id, former.id)
}

async function newReader(): Promise<void> {}
