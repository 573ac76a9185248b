import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as v from 'valibot'
import type { Prerenderer } from '../article/renderedPage.ts'
import { projectDir } from './defaults.ts'
import type { AppAssets } from './renderDocument.ts'

export interface AppBundle {
  /** Folder of the files to publish (`assets/…` and what public/ holds). */
  clientDir: string
  assets: AppAssets
  /** Folder of the bundle that prerenders. */
  serverDir: string
  /** Folder of the service worker's scripts, by the names in src/library/offline/worker/. */
  workerDir: string
}

/** What vite writes of itself beside the assets. Not published. */
export const viteFolder = '.vite'

const cacheDir = join(projectDir, 'node_modules', '.cache', 'guli')
/** Enough to go back and forth between two branches. */
const bundlesKept = 3

/**
 * The app, built by vite for the browser and for prerendering; kept under a hash of everything it is made of, so
 * that a second build of the same source takes no time.
 */
export async function bundleApp(): Promise<AppBundle> {
  // Read by vite as it builds (a test runner sets another), and by React when it is first loaded, which is many
  // times slower in its development mode.
  process.env['NODE_ENV'] = 'production'
  const dir = join(cacheDir, programVersion())
  if (existsSync(dir)) utimesSync(dir, new Date(), new Date())
  else await buildInto(dir)
  const clientDir = join(dir, 'client')
  return {
    clientDir,
    assets: readAssets(clientDir),
    serverDir: join(dir, 'server'),
    workerDir: join(dir, 'worker'),
  }
}

/** A hash of everything that a build of this program depends on besides its input: sources, libraries, Node. */
export function programVersion(): string {
  const hash = createHash('sha256').update(process.versions.node)
  for (const path of [
    'package-lock.json',
    'vite.config.ts',
    ...filesIn('bundling'),
    ...filesIn('public'),
    ...filesIn('src'),
  ]) {
    hash.update(`\0${path}\0`).update(readFileSync(join(projectDir, path)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** Paths from the project, sorted; tests and their fixtures are no part of the app. */
function filesIn(folder: string): string[] {
  const dir = join(projectDir, folder)
  if (!existsSync(dir)) return []
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectDir.length + 1))
    .filter((path) => !/\.test\.tsx?$|[\\/]fixtures[\\/]/u.test(path))
    .sort()
}

/** In a process of its own, which gives back what vite takes, as much as a build of thousands of articles. */
async function buildInto(dir: string): Promise<void> {
  const draft = `${dir}.${process.pid}`
  const script = join(import.meta.dirname, 'bundleInto.ts')
  const bundling = spawn(process.execPath, [script, draft], { stdio: ['ignore', 'inherit', 'inherit'] })
  const [code] = await once(bundling, 'exit')
  if (code !== 0) throw new Error('the app could not be bundled')
  try {
    renameSync(draft, dir)
  } catch {
    // Another build of the same source was quicker.
    rmSync(draft, { recursive: true, force: true })
  }
  dropOldBundles()
}

function dropOldBundles(): void {
  const bundles = readdirSync(cacheDir)
    .filter((name) => /^[0-9a-f]{16}$/u.test(name))
    .map((name) => ({ path: join(cacheDir, name), used: statSync(join(cacheDir, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used)
  for (const { path } of bundles.slice(bundlesKept)) rmSync(path, { recursive: true, force: true })
}

const Manifest = v.record(
  v.string(),
  v.object({ file: v.string(), css: v.optional(v.array(v.string()), []) }),
)

function readAssets(clientDir: string): AppAssets {
  const file = join(clientDir, viteFolder, 'manifest.json')
  const manifest = v.parse(Manifest, JSON.parse(readFileSync(file, 'utf8')))
  const styles = Object.values(manifest).flatMap(({ file, css }) =>
    [file, ...css].filter((name) => name.endsWith('.css')),
  )
  const [style, second] = new Set(styles)
  if (style === undefined || second !== undefined)
    throw new Error('vite built no stylesheet, or more than one')
  const css = readFileSync(join(clientDir, style), 'utf8').trim()
  const script = readFileSync(join(clientDir, urlOf(manifest, 'src/beforePaint.ts')), 'utf8').trim()
  const [main, boot] = [urlOf(manifest, 'src/main.tsx'), urlOf(manifest, 'src/boot.ts')]
  return { css, style: `/${style}`, script, main, boot }
}

function urlOf(manifest: v.InferOutput<typeof Manifest>, source: string): string {
  const chunk = manifest[source]
  if (chunk === undefined) throw new Error(`vite built no ${source}`)
  return `/${chunk.file}`
}

export async function loadPrerenderer(serverDir: string): Promise<Prerenderer> {
  const bundle: unknown = await import(pathToFileURL(join(serverDir, 'prerender.js')).href)
  if (!isPrerenderer(bundle)) throw new Error('src/prerender.tsx does not export renderPage')
  return bundle
}

function isPrerenderer(bundle: unknown): bundle is Prerenderer {
  return (
    typeof bundle === 'object' &&
    bundle !== null &&
    'renderPage' in bundle &&
    typeof bundle.renderPage === 'function'
  )
}
