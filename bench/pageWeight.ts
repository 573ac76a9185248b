import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { articlePath, searchPath, serviceWorkerPath } from '../src/article/links.ts'
import { directoryPath } from '../src/search/format/directory.ts'
import {
  readSuggestionFile,
  SuggestionDirectory,
  suggestionsPath,
} from '../src/search/suggest/suggestionFiles.ts'
import { zhHansSearch } from '../src/ui/zhHansSearch.ts'
import { hydrated } from '../e2e/hydration.ts'
import { atMost, reported, type Figure } from './figure.ts'
import { freshPhone, type Workbench } from './workbench.ts'

/**
 * What an article's page weighs, in bytes as the host sent them (brotli) for one real, cold load: all its
 * JavaScript, the app after the first paint and lazy chunks included; its HTML and CSS; everything. What the service worker
 * fetches afterwards, to have it without a line, is told apart. And what a visit loads to search at all.
 */
export async function pageWeight(bench: Workbench): Promise<Figure[]> {
  const { browser, url, article, articleName, takeAnswers } = bench
  takeAnswers()
  const context = await freshPhone(browser)
  const page = await context.newPage()
  const own = new Set<string>()
  page.on('request', (request) => own.add(new URL(request.url()).pathname))
  await page.goto(url + articlePath(article.id))
  await hydrated(page)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.waitForLoadState('networkidle')
  await context.close()
  const all = takeAnswers()
  const answers = all.filter(({ path }) => own.has(path))
  const kept = all.filter(({ path }) => !own.has(path))
  const kilobytes = (of: (path: string) => boolean, list = answers) =>
    list.filter(({ path }) => of(path)).reduce((sum, { bytes }) => sum + bytes, 0) / 1000
  const isHtml = (path: string) => path.startsWith('/a/')
  return [
    atMost(
      'all JavaScript an article page loads, brotli',
      kilobytes((path) => path.includes('.js')),
      105,
      'KB',
    ),
    atMost(
      `HTML + CSS of the ${articleName}, brotli`,
      kilobytes((path) => isHtml(path) || path.includes('.css')),
      20,
      'KB',
    ),
    reported(
      `the ${articleName}, everything, brotli`,
      `${kilobytes(() => true).toFixed(1)} KB in ${answers.length} requests`,
    ),
    reported(
      'fetched by the service worker afterwards: its script, the rest of the app, the pages it begins with, brotli',
      `${kilobytes((path) => path === serviceWorkerPath, kept).toFixed(1)} · ${kilobytes(
        (path) => path.startsWith('/assets/'),
        kept,
      ).toFixed(
        1,
      )} · ${kilobytes((path) => path !== serviceWorkerPath && !path.startsWith('/assets/'), kept).toFixed(1)} KB`,
    ),
    atMost(
      'search, once a visit: worker, directory, suggestions of one query, brotli',
      await searchWeight(bench),
      60,
      'KB',
    ),
  ]
}

/** What is loaded to search and to suggest whatever the query is, and one shard of suggestions, in KB. */
async function searchWeight({ browser, url, directory, article, takeAnswers }: Workbench): Promise<number> {
  const file = readFileSync(join(directory, suggestionsPath))
  const { folder } = readSuggestionFile(SuggestionDirectory, file, suggestionsPath)
  const parts = ['/searchWorker', '/searchClient', directoryPath, suggestionsPath, `/${folder}/`]
  const context = await freshPhone(browser)
  const page = await context.newPage()
  await page.goto(url + searchPath(''))
  await hydrated(page)
  await page.getByRole('main').getByRole('searchbox').fill(article.channel.name)
  await page.getByRole('navigation', { name: zhHansSearch.suggestions }).waitFor()
  await page.waitForLoadState('networkidle')
  await context.close()
  const once = takeAnswers().filter(({ path }) => parts.some((part) => path.includes(part)))
  return once.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
}
