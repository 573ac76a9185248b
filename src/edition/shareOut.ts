import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/**
 * Has every job done by a worker thread, one after the other on each processor: a worker is sent a job and answers with a
 * message, its result. Rejects with what a worker throws, once none is at work any more: no job is begun after that.
 */
// The caller says what its script answers.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export async function shareOut<Job, Result>(
  script: URL,
  jobs: readonly Job[],
  { data, done }: { data?: unknown; done: (job: Job, result: Result) => void },
): Promise<void> {
  const waiting = [...jobs].reverse()
  const work = async (): Promise<void> => {
    const worker = new Worker(script, { workerData: data })
    try {
      // Each worker takes its next job from the same list.
      for (let job = waiting.pop(); job !== undefined; job = waiting.pop())
        done(job, await resultOf<Result>(worker, job))
    } catch (error) {
      waiting.length = 0
      throw error
    } finally {
      await worker.terminate()
    }
  }
  const workers = Array.from({ length: Math.min(availableParallelism(), jobs.length) }, work)
  const failed = (await Promise.allSettled(workers)).find((worker) => worker.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

async function resultOf<Result>(worker: Worker, job: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (result: Result) => {
      worker.off('error', reject)
      resolve(result)
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
