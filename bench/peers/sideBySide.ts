import type { Browser, Page } from '@playwright/test'
import { searchPath } from '../../src/article/links.ts'
import { startServer } from '../../src/edition/startServer.ts'
import { hydrated } from '../../e2e/hydration.ts'
import { slowHost } from '../../e2e/setup/slowHost.ts'
import { reported, type Figure } from '../figure.ts'
import { percentile } from '../statistics.ts'
import { freshPhone } from '../workbench.ts'
import type { TrueQuery } from './comparePeers.ts'
import { articleOf, type PagefindSite } from './pagefind.ts'

const ofEachKind = 10
/** Nobody waits longer. */
const longest = 30_000

/**
 * Ours and Pagefind's own interface in a real browser on a phone's line, with names and with cuts that begin
 * mid-word: from the query to the first article listed, on a first visit whose page has come to rest; what the host
 * sent for it; and whether the first page holds a true article.
 */
export async function sideBySide(
  browser: Browser,
  {
    site,
    pagefindSite,
    queries,
  }: { site: string; pagefindSite: PagefindSite | null; queries: readonly TrueQuery[] },
): Promise<Figure[]> {
  const chosen = ['name', 'middle'].flatMap((kind) =>
    queries.filter((query) => query.kind === kind).slice(0, ofEachKind),
  )
  const figures = [await visitAll(browser, { name: 'ours', folder: site, ask: askOurs }, chosen)]
  if (pagefindSite !== null)
    figures.push(
      await visitAll(browser, { name: 'Pagefind', folder: pagefindSite.folder, ask: askPagefind }, chosen),
    )
  return figures
}

interface Reader {
  name: string
  folder: string
  /** Opens the page at `url` and gives back how to put a query to it, which resolves to the articles listed. */
  ask: (page: Page, url: string) => Promise<Asking>
}

interface Asking {
  submit: (query: string) => Promise<void>
  /** Resolves when the first article is listed, rejects when nothing is. */
  listed: () => Promise<void>
  ids: () => Promise<string[]>
}

async function visitAll(
  browser: Browser,
  { name, folder, ask }: Reader,
  queries: readonly TrueQuery[],
): Promise<Figure> {
  let sent = 0
  const server = await startServer({
    dir: folder,
    port: 0,
    log: (line) => {
      sent += Number(/ (\d+) bytes$/u.exec(line)?.[1] ?? 0)
    },
  })
  const line = await slowHost(server.url)
  const seconds: number[] = []
  const kilobytes: number[] = []
  const answered: Record<string, number> = {}
  try {
    for (const { kind, query, literal } of queries) {
      const context = await freshPhone(browser)
      const page = await context.newPage()
      // A page that does not open on a machine under load is opened once more; what is timed comes after.
      const { submit, listed, ids } = await ask(page, line.url).catch((error: unknown) => {
        console.error(`  ${name}: opened again after ${String(error)}`)
        return ask(page, line.url)
      })
      await page.waitForLoadState('networkidle')
      sent = 0
      const began = performance.now()
      await submit(query)
      const any = await listed().then(
        () => true,
        () => false,
      )
      if (any) seconds.push((performance.now() - began) / 1000)
      await page.waitForLoadState('networkidle')
      kilobytes.push(sent / 1000)
      const right = any && (await ids()).some((id) => literal.has(id))
      answered[kind] = (answered[kind] ?? 0) + (right ? 1 : 0)
      await context.close()
    }
  } finally {
    await line.close()
    await server.close()
  }
  const of = (values: readonly number[], unit: string, digits: number) =>
    `${[0.5, 0.95].map((at) => percentile(values, at).toFixed(digits)).join(' / ')} ${unit}`
  const shareOf = (kind: string) =>
    `${answered[kind] ?? 0} of ${queries.filter((query) => query.kind === kind).length}`
  return reported(
    `side by side in the browser, ${name}: query to result p50 / p95; sent; a true article on the first page`,
    [
      of(seconds, 's', 2),
      of(kilobytes, 'KB', 0),
      `${shareOf('name')} names, ${shareOf('middle')} mid-word cuts`,
    ].join('; '),
  )
}

async function askOurs(page: Page, url: string): Promise<Asking> {
  await page.goto(url + searchPath(''))
  await hydrated(page)
  const main = page.getByRole('main')
  return {
    submit: async (query) => {
      await main.getByRole('searchbox').fill(query)
      await page.keyboard.press('Enter')
    },
    listed: () => main.locator('mark').first().waitFor({ timeout: longest }),
    ids: () => idsOf(page, 'main ol h2 a'),
  }
}

async function askPagefind(page: Page, url: string): Promise<Asking> {
  await page.goto(`${url}/index.html`)
  const field = page.locator('.pagefind-ui__search-input')
  await field.waitFor()
  return {
    submit: async (query) => {
      await field.click()
      await field.fill(query)
    },
    listed: () => page.locator('.pagefind-ui__result-link').first().waitFor({ timeout: longest }),
    ids: () => idsOf(page, '.pagefind-ui__result-link'),
  }
}

async function idsOf(page: Page, links: string): Promise<string[]> {
  const addresses = await page
    .locator(links)
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
  return addresses.map(articleOf)
}
