import { copyFileSync, existsSync, linkSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { CompressJob } from './compress.ts'
import { readIfThere } from './draftSite.ts'

parentPort?.on('message', ({ dir, previous, files }: CompressJob) => {
  for (const file of files) compressFile(join(dir, file), previous === null ? null : join(previous, file))
  parentPort?.postMessage('done', [])
})

function compressFile(file: string, old: string | null): void {
  const bytes = readFileSync(file)
  if (old !== null && isSame(bytes, old)) {
    reuse(`${old}.br`, `${file}.br`)
    reuse(`${old}.gz`, `${file}.gz`)
    return
  }
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: qualityOf(file),
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
  writeFileSync(`${file}.br`, brotli)
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
}

/**
 * The app is compressed as well as can be, once. A page takes a quarter of the time at 10 (23 against 95 ms), for
 * 2.4 % more bytes (8.16 against 7.97 KB for an article): that is the difference between a build and a coffee.
 */
function qualityOf(file: string): number {
  return /\.(?:js|css)$/u.test(file) ? 11 : 10
}

/** Whether the old site has these bytes, with both their compressed forms. */
function isSame(bytes: Buffer, old: string): boolean {
  if (!existsSync(`${old}.br`) || !existsSync(`${old}.gz`)) return false
  return readIfThere(old)?.equals(bytes) ?? false
}

function reuse(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    // A file system without links.
    copyFileSync(from, to)
  }
}
