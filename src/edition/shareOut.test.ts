import { expect, test } from 'vitest'
import { inParts, shareOut } from './shareOut.ts'

/** Answers every job, but fails at 「bad」, naming it. */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from 'node:worker_threads'
    parentPort.on('message', (job) => {
      if (job === 'bad') throw new Error(workerData + ' cannot do ' + job, { cause: new Error('why') })
      parentPort.postMessage('done')
    })
  `)}`,
)

test('every job is done once', async () => {
  const jobs = Array.from({ length: 50 }, (_, at) => `job ${at}`)
  const done: string[] = []
  await shareOut(script, jobs, { done: (job) => done.push(job) })
  expect(done.toSorted()).toEqual(jobs.toSorted())
})

test('no job is no work', async () => {
  await shareOut(script, [], { done: () => expect.unreachable() })
})

test('what a worker throws is thrown, with its cause', async () => {
  const work = shareOut(script, ['good', 'bad', 'good'], { data: 'worker', done: () => {} })
  await expect(work).rejects.toMatchObject({ message: 'worker cannot do bad', cause: { message: 'why' } })
})

test('after a failure no job is begun, though there were always more', async () => {
  const done: string[] = []
  const ending = shareOut(script, endless(), { data: 'worker', done: (job) => done.push(job) })
  await expect(ending).rejects.toThrow('bad')
  const then = done.length
  await new Promise((later) => setTimeout(later, 50))
  expect(done).toHaveLength(then)
})

function* endless(): Generator<string> {
  yield 'bad'
  for (let at = 0; ; at += 1) yield `job ${at}`
}

test('a list in parts', () => {
  expect(inParts([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  expect(inParts([], 2)).toEqual([])
})
