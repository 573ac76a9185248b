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
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
  writeFileSync(`${file}.br`, brotli)
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
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
