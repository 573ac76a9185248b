import {
  aboutPath,
  articlePath,
  channelPath,
  dayPath,
  daysPath,
  frontPath,
  notFoundPath,
  peoplePath,
  personPath,
  searchPath,
  siteDataPath,
  termPath,
  termsPath,
} from '../article/links.ts'
import type { Prerenderer, ReadJson } from '../article/renderedPage.ts'
import type { Catalogue } from './catalogue/buildCatalogue.ts'
import type { DraftSite } from './draftSite.ts'
import { renderDocument, type DocumentShell } from './renderDocument.ts'

/** Every address of the site but the not-found page, in the order of the sitemap. */
export function pagePaths(catalogue: Catalogue): string[] {
  return [
    frontPath,
    ...catalogue.channels.map(({ summary }) => channelPath(summary.id)),
    ...catalogue.entries.map(({ card }) => articlePath(card.id)),
    peoplePath,
    ...catalogue.people.map(({ card }) => personPath(card.id)),
    termsPath,
    ...catalogue.terms.map(({ card }) => termPath(card.id)),
    daysPath,
    ...catalogue.days.map(({ date }) => dayPath(date)),
    searchPath(''),
    aboutPath,
  ]
}

/**
 * Renders one page after the other into the draft: `/a/x` into `a/x/index.html`, which hosts serve at `/a/x`, and
 * the not-found page into `404.html`. Throws for a page that cannot be shown, naming it.
 */
export async function prerenderPages(
  paths: readonly string[],
  {
    prerenderer,
    draft,
    shell,
    done,
  }: {
    prerenderer: Prerenderer
    draft: DraftSite
    shell: DocumentShell
    done: () => void
  },
): Promise<void> {
  const readJson = jsonReader(draft)
  for (const path of [...paths, notFoundPath]) {
    const page = await prerenderer.renderPage(path, readJson, shell.base).catch((error: unknown) => {
      throw new Error(`the page ${path} cannot be rendered`, { cause: error })
    })
    const expected = path === notFoundPath ? 404 : 200
    if (page.status !== expected) throw new Error(`the page ${path} rendered with status ${page.status}`)
    draft.write(path === notFoundPath ? '/404.html' : `${path}/index.html`, renderDocument(page, shell))
    done()
  }
}

/** Reads published JSON from the draft. Only what every page needs is kept. */
function jsonReader(draft: DraftSite): ReadJson {
  let site: unknown
  return (path) => {
    if (path === siteDataPath && site !== undefined) return site
    const bytes = draft.read(path)
    const json: unknown = bytes === undefined ? undefined : JSON.parse(bytes.toString('utf8'))
    if (path === siteDataPath) site = json
    return json
  }
}
