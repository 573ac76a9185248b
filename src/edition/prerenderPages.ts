import { aboutPath, articlePath, frontPath, notFoundPath, searchPath } from '../article/links.ts'
import type { Catalogue } from './catalogue/buildCatalogue.ts'
import { listPaths } from './catalogue/listPaths.ts'
import type { DocumentShell } from './renderDocument.ts'
import { inParts, shareOut } from './shareOut.ts'

/**
 * Every address of the site but the not-found page: those for search engines, in the order of the sitemap, and the
 * others.
 */
export function pagePaths(catalogue: Catalogue): { listed: string[]; unlisted: string[] } {
  const { own, newest } = listPaths(catalogue)
  return {
    listed: [frontPath, ...catalogue.entries.map(({ card }) => articlePath(card.id)), ...own, aboutPath],
    unlisted: [...newest, searchPath('')],
  }
}

const pagesAtOnce = 8

/** What the workers know of the site besides the addresses of its pages. */
export interface PageWork {
  /** The draft, which holds all data and gets the pages; and the site that may hold them already compressed. */
  dir: string
  previous: string | null
  /** The folder of the prerendering bundle. */
  serverDir: string
  shell: DocumentShell
}

/**
 * Renders every page into the draft, on all processors: `/a/x` into `a/x/index.html`, which hosts serve at `/a/x`, and
 * the not-found page into `404.html`. `done` is told of so many pages more. Throws for a page that cannot be shown,
 * naming it.
 */
export async function prerenderPages(
  paths: readonly string[],
  work: PageWork,
  done: (pages: number) => void,
): Promise<void> {
  await shareOut(new URL('pageWorker.ts', import.meta.url), inParts([...paths, notFoundPath], pagesAtOnce), {
    data: work,
    done: (part) => done(part.length),
  })
}
