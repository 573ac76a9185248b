import {
  aboutPath,
  articlePath,
  frontPath,
  ninjsPath,
  notFoundPath,
  offlinePath,
  savedPath,
  searchPath,
} from '../article/links.ts'
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
    unlisted: [...newest, searchPath(''), savedPath, offlinePath],
  }
}

const pagesAtOnce = 16
/** Fewer pages are there before a second thread has loaded what renders them. */
const worthThreads = 100

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
  /** Of an article, its ninjs. */
  beside: { id: string; file: string; standing: string | null } | null
}

export interface WrittenFile {
  hash: string
  size: number
}

/** A rendered page: its file, which data files it was made from, and what was written beside it. */
export interface RenderedFile extends WrittenFile {
  /** A space between. */
  sources: string
  beside: WrittenFile | null
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
): Promise<{ pages: Map<string, string>; rendered: number }> {
  const { memory } = draft
  const pages = new Map<string, string>()
  const unlike: string[] = []
  for (const path of [...paths, notFoundPath]) {
    const sources = memory?.template === template ? memory.pages.get(path) : undefined
    const [file, beside] = [fileOf(path), besideOf(path)]
    const isSame = sources?.split(' ').every((source) => draft.isSame(source)) === true && draft.keep(file)
    if (
      sources !== undefined &&
      isSame &&
      (beside === null || memory?.files.has(beside.file) !== true || draft.keep(beside.file))
    )
      pages.set(path, sources)
    else unlike.push(path)
  }
  const data: PageWork = { dir: draft.dir, ...work }
  await shareOut<PageJob[], RenderedFile[]>(
    new URL('pageWorker.ts', import.meta.url),
    jobsFor(unlike, memory),
    {
      data,
      ...(unlike.length < worthThreads ? { threads: 1 } : {}),
      done(part, rendered) {
        for (const [at, { path, file, standing, beside }] of part.entries()) {
          const page = rendered[at]
          if (page === undefined) throw new Error(`the page ${path} was not rendered`)
          noteOrKeep(draft, { file, standing }, page)
          if (beside !== null && page.beside !== null) noteOrKeep(draft, beside, page.beside)
          pages.set(path, page.sources)
        }
        done(pages.size)
      },
    },
  )
  return { pages, rendered: unlike.length }
}

function noteOrKeep(
  draft: DraftSite,
  { file, standing }: { file: string; standing: string | null },
  written: WrittenFile,
): void {
  if (written.hash !== standing || !draft.keep(file)) draft.note(file, written)
}

/** Each made when a thread has room for it. */
function* jobsFor(paths: readonly string[], memory: DraftSite['memory']): Generator<PageJob[]> {
  for (const part of inParts(paths, pagesAtOnce)) yield part.map((path) => jobOf(path, memory))
}

function jobOf(path: string, memory: DraftSite['memory']): PageJob {
  const standing = (file: string): string | null => memory?.files.get(file)?.hash ?? null
  const [file, beside] = [fileOf(path), besideOf(path)]
  return {
    path,
    file,
    standing: standing(file),
    beside: beside === null ? null : { ...beside, standing: standing(beside.file) },
  }
}

function besideOf(path: string): { id: string; file: string } | null {
  if (!path.startsWith(articlePath(''))) return null
  const id = path.slice(articlePath('').length)
  return { id, file: ninjsPath(id) }
}

function fileOf(path: string): string {
  if (path === notFoundPath) return '/404.html'
  return path === frontPath ? '/index.html' : `${path}/index.html`
}
