import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The published pages of a site: their paths, and the files they lie in. */
export function pagesOf(dir: string): { path: string; file: string }[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|\/)index\.html$/u.test(name))
    .sort()
    .map((name) => ({ path: `/${name === 'index.html' ? '' : dirname(name)}`, file: join(dir, name) }))
}
