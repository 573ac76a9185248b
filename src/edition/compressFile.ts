import { copyFileSync, existsSync, linkSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { readIfThere } from './draftSite.ts'

/** Below this a file fits into one packet as it is. */
export const smallest = 1024

/**
 * Puts brotli and gzip beside a file of the site in `dir`, if it is worth it. Where the site built before, in `previous`,
 * holds it byte for byte, its compressed forms are kept.
 */
export function compressFile(dir: string, previous: string | null, path: string): void {
  const file = join(dir, path)
  const old = previous === null ? null : join(previous, path)
  const bytes = readFileSync(file)
  if (bytes.length <= smallest) return
  if (old !== null && isSame(bytes, old)) {
    reuse(`${old}.br`, `${file}.br`)
    reuse(`${old}.gz`, `${file}.gz`)
    return
  }
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: qualityOf(path),
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_LGWIN]: windowOf(bytes.length),
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
  writeFileSync(`${file}.br`, brotli)
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
}

/**
 * The app is compressed as well as can be, once. A page of 44 KB takes 75 ms at 11, 24 at 10 and 1.7 at 9, for 9.52,
 * 9.72 and 10.12 KB, and there are several pages an article.
 */
function qualityOf(path: string): number {
  return /\.(?:js|css)$/u.test(path) ? 11 : 9
}

/**
 * The window holds the file and no more: at quality 9 one of 2^18 bytes takes 23 ms to set up, one of 2^16 none, and a
 * file within it comes out the same.
 */
function windowOf(bytes: number): number {
  return Math.min(constants.BROTLI_MAX_WINDOW_BITS, Math.max(16, Math.ceil(Math.log2(bytes + 16))))
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
