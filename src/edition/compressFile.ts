import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { ninjsPath } from '../article/links.ts'

/** Below this a file fits into one packet as it is. */
const smallest = 1024

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

/** No reader waits for ninjs, and there is one an article: a host may compress what is asked for. */
const asAsked = `${dirname(ninjsPath(''))}/`

export function isWorthCompressing(path: string, size: number): boolean {
  return size > smallest && compressible.has(extname(path)) && !path.startsWith(asAsked)
}

/** Puts brotli and gzip beside a file of the folder `dir`. */
export function compressFile(dir: string, path: string): void {
  const file = join(dir, path)
  writeCompressed(file, readFileSync(file))
}

/** Writes `bytes`, the content of `file`, beside it as brotli and gzip. */
export function writeCompressed(file: string, bytes: Buffer): void {
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: qualityOf(file),
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
