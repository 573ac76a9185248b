import type { KnownArticle } from './articleStore.ts'
import { type IngestContext, ingestFiles, type Read, type Reading } from './ingestFiles.ts'
import type { WrittenRead } from './ingestWorker.ts'
import { inParts, shareOut } from './shareOut.ts'

/** Fewer files than these are read before threads have loaded the parser. */
const worthThreads = 48
const filesAtOnce = 8

/** Reads files in threads, if they are many; `take` is given what was read of some as soon as it is. */
export async function readAll(
  readings: readonly Reading[],
  context: IngestContext,
  take: (reads: Read[]) => void,
): Promise<void> {
  const parts = inParts(readings, filesAtOnce)
  if (readings.length < worthThreads) for (const part of parts) take(ingestFiles(part, context))
  else
    await shareOut<Reading[], WrittenRead[]>(new URL('ingestWorker.ts', import.meta.url), parts, {
      data: context,
      done: (_, reads) => take(reads.map(readOf)),
    })
}

/** Of parsed JSON the short texts that come again are one in memory: names, ids, what people do. */
function readOf(written: WrittenRead): Read {
  if ('problems' in written) return written
  // Written by a thread of this program.
  const known: KnownArticle = JSON.parse(written.known)
  return { ...written, known }
}
