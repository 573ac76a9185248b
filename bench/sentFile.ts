import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'

/** Lays the brotli copy a host sends beside a file, as the build does for search (compressWorker.ts); its bytes. */
export function sentFile(file: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  const sent = brotliCompressSync(readFileSync(file), { params })
  writeFileSync(`${file}.br`, sent)
  return sent.length
}
