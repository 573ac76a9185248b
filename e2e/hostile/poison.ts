import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { Site } from '../../src/article/edition.ts'
import { siteDataPath } from '../../src/article/links.ts'
import { bundleApp, loadPrerenderer } from '../../src/edition/bundleApp.ts'
import { documentShell, renderDocument } from '../../src/edition/renderDocument.ts'
import { allPagesOf } from './pages.ts'
import { hostileStrings } from './strings.ts'

/**
 * Writes hostile strings around every text in the data of a built site, also in those that reading an archive never
 * fills so, and renders its pages anew: whatever a field may hold, no page is to be more than its template.
 */
export async function poisonSite(dir: string, baseUrl: string): Promise<void> {
  const texts = new Map<string, string>()
  let count = 0
  const next = (): string => hostileStrings[count++ % hostileStrings.length] ?? ''
  for (const path of dataFiles(dir)) {
    const poisoned = JSON.stringify(poison(JSON.parse(readFileSync(join(dir, path), 'utf8')), next))
    texts.set(path, poisoned)
    replace(join(dir, path), poisoned)
  }
  const { assets, serverDir } = await bundleApp()
  const prerenderer = await loadPrerenderer(serverDir)
  const shell = documentShell(v.parse(Site, JSON.parse(texts.get(siteDataPath) ?? 'null')), baseUrl, assets)
  for (const { path, file } of allPagesOf(dir)) {
    const page = await prerenderer.renderPage(path, (file) => texts.get(file), shell.base)
    replace(file, renderDocument(page, shell, 'whole'))
  }
}

/** The compressed forms go: a host would send them instead. */
function replace(file: string, content: string): void {
  writeFileSync(file, content)
  for (const extension of ['.br', '.gz']) rmSync(file + extension, { force: true })
}

/** What pages are made of; search keeps its own, in files of its own format. */
function dataFiles(dir: string): string[] {
  return readdirSync(join(dir, 'data'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json') && !/^(?:search|ninjs)\//u.test(path))
    .map((path) => `/data/${path}`)
    .sort()
}

/** Ids, days and the words of the contract stay, and so does what must be an address. */
const structure = /^(?:[a-z0-9-]*|[\d:T+Z.-]+|guli\/article@1|zh-Han[st]|https:\/\/\S*)$/u

function poison(value: unknown, next: () => string): unknown {
  if (typeof value === 'string') return structure.test(value) ? value : `${next()}${value}${next()}`
  if (Array.isArray(value)) return value.map((one: unknown) => poison(one, next))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, poison(one, next)]))
}
