import { expect, test } from 'vitest'
import { inTurns } from './inTurns.ts'

test('all is done, a few at a time', async () => {
  const paths = Array.from({ length: 20 }, (_, at) => `/a/${at}`)
  const done: string[] = []
  let working = 0
  let most = 0
  await inTurns(paths, async (path) => {
    working += 1
    most = Math.max(most, working)
    await Promise.resolve()
    working -= 1
    done.push(path)
  })
  expect(done.sort()).toEqual([...paths].sort())
  expect(most).toBe(4)
})

test('what fails is told', async () => {
  const work = async (path: string): Promise<void> => {
    if (path === '/b') throw new Error('the host does not answer')
    await Promise.resolve()
  }
  await expect(inTurns(['/a', '/b', '/c'], work)).rejects.toThrow('does not answer')
})
