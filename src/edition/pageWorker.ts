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
import { type PageBytes, pageBytes } from './pageBytes.ts'
import { readIfThere } from './readIfThere.ts'
import { replaceFile } from './replaceFile.ts'

const { dir, serverDir, shell }: PageWork = workerData
const prerenderer = await loadPrerenderer(serverDir)
const site = readText(siteDataPath)
const toBytes = pageBytes(shell)

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
  const readSource = (source: string): string | undefined => {
    sources.add(source)
    return source === siteDataPath ? site : readText(source)
  }
  const page = await prerenderer.renderPage(path, readSource, shell.base).catch((error: unknown) => {
    throw new Error(`the page ${path} cannot be rendered`, { cause: error })
  })
  const expected = path === notFoundPath ? 404 : 200
  if (page.status !== expected) throw new Error(`the page ${path} rendered with status ${page.status}`)
  const written = writeUnless(standing, file, documentOf(path, page))
  return { ...written, sources: [...sources].join(' '), beside: beside === null ? null : writeNinjs(beside) }
}

/** Names, slogans and days, most of which are printed once. */
const brief = /^\/(?:p|t|days)\//u

/** Of a page with little on it the style would be four fifths: with a link it is there in one flight, as it is. */
function documentOf(path: string, page: RenderedPage): PageBytes {
  if (brief.test(path)) {
    const linked = toBytes(page, 'linked')
    if (linked.bytes.length <= firstFlight) return linked
  }
  return toBytes(page, 'whole')
}

/** Beside an article's page what other newsrooms' programs read; none for one that was withdrawn. */
function writeNinjs({ id, file, standing }: NonNullable<PageJob['beside']>): WrittenFile | null {
  const text = readText(articleDataPath(id))
  if (text === undefined) return null
  // Checked when it was written.
  const article: Article = JSON.parse(text)
  return writeUnless(standing, file, {
    bytes: Buffer.from(JSON.stringify(ninjs(article, shell.baseUrl))),
  })
}

/** Nothing is written where the file that stands has the same hash. */
function writeUnless(
  standing: string | null,
  file: string,
  { bytes, gzip }: { bytes: Buffer; gzip?: () => Uint8Array },
): WrittenFile {
  const hash = hashOf(bytes)
  if (hash !== standing) {
    replaceFile(join(dir, file), bytes)
    if (isWorthCompressing(file, bytes.length)) writeCompressed(join(dir, file), bytes, gzip?.())
  }
  return { hash, size: bytes.length }
}

/** Published JSON from the draft. */
function readText(path: string): string | undefined {
  return readIfThere(join(dir, path))?.toString('utf8')
}
