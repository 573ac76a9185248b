import { expect, type Page } from '@playwright/test'
import { articlePath, paragraphPath, savedPath } from '../src/article/links.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansShelf } from '../src/ui/zhHansShelf.ts'
import { fakeVoice } from './fakeVoice.ts'
import { hydrated } from './hydration.ts'
import { leaveAt } from './leaveAt.ts'
import { first, readArticles, readWordings, richestArticle } from './published.ts'
import { routes } from './routes.ts'
import type { BuiltSite } from './setup/sites.ts'

interface Screen {
  name: string
  paper: 'sample' | 'corrected' | 'long'
  status: 200 | 404
  /** Resolves when it stands as it will stay. */
  open: (page: Page, site: BuiltSite) => Promise<void>
}

/** Every page that is to be looked at: one of each kind, and those that depend on how the reader came or has read. */
export const screens: readonly Screen[] = [
  ...routes.map(({ name, paper, status, path }) => ({
    name,
    paper,
    status,
    open: async (page: Page, site: BuiltSite): Promise<void> => settle(page, path(site)),
  })),
  { name: 'linked paragraph', paper: 'sample', status: 200, open: openLinked },
  { name: 'edited paragraph', paper: 'corrected', status: 200, open: openEdited },
  { name: 'saved and read', paper: 'sample', status: 200, open: openShelf },
]

/** With a voice to listen to, whatever the machine has. */
async function settle(page: Page, path: string): Promise<void> {
  await fakeVoice(page, ['zh-CN'])
  await page.goto(path)
  await hydrated(page)
  await page.waitForLoadState('networkidle')
  if (path.includes('?q=')) await found(page)
}

/** What is found comes from a worker: it has said how much, and nothing is put there any more. */
async function found(page: Page): Promise<void> {
  const main = page.getByRole('main')
  await expect(main.getByRole('status')).toHaveText(/篇|没有找到/u)
  let before = ''
  const isSteady = async (): Promise<boolean> => {
    const now = await main.innerText()
    const isSame = now === before
    before = now
    return isSame
  }
  await expect.poll(isSteady, { intervals: [500] }).toBe(true)
}

async function openLinked(page: Page, site: BuiltSite): Promise<void> {
  const { id, paragraphs } = richestArticle(site)
  await settle(page, paragraphPath(id, first(paragraphs.slice(3)).id))
}

/** With what it said before. */
async function openEdited(page: Page, site: BuiltSite): Promise<void> {
  const { id } = first(readArticles(site))
  const edited = first(readWordings(site, id).filter(({ fate }) => fate === 'edited'))
  await settle(page, paragraphPath(id, edited.id))
  await page.getByRole('note').getByRole('button').click()
  await page.getByRole('note').getByRole('blockquote').waitFor()
}

/** On a day that does not pass: the list says when. */
async function openShelf(page: Page, site: BuiltSite): Promise<void> {
  await page.clock.setFixedTime(new Date(2026, 10, 22, 12))
  const article = richestArticle(site)
  await settle(page, articlePath(article.id))
  await page.getByRole('button', { name: zhHans.article.save }).click()
  await page.getByRole('button', { name: zhHans.article.save, pressed: true }).waitFor()
  await leaveAt(page, article, 5)
  await settle(page, savedPath)
  await page.getByRole('region', { name: zhHansShelf.saved }).getByRole('link').waitFor()
}
