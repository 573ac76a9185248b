import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { ninjsPath } from '../article/links.ts'

/**
 * What a host sends before it waits for an answer: ten packets (RFC 6928). A page within it is there after one round trip,
 * compressed or not.
 */
export const firstFlight = 14_000

/** Most data of this size or less is asked for one after the other, and fits into three packets as it is. */
const smallestData = 4096

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
  const extension = extname(path)
  const smallest = extension === '.html' ? firstFlight : smallestData
  return size > smallest && compressible.has(extension) && !path.startsWith(asAsked)
}

/** Puts brotli and gzip beside a file of the folder `dir`. */
export function compressFile(dir: string, path: string): void {
  const file = join(dir, path)
  writeCompressed(file, readFileSync(file))
}

/** Writes `bytes`, the content of `file`, beside it as brotli and gzip; `gzipped` where there is a shorter way to that. */
export function writeCompressed(file: string, bytes: Buffer, gzipped?: Uint8Array): void {
  const level = /\.(?:js|css)$/u.test(file) ? levels.app : levels.page
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: level.brotli,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_LGWIN]: windowOf(bytes.length),
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
  writeFileSync(`${file}.br`, brotli)
  writeFileSync(`${file}.gz`, gzipped ?? gzipSync(bytes, { level: level.gzip }))
}

/**
 * The app is compressed as well as can be, once. A page of 52 KB, of which there are several an article, takes 76 ms of
 * brotli at 11, 2.9 at 9 and 1.2 at 5, for 10.9, 11.6 and 11.9 KB; 1.0 ms of gzip at 9 and 0.9 at 6, for 13.3 and 13.4.
 */
const levels = { app: { brotli: 11, gzip: 9 }, page: { brotli: 5, gzip: 6 } } as const

/**
 * The window holds the file and no more: at quality 9 one of 2^18 bytes takes 23 ms to set up, one of 2^16 none, and a
 * file within it comes out the same.
 */
function windowOf(bytes: number): number {
  return Math.min(constants.BROTLI_MAX_WINDOW_BITS, Math.max(16, Math.ceil(Math.log2(bytes + 16))))
}
