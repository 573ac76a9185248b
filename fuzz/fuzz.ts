import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import * as v from 'valibot'
import { BatchResult, type Batch } from './batch.ts'
import { properties } from './properties.ts'

/**
 * `npm run fuzz [-- --cases N] [--seed N] [--workers N] [--minutes N]`
 *
 * Cases of every property, spread over worker threads in batches. Every batch has a seed of its own, made from the one
 * given; a failure is printed with its seed and the smallest input that still fails, to become a test. Stops when all
 * cases are done or, if `--minutes` is given, when the time is up. The exit code is 1 if anything failed.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    workers: { type: 'string', default: String(availableParallelism()) },
    minutes: { type: 'string', default: 'Infinity' },
  },
})

/** Cases a batch: a few seconds. */
const batchSize = 1000
/** A batch that takes longer holds a case that does not end. */
const batchMinutes = 10

interface Tally {
  cases: number
  failures: number
}

async function main(): Promise<boolean> {
  const seed = numberOf('seed')
  const start = performance.now()
  const isOver = (): boolean => performance.now() - start > numberOf('minutes') * 60_000
  const waiting = batches(numberOf('cases'), seed)
  const tallies = properties.map((): Tally => ({ cases: 0, failures: 0 }))
  say(`seed ${seed}, ${waiting.reduce((sum, { cases }) => sum + cases, 0)} cases, ${values.workers} workers`)
  await Promise.all(
    Array.from({ length: numberOf('workers') }, () =>
      work(() => (isOver() ? undefined : waiting.shift()), tallies),
    ),
  )
  const seconds = (performance.now() - start) / 1000
  tallies.forEach(({ cases, failures }, index) => {
    say(`${cases} cases, ${failures} failed batches: ${properties[index]?.name ?? ''}`)
  })
  const total = tallies.reduce((sum, { cases }) => sum + cases, 0)
  say(`${total} cases in ${seconds.toFixed(0)} s, seed ${seed}`)
  return tallies.every(({ failures }) => failures === 0)
}

function numberOf(option: keyof typeof values): number {
  const number = Number(values[option])
  if (!(number >= 0)) throw new Error(`--${option} wants a number, not ${values[option]}`)
  return number
}

/** The cases of all properties, taking turns, so that a run that is cut short has tried each. */
function batches(cases: number, seed: number): Batch[] {
  const count = Math.ceil(cases / batchSize)
  return Array.from({ length: count }, (_, index) => ({
    property: index % properties.length,
    seed: (seed + Math.floor(index / properties.length)) | 0,
    cases: Math.min(batchSize, cases - index * batchSize),
  }))
}

/** Runs batches in one worker until there are none; a worker that dies or hangs is a failure and is replaced. */
async function work(next: () => Batch | undefined, tallies: Tally[]): Promise<void> {
  let worker = startWorker()
  for (let batch = next(); batch !== undefined; batch = next()) {
    const { cases, failure } = await run(worker, batch)
    const tally = tallies[batch.property]
    if (tally === undefined) throw new Error(`there is no property ${batch.property}`)
    tally.cases += cases
    if (failure === null) continue
    tally.failures += 1
    say(`FAILED, seed ${batch.seed}: ${properties[batch.property]?.name ?? ''}\n${failure}`)
    await worker.terminate()
    worker = startWorker()
  }
  await worker.terminate()
}

function startWorker(): Worker {
  return new Worker(new URL('./fuzzWorker.ts', import.meta.url))
}

function run(worker: Worker, batch: Batch): Promise<BatchResult> {
  return new Promise((resolve) => {
    const fail = (failure: string): void => settle({ cases: 0, failure })
    const timer = setTimeout(() => fail(`did not end within ${batchMinutes} minutes`), batchMinutes * 60_000)
    const hear = (message: unknown): void => settle(v.parse(BatchResult, message))
    const die = (error: unknown): void => fail(`the worker died: ${String(error)}`)
    const settle = (result: BatchResult): void => {
      clearTimeout(timer)
      worker.off('message', hear).off('error', die).off('exit', die)
      resolve(result)
    }
    worker.on('message', hear).on('error', die).on('exit', die)
    worker.postMessage(batch, [])
  })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

process.exitCode = (await main()) ? 0 : 1
