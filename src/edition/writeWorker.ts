import { parentPort, workerData } from 'node:worker_threads'
import { type NewFile, writeNew } from './writeNew.ts'

/** The folder of the draft; then lists of files to be written there. */
const dir: string = workerData

parentPort?.on('message', (files: readonly NewFile[]) => {
  for (const file of files) writeNew(dir, file)
  parentPort?.postMessage('done', [])
})
