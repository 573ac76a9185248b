import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Suggestion } from '../../search/suggest/suggestionFiles.ts'
import { buildSuggestions } from './buildSuggestions.ts'

export interface SuggestionFile {
  path: string
  content: Uint8Array
}

/** Fewer are there before a thread has started. */
const worthThread = 5000

/**
 * Writes what is suggested. Of many it takes seconds, in which no other thread would get its work, and two hundred megabytes:
 * it is done in a thread, which gives them back.
 */
export async function writeSuggestions(
  suggestions: readonly Suggestion[],
  files: { write: (path: string, content: Uint8Array) => void },
): Promise<void> {
  if (suggestions.length < worthThread) {
    buildSuggestions(suggestions, files)
    return
  }
  const worker = new Worker(new URL('suggestionWorker.ts', import.meta.url), { workerData: suggestions })
  // Rejects with what the thread throws.
  const [made]: SuggestionFile[][] = await once(worker, 'message')
  for (const { path, content } of made ?? []) files.write(path, content)
  await worker.terminate()
}
