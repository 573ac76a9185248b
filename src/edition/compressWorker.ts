import { parentPort, workerData } from 'node:worker_threads'
import { compressFile } from './compressFile.ts'

/** The site, and the one that may hold its files already compressed; then lists of files to compress. */
const { dir, previous }: { dir: string; previous: string | null } = workerData

parentPort?.on('message', (files: readonly string[]) => {
  for (const path of files) compressFile(dir, previous, path)
  parentPort?.postMessage('done', [])
})
