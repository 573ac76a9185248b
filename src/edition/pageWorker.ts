import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import { Article } from '../article/article.ts'
import { articleDataPath, articlePath, ninjsPath, notFoundPath, siteDataPath } from '../article/links.ts'
import type { ReadJson } from '../article/renderedPage.ts'
import { loadPrerenderer } from './bundleApp.ts'
import { compressFile } from './compressFile.ts'
import { readIfThere } from './draftSite.ts'
import { ninjs } from './ninjs.ts'
import type { PageWork } from './prerenderPages.ts'
import { renderDocument } from './renderDocument.ts'

const { dir, previous, serverDir, shell }: PageWork = workerData
const prerenderer = await loadPrerenderer(serverDir)
const readJson = jsonReader()

parentPort?.on('message', (paths: readonly string[]) => {
  void writePages(paths)
})

/** What fails here ends the worker, and the build hears of it. */
async function writePages(paths: readonly string[]): Promise<void> {
  for (const path of paths) await writePage(path)
  parentPort?.postMessage('done', [])
}

async function writePage(path: string): Promise<void> {
  const page = await prerenderer.renderPage(path, readJson, shell.base).catch((error: unknown) => {
    throw new Error(`the page ${path} cannot be rendered`, { cause: error })
  })
  const expected = path === notFoundPath ? 404 : 200
  if (page.status !== expected) throw new Error(`the page ${path} rendered with status ${page.status}`)
  const file = path === notFoundPath ? '404.html' : join(path.slice(1), 'index.html')
  mkdirSync(dirname(join(dir, file)), { recursive: true })
  writeFileSync(join(dir, file), renderDocument(page, shell))
  compressFile(dir, previous, file)
  writeNinjs(path)
}

/** Beside an article's page what other newsrooms' programs read; none for one that was withdrawn. */
function writeNinjs(path: string): void {
  if (!path.startsWith(articlePath(''))) return
  const id = path.slice(articlePath('').length)
  const article = readJson(articleDataPath(id))
  if (article === undefined) return
  const file = join(dir, ninjsPath(id))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(ninjs(v.parse(Article, article), shell.baseUrl)))
}

/** Reads published JSON from the draft. Only what every page needs is kept. */
function jsonReader(): ReadJson {
  let site: unknown
  return (path) => {
    if (path === siteDataPath && site !== undefined) return site
    const bytes = readIfThere(join(dir, path))
    const json: unknown = bytes === undefined ? undefined : JSON.parse(bytes.toString('utf8'))
    if (path === siteDataPath) site = json
    return json
  }
}
