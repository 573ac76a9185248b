import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { CodedShards, ShardJob } from '../search/build/codeShards.ts'
import { workHere, type IndexWork } from '../search/build/indexWork.ts'
import type { ArticleText } from '../search/build/packArticles.ts'
import type { PackedRun } from '../search/build/sortedRun.ts'
import { collectGarbage } from './collectGarbage.ts'

/** Handed to a thread, and what comes back. */
export type IndexJob = { kind: 'pack'; articles: readonly ArticleText[] } | ({ kind: 'code' } & ShardJob)
export type IndexResult = { kind: 'pack'; runs: PackedRun[] } | ({ kind: 'code' } & CodedShards)

/** Fewer articles than these are indexed before threads have started. */
const worthThreads = 2000

/**
 * Calls `build` with threads for an index of so many articles and ends them afterwards: one for each processor but
 * that which reads and writes, since each takes about a hundred megabytes. One that fails rejects its jobs.
 */
export async function withIndexThreads<Result>(
  articles: number,
  build: (work: IndexWork) => Promise<Result>,
): Promise<Result> {
  if (articles < worthThreads) return build(workHere)
  const threads = Array.from({ length: Math.max(availableParallelism() - 1, 1) }, () => new IndexThread())
  try {
    return await build(workOf(threads))
  } finally {
    await Promise.all(threads.map((thread) => thread.end()))
  }
}

/** So many articles that were handed over leave a hundred megabytes of texts behind. */
const muchLeft = 8192

/** Each job goes to the thread that has fewest. */
function workOf(threads: readonly IndexThread[]): IndexWork {
  const ask = async (job: IndexJob): Promise<IndexResult> => {
    const [idlest] = threads.toSorted((a, b) => a.jobs - b.jobs)
    if (idlest === undefined) throw new RangeError('no threads')
    return idlest.ask(job)
  }
  let left = 0
  return {
    // One being done and one waiting in each.
    atOnce: threads.length * 2,
    pack: async (articles) => {
      const result = await ask({ kind: 'pack', articles })
      left += articles.length
      if (left >= muchLeft) {
        collectGarbage()
        left = 0
      }
      return result.kind === 'pack' ? result.runs : misunderstood()
    },
    code: async (job) => {
      const result = await ask({ kind: 'code', ...job })
      return result.kind === 'code' ? result : misunderstood()
    },
  }
}

function misunderstood(): never {
  throw new Error('the index thread answered something else')
}

interface Waiting {
  resolve: (result: IndexResult) => void
  reject: (error: unknown) => void
}

/** Does its jobs one after the other. */
class IndexThread {
  readonly #worker = new Worker(new URL('indexWorker.ts', import.meta.url), {
    // Folded texts are let go at once; more room would only be filled with them.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  })
  readonly #waiting: Waiting[] = []

  constructor() {
    this.#worker.on('message', (result: IndexResult) => this.#waiting.shift()?.resolve(result))
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(error)
    })
  }

  get jobs(): number {
    return this.#waiting.length
  }

  async ask(job: IndexJob): Promise<IndexResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      this.#worker.postMessage(job, [])
    })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}
