import { parentPort, workerData } from 'node:worker_threads'
import { compressFile } from './compressFile.ts'

/** The folder of the draft; then lists of its files to compress. */
const dir: string = workerData

parentPort?.on('message', (files: readonly string[]) => {
  for (const path of files) compressFile(dir, path)
  parentPort?.postMessage('done', [])
})
