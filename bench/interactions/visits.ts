import type { Page } from '@playwright/test'
import { articlePath, frontPath, savedPath, searchPath } from '../../src/article/links.ts'
import { hydrated } from '../../e2e/hydration.ts'
import { leaveAt } from '../../e2e/leaveAt.ts'
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
  headerControls,
  listControls,
  resumeControls,
  searchControls,
  shelfControls,
  wayControls,
} from './otherControls.ts'

/** The controls of a screen in an order in which each can be used, by a reader who is new or has done something `before`. */
export interface Visit {
  path: string
  before: (page: Page) => Promise<void>
  controls: readonly Control[]
}

/** Every control of every screen, but for jumps within a page, which are the browser's. */
export function visits({ article, url }: Pick<Workbench, 'article' | 'url'>, place: Place): Visit[] {
  const path = articlePath(article.id)
  const name = article.people[0]?.name ?? ''
  const visit = (path: string, controls: readonly Control[], before: Visit['before'] = newReader): Visit => ({
    path,
    before,
    controls,
  })
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
  ]
}

async function newReader(): Promise<void> {}
