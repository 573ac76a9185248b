import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/**
 * Has every job done by a worker thread, one after the other on each processor: a worker is sent a job and answers with a
 * message when it is done. Rejects with what a worker throws, and then none goes on.
 */
export async function shareOut<Job>(
  script: URL,
  jobs: readonly Job[],
  { data, done }: { data?: unknown; done: (job: Job) => void },
): Promise<void> {
  const waiting = jobs.values()
  const work = async (): Promise<void> => {
    const worker = new Worker(script, { workerData: data })
    try {
      // Each worker takes its next job from the same list.
      for (const job of waiting) {
        await answerOf(worker, job)
        done(job)
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, work))
}

async function answerOf(worker: Worker, job: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', () => {
      worker.off('error', reject)
      resolve()
    })
    worker.postMessage(job, [])
  })
}

/** A list in parts of `size`. */
export function inParts<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, part) =>
    list.slice(part * size, (part + 1) * size),
  )
}
