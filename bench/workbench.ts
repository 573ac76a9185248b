import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, devices, type Browser, type BrowserContext } from '@playwright/test'
import type { Article } from '../src/article/article.ts'
import { startServer } from '../src/edition/startServer.ts'
import { richestArticle } from '../e2e/published.ts'
import { buildSite } from '../e2e/setup/buildSite.ts'
import { browserArguments, findBrowser } from '../e2e/setup/findBrowser.ts'

export const root = join(import.meta.dirname, '..')
/** Real text for measuring, kept beside the project where there is any. */
export const shared = join(root, '../shared')

interface Answer {
  path: string
  bytes: number
}

export interface Workbench {
  /** Temporary, removed in the end. */
  folder: string
  directory: string
  url: string
  /** The article that figures are taken on, and what to call it. */
  article: Article
  articleName: string
  browser: Browser
  /** Answers of the host since the last call, with the bytes of their bodies as sent. */
  takeAnswers: () => Answer[]
  close: () => Promise<void>
}

const workedExample = join(shared, 'seed/seed.txt')

/**
 * A built and served paper with the worked example, and a browser. Without the worked example, or with
 * `sampleOnly`, figures are taken on the longest report of the sample.
 */
export async function setUp({ sampleOnly = false } = {}): Promise<Workbench> {
  const folder = await mkdtemp(join(tmpdir(), 'guli-bench-'))
  const worked = !sampleOnly && existsSync(workedExample)
  const archive = join(folder, 'archive')
  await cp(join(root, 'archive'), archive, { recursive: true })
  if (worked) {
    await mkdir(join(archive, 'worked-example'))
    await cp(workedExample, join(archive, 'worked-example/seed.txt'))
  }
  const directory = join(folder, 'site')
  const { exitCode, stderr } = await buildSite(archive, directory)
  if (exitCode !== 0) throw new Error(`the build failed:\n${stderr}`)
  const article = richestArticle({ url: '', directory }, worked ? 'worked-example' : null)
  const answers: Answer[] = []
  const server = await startServer({
    dir: directory,
    port: 0,
    log: (line) => {
      const [, path = '', bytes = '0'] = /^\d+ GET (\S+) (\d+) bytes/u.exec(line) ?? []
      if (path !== '') answers.push({ path, bytes: Number(bytes) })
    },
  })
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments() })
  return {
    folder,
    directory,
    url: server.url,
    article,
    articleName: worked ? 'worked example' : "sample's longest report",
    browser,
    takeAnswers: () => answers.splice(0),
    close: async () => {
      await browser.close()
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A phone that has never been here before. */
export async function freshPhone(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ ...devices['Pixel 7'], locale: 'zh-CN' })
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = Number.NaN] = sorted.slice(middle - 1, middle + 1)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : (low + high) / 2
}
