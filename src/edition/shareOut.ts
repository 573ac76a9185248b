import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** Each worker has so many jobs, lest it wait for a thread that is busy when it is done with one. */
const ahead = 3

/**
 * Has every job done by a worker thread, one after the other on each processor: a worker is sent jobs and answers each with
 * a message, its result, in their order. Rejects with what a worker throws, once none is at work any more: no job is begun after that.
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
      await new Promise<void>((resolve, reject) => {
        const asked: Job[] = []
        // Each worker takes its next job from the same list.
        const ask = (): void => {
          const job = waiting.pop()
          if (job === undefined) return
          asked.push(job)
          worker.postMessage(job, [])
        }
        worker.on('error', reject)
        worker.on('message', (result: Result) => {
          const job = asked.shift()
          ask()
          try {
            if (job !== undefined) done(job, result)
          } catch (error) {
            reject(error)
          }
          if (asked.length === 0) resolve()
        })
        for (let jobs = 0; jobs < ahead; jobs += 1) ask()
        if (asked.length === 0) resolve()
      })
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

/** A list in parts of `size`. */
export function inParts<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, part) =>
    list.slice(part * size, (part + 1) * size),
  )
}
