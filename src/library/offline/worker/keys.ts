import { frontPath, offlinePath, savedPath, searchPath } from '../../../article/links.ts'
import { atBase, siteBase } from '../../../article/siteBase.ts'

/** Without these there is no reading without a line. */
export const shellPages: readonly string[] = [offlinePath, savedPath, searchPath(''), frontPath]

/** How what lies at a path within the site is found again: `/about/` is `/about`. */
export function keyOf(path: string): string {
  return atBase(plainPath(path))
}

/** The path within the site of something that is kept. */
export function pathIn({ url }: Request): string {
  return new URL(url).pathname.slice(siteBase().length)
}

/** Hosts lead from `/about` to `/about/`, or the other way; both are the same page. */
export function plainPath(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
}

/** The id of the article that a page shows; null for other pages. */
export function articleIn(path: string): string | null {
  return /^\/a\/([a-z0-9-]+)$/u.exec(path)?.[1] ?? null
}
