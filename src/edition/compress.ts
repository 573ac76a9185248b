import { readdirSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** Handed to a worker: files of `dir`, and the site that may hold them already compressed. */
export interface CompressJob {
  dir: string
  previous: string | null
  files: string[]
}

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
const smallest = 1024
const filesAtOnce = 8

/**
 * Puts brotli and gzip beside every file of `dir` that is worth it, on all processors. Files that `previous` (the
 * site built before) holds byte for byte keep their compressed forms. `progress` is told of files done.
 */
export async function compressSite(
  dir: string,
  previous: string | null,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const files = worthCompressing(dir)
  const total = files.length
  let done = 0
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('compressWorker.ts', import.meta.url))
    try {
      for (;;) {
        const batch = files.splice(0, filesAtOnce)
        if (batch.length === 0) return
        await answerOf(worker, { dir, previous, files: batch })
        done += batch.length
        progress(done, total)
      }
    } finally {
      await worker.terminate()
    }
  }
  progress(0, total)
  const workers = Math.min(availableParallelism(), Math.ceil(total / filesAtOnce))
  await Promise.all(Array.from({ length: workers }, work))
}

/** Largest first, so that no worker is left alone with a large one at the end. */
function worthCompressing(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && compressible.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, size: statSync(path).size }))
    .filter(({ size }) => size > smallest)
    .sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1))
    .map(({ path }) => path.slice(dir.length + 1))
}

async function answerOf(worker: Worker, job: CompressJob): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', () => {
      worker.off('error', reject)
      resolve()
    })
    worker.postMessage(job, [])
  })
}
