import { aboutPath, articlePath, frontPath, notFoundPath, searchPath } from '../article/links.ts'
import type { Catalogue } from './catalogue/buildCatalogue.ts'
import { listPaths } from './catalogue/listPaths.ts'
import type { DraftSite } from './draftSite.ts'
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
  /** The draft, which holds all data and gets the pages. */
  dir: string
  /** The folder of the prerendering bundle. */
  serverDir: string
  shell: DocumentShell
}

/** A page to be rendered, and the hash of the one that stands, which need not be written again. */
export interface PageJob {
  path: string
  file: string
  standing: string | null
}

/** A rendered page: of the file, and which data files it was made from. */
export interface RenderedFile {
  hash: string
  size: number
  sources: string[]
}

/**
 * Renders into the draft, on all processors, every page that is not made from the same data by the same `template` as the
 * one that stands: `/a/x` into `a/x/index.html`, which hosts serve at `/a/x`, and the not-found page into `404.html`.
 * `done` is told how many pages are there. Throws for a page that cannot be shown, naming it.
 */
export async function prerenderPages(
  paths: readonly string[],
  {
    draft,
    template,
    ...work
  }: { draft: DraftSite; serverDir: string; shell: DocumentShell; template: string },
  done: (pages: number) => void,
): Promise<{ pages: Map<string, readonly string[]>; rendered: number }> {
  const { memory } = draft
  const pages = new Map<string, readonly string[]>()
  const jobs: PageJob[] = []
  for (const path of [...paths, notFoundPath]) {
    const file = fileOf(path)
    const sources = memory?.template === template ? memory.pages.get(path) : undefined
    if (sources?.every((source) => draft.isSame(source)) === true && draft.keep(file))
      pages.set(path, sources)
    else jobs.push({ path, file, standing: memory?.files.get(file)?.hash ?? null })
  }
  const data: PageWork = { dir: draft.dir, ...work }
  await shareOut<PageJob[], RenderedFile[]>(
    new URL('pageWorker.ts', import.meta.url),
    inParts(jobs, pagesAtOnce),
    {
      data,
      done(part, rendered) {
        for (const [at, { path, file, standing }] of part.entries()) {
          const page = rendered[at]
          if (page === undefined) throw new Error(`the page ${path} was not rendered`)
          if (page.hash !== standing || !draft.keep(file)) draft.note(file, page)
          pages.set(path, page.sources)
        }
        done(pages.size)
      },
    },
  )
  return { pages, rendered: jobs.length }
}

function fileOf(path: string): string {
  if (path === notFoundPath) return '/404.html'
  return path === frontPath ? '/index.html' : `${path}/index.html`
}
