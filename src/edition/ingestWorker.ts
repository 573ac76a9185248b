import { parentPort, workerData } from 'node:worker_threads'
import { type IngestContext, ingestFiles, type Read, type Reading } from './ingestFiles.ts'

/** As `Read`, with what is to be known of an article as JSON. */
export type WrittenRead =
  | (Omit<Extract<Read, { known: unknown }>, 'known'> & { known: string })
  | Extract<Read, { problems: unknown }>

const context: IngestContext = workerData

parentPort?.on('message', (readings: readonly Reading[]) => {
  parentPort?.postMessage(ingestFiles(readings, context).map(written), [])
})

function written(read: Read): WrittenRead {
  return 'problems' in read ? read : { ...read, known: JSON.stringify(read.known) }
}
