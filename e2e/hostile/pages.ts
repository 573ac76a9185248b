import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { notFoundPath } from '../../src/article/links.ts'

interface PublishedPage {
  path: string
  file: string
}

/** Those with an address, and the one that hosts send for all other addresses. */
export function allPagesOf(dir: string): PublishedPage[] {
  return [...pagesOf(dir), { path: notFoundPath, file: join(dir, '404.html') }]
}

/** The published pages of a site: their paths, and the files they lie in. */
export function pagesOf(dir: string): PublishedPage[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|\/)index\.html$/u.test(name))
    .sort()
    .map((name) => ({ path: `/${name === 'index.html' ? '' : dirname(name)}`, file: join(dir, name) }))
}
