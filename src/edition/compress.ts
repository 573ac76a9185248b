import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { ninjsPath } from '../article/links.ts'
import { smallest } from './compressFile.ts'
import { inParts, shareOut } from './shareOut.ts'

const compressible = new Set([
  '.html',
  '.js',
  '.css',
  '.json',
  '.xml',
  '.txt',
  '.svg',
  '.webmanifest',
  '.map',
])
const filesAtOnce = 8

/**
 * Puts brotli and gzip beside every file of `dir` that is worth it and has none, on all processors. Files that `previous`
 * (the site built before) holds byte for byte keep their compressed forms. `progress` is told of files done.
 */
export async function compressSite(
  dir: string,
  previous: string | null,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const files = worthCompressing(dir)
  let done = 0
  progress(0, files.length)
  await shareOut(new URL('compressWorker.ts', import.meta.url), inParts(files, filesAtOnce), {
    data: { dir, previous },
    done: (part) => {
      done += part.length
      progress(done, files.length)
    },
  })
}

/** Largest first, so that no worker is left alone with a large one at the end. */
function worthCompressing(dir: string): string[] {
  // No reader waits for these, and there is one an article: a host may compress what is asked for.
  const asAsked = join(dir, dirname(ninjsPath('')), '/')
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && compressible.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(asAsked) && !existsSync(`${path}.br`))
    .map((path) => ({ path, size: statSync(path).size }))
    .filter(({ size }) => size > smallest)
    .sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1))
    .map(({ path }) => path.slice(dir.length + 1))
}
