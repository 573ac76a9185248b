import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Article } from '../article/article.ts'
import { articleDataPath, notFoundPath, siteDataPath } from '../article/links.ts'
import type { RenderedPage } from '../article/renderedPage.ts'
import { loadPrerenderer } from './bundleApp.ts'
import { firstFlight, isWorthCompressing, writeCompressed } from './compressFile.ts'
import { hashOf } from './hashOf.ts'
import { ninjs } from './ninjs.ts'
import type { PageJob, PageWork, RenderedFile, WrittenFile } from './prerenderPages.ts'
import { readIfThere } from './readIfThere.ts'
import { renderDocument } from './renderDocument.ts'
import { replaceFile } from './replaceFile.ts'

const { dir, serverDir, shell }: PageWork = workerData
const prerenderer = await loadPrerenderer(serverDir)
const site = readData(siteDataPath)

let lastJobs = Promise.resolve()
parentPort?.on('message', (jobs: readonly PageJob[]) => {
  lastJobs = lastJobs.then(async () => writePages(jobs))
})

/** What fails here ends the worker, and the build hears of it. */
async function writePages(jobs: readonly PageJob[]): Promise<void> {
  const rendered: RenderedFile[] = []
  for (const job of jobs) rendered.push(await writePage(job))
  parentPort?.postMessage(rendered, [])
}

async function writePage({ path, file, standing, beside }: PageJob): Promise<RenderedFile> {
  const sources = new Set<string>()
  // Every page carries the site's own file.
  const readJson = (source: string): unknown => {
    sources.add(source)
    return source === siteDataPath ? site : readData(source)
  }
  const page = await prerenderer.renderPage(path, readJson, shell.base).catch((error: unknown) => {
    throw new Error(`the page ${path} cannot be rendered`, { cause: error })
  })
  const expected = path === notFoundPath ? 404 : 200
  if (page.status !== expected) throw new Error(`the page ${path} rendered with status ${page.status}`)
  const bytes = documentOf(path, page)
  const written = writeUnless(standing, file, bytes)
  return { ...written, sources: [...sources], beside: beside === null ? null : writeNinjs(beside) }
}

/** Names, slogans and days, most of which are printed once. */
const brief = /^\/(?:p|t|days)\//u

/** Of a page with little on it the style would be four fifths: with a link it is there in one flight, as it is. */
function documentOf(path: string, page: RenderedPage): Buffer {
  if (brief.test(path)) {
    const bytes = Buffer.from(renderDocument(page, shell, 'linked'))
    if (bytes.length <= firstFlight) return bytes
  }
  return Buffer.from(renderDocument(page, shell))
}

/** Beside an article's page what other newsrooms' programs read; none for one that was withdrawn. */
function writeNinjs({ id, file, standing }: NonNullable<PageJob['beside']>): WrittenFile | null {
  const bytes = readIfThere(join(dir, articleDataPath(id)))
  if (bytes === undefined) return null
  // Checked when it was written.
  const article: Article = JSON.parse(bytes.toString('utf8'))
  const text = JSON.stringify(ninjs(article, shell.baseUrl))
  return writeUnless(standing, file, Buffer.from(text))
}

/** Nothing is written where the file that stands has the same hash. */
function writeUnless(standing: string | null, file: string, bytes: Buffer): WrittenFile {
  const hash = hashOf(bytes)
  if (hash !== standing) {
    replaceFile(join(dir, file), bytes)
    if (isWorthCompressing(file, bytes.length)) writeCompressed(join(dir, file), bytes)
  }
  return { hash, size: bytes.length }
}

/** Published JSON from the draft. */
function readData(path: string): unknown {
  const bytes = readIfThere(join(dir, path))
  return bytes === undefined ? undefined : JSON.parse(bytes.toString('utf8'))
}
