import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** Each worker has so many jobs, lest it wait for a thread that is busy when it is done with one. */
const ahead = 3
/** Room for what a page or an article leaves behind: with as much as V8 would take, a build took half as much memory again. */
const youngMb = 32

/**
 * Has every job done by a worker thread, one after the other on each processor: a worker is sent jobs and answers each with
 * a message, its result, in their order; the next is taken from `jobs` when there is room for it. Rejects with what a worker throws, once none is at work any more: no job is begun after that.
 * `threads` is how many there may be.
 */
// The caller says what its script answers.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export async function shareOut<Job, Result>(
  script: URL,
  jobs: Iterable<Job>,
  {
    data,
    done,
    threads = availableParallelism(),
  }: { data?: unknown; done: (job: Job, result: Result) => void; threads?: number },
): Promise<void> {
  const source = jobs[Symbol.iterator]()
  let isOver = false
  // All workers take their jobs from the same list.
  const next = (): { job: Job } | null => {
    const taken = isOver ? null : source.next()
    return taken === null || taken.done === true ? null : { job: taken.value }
  }
  const work = async (): Promise<void> => {
    const first = next()
    if (first === null) return
    const worker = new Worker(script, {
      workerData: data,
      resourceLimits: { maxYoungGenerationSizeMb: youngMb },
    })
    try {
      await workOff(worker, { first: first.job, next, done })
    } catch (error) {
      isOver = true
      throw error
    } finally {
      await worker.terminate()
    }
  }
  const workers = Array.from({ length: threads }, work)
  const failed = (await Promise.allSettled(workers)).find((worker) => worker.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

/** Gives a worker its jobs, and resolves when it has answered all and there is no other. */
// As above.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
async function workOff<Job, Result>(
  worker: Worker,
  {
    first,
    next,
    done,
  }: { first: Job; next: () => { job: Job } | null; done: (job: Job, result: Result) => void },
): Promise<void> {
  const asked: Job[] = []
  const ask = (job: Job): void => {
    asked.push(job)
    worker.postMessage(job, [])
  }
  const askMore = (): void => {
    while (asked.length < ahead) {
      const more = next()
      if (more === null) return
      ask(more.job)
    }
  }
  await new Promise<void>((resolve, reject) => {
    worker.on('error', reject)
    worker.on('message', (result: Result) => {
      try {
        const [job] = asked.splice(0, 1)
        askMore()
        if (job !== undefined) done(job, result)
        if (asked.length === 0) resolve()
      } catch (error) {
        reject(error)
      }
    })
    ask(first)
  })
}

/** A list in parts of `size`. */
export function inParts<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, part) =>
    list.slice(part * size, (part + 1) * size),
  )
}
