import { parentPort } from 'node:worker_threads'
import { codeShards } from '../search/build/codeShards.ts'
import { packArticles } from '../search/build/packArticles.ts'
import type { IndexJob, IndexResult } from './indexThreads.ts'

parentPort?.on('message', (job: IndexJob) => {
  if (job.kind === 'pack') answer({ kind: 'pack', runs: packArticles(job.articles) }, [])
  else {
    const coded = codeShards(job)
    const moved = coded.files.map(({ content }) => content.buffer)
    answer({ kind: 'code', ...coded }, moved)
  }
})

/** Shared memory is not moved, what was coded is. */
function answer(result: IndexResult, moved: ArrayBuffer[]): void {
  parentPort?.postMessage(result, moved)
}
