import { parentPort } from 'node:worker_threads'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { Batch, type BatchResult } from './batch.ts'
import { properties } from './properties.ts'

/** Tries batches of cases for fuzz.ts. */
if (parentPort === null) throw new Error('this runs as a worker of fuzz.ts')
const port = parentPort
port.on('message', (message: unknown) => port.postMessage(tryBatch(v.parse(Batch, message)), []))

function tryBatch({ property: index, seed, cases }: Batch): BatchResult {
  const tried = properties[index]
  if (tried === undefined) throw new Error(`there is no property ${index}`)
  const details = fc.check(tried.property, { seed, numRuns: cases })
  if (!details.failed) return { cases: details.numRuns, failure: null }
  const error = details.errorInstance
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { cases: details.numRuns, failure: `${JSON.stringify(details.counterexample)}\n${reason}` }
}
