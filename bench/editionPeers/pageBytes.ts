import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { startServer } from '../../src/edition/startServer.ts'
import { freshPhone } from '../workbench.ts'
import type { Workplace } from './workplace.ts'

/** Bytes by kind, every file compressed as well as brotli can. */
export interface PageBytes {
  html: number
  css: number
  js: number
}

/**
 * What the page of an article of median size loads on a phone that has never been here before. What it fetches ahead for
 * other pages, from another host (there is none to answer) or by a service worker is not counted.
 */
export async function pageBytes(browser: Browser, { site, pages }: Workplace): Promise<PageBytes> {
  const bySize = pages()
    .map((page) => ({ page, bytes: fileBytes(join(site, page), 5) }))
    .sort((a, b) => a.bytes - b.bytes)
  const median = bySize[Math.floor(bySize.length / 2)]
  if (median === undefined) throw new Error('there are no pages of articles')
  const { css, js } = await loadedBy(browser, site, median.page)
  const sum = (paths: readonly string[]) =>
    paths.reduce((bytes, path) => bytes + fileBytes(join(site, path)), 0)
  return { html: sum([median.page]), css: sum(css), js: sum(js) }
}

function fileBytes(file: string, quality = constants.BROTLI_MAX_QUALITY): number {
  return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
    .length
}

/** The paths of styles and scripts that were found. */
async function loadedBy(
  browser: Browser,
  site: string,
  page: string,
): Promise<{ css: string[]; js: string[] }> {
  const server = await startServer({ dir: site, port: 0 })
  const context = await freshPhone(browser)
  try {
    const visit = await context.newPage()
    const paths = new Set<string>()
    visit.on('response', (response) => {
      const { origin, pathname } = new URL(response.url())
      const ahead = response.request().headers()['sec-purpose']?.includes('prefetch') === true
      if (origin === server.url && response.ok() && !ahead && !response.fromServiceWorker())
        paths.add(pathname)
    })
    await visit.goto(`${server.url}/${page.replace(/\/index\.html$/u, '')}`)
    await visit.waitForLoadState('networkidle')
    const ending = (end: string) => [...paths].map(decodeURI).filter((path) => path.endsWith(end))
    return { css: ending('.css'), js: ending('.js') }
  } finally {
    await context.close()
    await server.close()
  }
}
