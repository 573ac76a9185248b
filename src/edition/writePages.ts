import { cpSync } from 'node:fs'
import { basename } from 'node:path'
import * as v from 'valibot'
import { Site } from '../article/edition.ts'
import { articlePath, searchPath, siteDataPath } from '../article/links.ts'
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
import { headerRules, hostFiles } from './hostFiles.ts'
import type { Paper } from './paper.ts'
import { pagePaths, prerenderPages } from './prerenderPages.ts'
import type { Progress } from './progress.ts'
import { documentShell } from './renderDocument.ts'
import { crawlerFiles } from './sitemap.ts'

/** Writes the app, every page, and what crawlers, feed readers and hosts ask for. Returns the number of pages. */
export async function writePages(
  paper: Paper,
  {
    catalogue,
    withdrawn,
    baseUrl,
    draft,
    progress,
  }: {
    catalogue: Catalogue
    /** Ids of articles that are gone. Their pages say so, at the addresses that were shared. */
    withdrawn: readonly string[]
    baseUrl: string | null
    draft: DraftSite
    progress: Progress
  },
): Promise<number> {
  progress.show('the app', 0, 1)
  const { clientDir, assets, serverDir } = await bundleApp()
  cpSync(clientDir, draft.dir, { recursive: true, filter: (path) => basename(path) !== viteFolder })
  const site = v.parse(Site, JSON.parse(draft.read(siteDataPath)?.toString('utf8') ?? 'null'))
  const shell = documentShell(site, baseUrl, assets)
  const published = pagePaths(catalogue)
  const paths = [...published, ...withdrawn.map(articlePath)]
  let rendered = 0
  const { dir, previous } = draft
  await prerenderPages(paths, { dir, previous, serverDir, shell }, (pages) => {
    rendered += pages
    progress.show('pages', rendered, paths.length + 1)
  })
  const listed = published.filter((path) => path !== searchPath(''))
  const files = [
    ...crawlerFiles(paper, listed, baseUrl),
    ...feeds(paper, catalogue, baseUrl),
    ...hostFiles(shell.base, headerRules(shell.base, assets, searchFolders(draft))),
  ]
  for (const { path, content } of files) draft.write(path, content)
  return rendered
}

/** The folders of search whose names tell their content: the volumes, and the suggestions. */
function searchFolders(draft: DraftSite): string[] {
  const read = (path: string): Buffer => {
    const bytes = draft.read(path)
    if (bytes === undefined) throw new Error(`the draft lost ${path}`)
    return bytes
  }
  const { folder } = readSuggestionFile(SuggestionDirectory, read(suggestionsPath), suggestionsPath)
  return [...readDirectory(read(directoryPath)).volumes.map((volume) => volume.folder), folder]
}
