import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { compressFile, isWorthCompressing } from './compressFile.ts'
import type { DraftSite } from './draftSite.ts'
import { inParts, shareOut } from './shareOut.ts'

const filesAtOnce = 8
/** Fewer are compressed before threads have started. */
const worthThreads = 32

/**
 * Puts brotli and gzip beside every file of the draft that is worth it, is not as it was and has none yet, on all
 * processors. `progress` is told of files done.
 */
export async function compressSite(
  draft: DraftSite,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const files = worthCompressing(draft)
  let done = 0
  progress(0, files.length)
  if (files.length < worthThreads) {
    for (const file of files) compressFile(draft.dir, file)
    return
  }
  await shareOut(new URL('compressWorker.ts', import.meta.url), inParts(files, filesAtOnce), {
    data: draft.dir,
    done(part) {
      done += part.length
      progress(done, files.length)
    },
  })
}

/** Largest first, so that no worker is left alone with a large one at the end. */
function worthCompressing(draft: DraftSite): string[] {
  const files: { path: string; size: number }[] = []
  for (const file of draft.changed())
    if (isWorthCompressing(file.path, file.size) && !existsSync(join(draft.dir, `${file.path}.br`)))
      files.push(file)
  return files.sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1)).map(({ path }) => path)
}
