import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { Site } from '../article/edition.ts'
import { articlePath, siteDataPath } from '../article/links.ts'
import { directoryPath, readDirectory } from '../search/format/directory.ts'
import {
  readSuggestionFile,
  SuggestionDirectory,
  suggestionsPath,
} from '../search/suggest/suggestionFiles.ts'
import { bundleApp, viteFolder } from './bundleApp.ts'
import type { Catalogue } from './catalogue/buildCatalogue.ts'
import type { DraftSite } from './draftSite.ts'
import { feeds } from './feeds.ts'
import { hashOf } from './hashOf.ts'
import { headerRules, hostFiles } from './hostFiles.ts'
import type { Paper } from './paper.ts'
import { pagePaths, prerenderPages } from './prerenderPages.ts'
import { readIfThere } from './readIfThere.ts'
import { compressedForms } from './replaceFile.ts'
import type { Progress } from './progress.ts'
import { documentShell } from './renderDocument.ts'
import type { SiteMemory } from './siteMemory.ts'
import { crawlerFiles } from './sitemap.ts'
import { webManifest, webManifestPath } from './webManifest.ts'

export interface PagesMade extends Pick<SiteMemory, 'pages' | 'template'> {
  /** How many pages had to be rendered. */
  rendered: number
  /** The script of the service worker. */
  serviceWorker: string
}

/** Writes the app, every page that is not as it was, and what crawlers, feed readers and hosts ask for. */
export async function writePages(
  paper: Paper,
  {
    catalogue,
    absent,
    baseUrl,
    draft,
    progress,
    searched,
  }: {
    catalogue: Catalogue
    /** Ids of articles that are gone, or cannot be read. Their pages say so, at the addresses that were shared. */
    absent: readonly string[]
    baseUrl: string | null
    draft: DraftSite
    progress: Progress
    /** Once what search reads is written, which hosts are told of; pages are rendered meanwhile. */
    searched: Promise<unknown>
  },
): Promise<PagesMade> {
  progress.show('the app', 0, 1)
  const { clientDir, assets, serverDir, workerDir } = await bundleApp()
  copyApp(clientDir, draft)
  const site = v.parse(Site, JSON.parse(draft.read(siteDataPath)?.toString('utf8') ?? 'null'))
  const shell = documentShell(site, baseUrl, assets)
  const { listed, unlisted } = pagePaths(catalogue)
  const paths = [...listed, ...unlisted, ...absent.map(articlePath)]
  const template = hashOf(JSON.stringify(shell))
  const made = await prerenderPages(paths, { draft, serverDir, shell, template }, (pages) =>
    progress.show('pages', pages, paths.length + 1),
  )
  await searched
  const app = v.parse(v.looseObject({}), JSON.parse(draft.read(webManifestPath)?.toString('utf8') ?? 'null'))
  const files = [
    ...crawlerFiles(paper, listed, baseUrl),
    ...feeds(paper, catalogue, baseUrl),
    { path: webManifestPath, content: webManifest(app, paper) },
    ...hostFiles(shell.base, headerRules(shell.base, assets, searchFolders(draft))),
  ]
  for (const { path, content } of files) draft.write(path, content)
  // Once a browser has one, it takes another one to remove it.
  const worker = paper.offline ? 'serviceWorker.js' : 'farewell.js'
  return { ...made, template, serviceWorker: readFileSync(join(workerDir, worker), 'utf8') }
}

function isForm(path: string): boolean {
  return compressedForms.some((form) => path.endsWith(form))
}

function copyApp(clientDir: string, draft: DraftSite): void {
  for (const entry of readdirSync(clientDir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(clientDir.length).replaceAll('\\', '/')
    if (!entry.isFile() || path.startsWith(`/${viteFolder}/`) || isForm(path)) continue
    draft.write(path, readFileSync(join(clientDir, path)), (form) =>
      readIfThere(join(clientDir, path + form)),
    )
  }
}

/** The folders of search whose names tell their content: of lists, of records, of suggestions. */
function searchFolders(draft: DraftSite): string[] {
  const read = (path: string): Buffer => {
    const bytes = draft.read(path)
    if (bytes === undefined) throw new Error(`the draft lost ${path}`)
    return bytes
  }
  const { folder } = readSuggestionFile(SuggestionDirectory, read(suggestionsPath), suggestionsPath)
  const { volumes } = readDirectory(read(directoryPath))
  const texts = volumes.flatMap((volume) => volume.texts.map((name) => `texts/${name}`))
  return [...volumes.map((volume) => volume.folder), ...texts, folder]
}
