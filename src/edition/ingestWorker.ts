import { parentPort, workerData } from 'node:worker_threads'
import { type IngestContext, ingestFiles, type Reading } from './ingestFiles.ts'

const context: IngestContext = workerData

parentPort?.on('message', (readings: readonly Reading[]) => {
  parentPort?.postMessage(ingestFiles(readings, context), [])
})
