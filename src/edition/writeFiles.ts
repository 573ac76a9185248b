import { collectGarbage } from './collectGarbage.ts'
import type { DataFile } from './dataFile.ts'
import type { DraftSite } from './draftSite.ts'
import { hashOf } from './hashOf.ts'
import { inParts, shareOut } from './shareOut.ts'
import { type NewFile, writeNew } from './writeNew.ts'

/** Fewer files than these are written before threads have started. */
const worthThreads = 256
const filesAtOnce = 64
/** So many parts leave a hundred megabytes behind. */
const muchLeft = 1024

/**
 * Writes files into the draft, and their compressed forms; what stands as it is is kept. On a first build it is most of a
 * minute that the system takes to make so many: threads write what was made while the next are.
 */
export async function writeFiles(files: Iterable<DataFile>, draft: DraftSite): Promise<void> {
  const changed = changedOf(files, draft)
  const first = taken(changed, worthThreads)
  if (first.length < worthThreads) {
    for (const file of first) writeNew(draft.dir, file)
    return
  }
  await shareOut<NewFile[], 'done'>(new URL('writeWorker.ts', import.meta.url), parts(first, changed), {
    data: draft.dir,
    done: () => {},
  })
}

/** What is not as it was; it is noted as written. */
function* changedOf(files: Iterable<DataFile>, draft: DraftSite): Generator<NewFile> {
  for (const { path, hash: known, isSame, json } of files) {
    if (isSame && draft.keep(path)) continue
    if (known !== null && draft.keepAs(path, known)) continue
    const content = json()
    const hash = known ?? hashOf(content)
    if (known === null && draft.keepAs(path, hash)) continue
    draft.note(path, { hash, size: Buffer.byteLength(content) })
    yield [path, content]
  }
}

function* parts(first: readonly NewFile[], rest: Generator<NewFile>): Generator<NewFile[]> {
  yield* inParts(first, filesAtOnce)
  for (let count = 1; ; count += 1) {
    const part = taken(rest, filesAtOnce)
    if (part.length === 0) return
    if (count % muchLeft === 0) collectGarbage()
    yield part
  }
}

function taken<Value>(source: Iterator<Value>, most: number): Value[] {
  const values: Value[] = []
  while (values.length < most) {
    const next = source.next()
    if (next.done === true) break
    values.push(next.value)
  }
  return values
}
