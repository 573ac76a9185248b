import { expect, it } from 'vitest'
import { leaderRuns } from './leaderRuns.ts'

const shi = { id: 'a', name: '傅斯年' }
const li = { id: 'b', name: '季羡林' }

it('finds a name and what its bearer does', () => {
  expect(leaderRuns('傅斯年讲话', [shi])).toEqual([
    { start: 0, end: 3, person: 'a' },
    { start: 3, end: 5, person: null },
  ])
})

it('finds names run together, in the order they are printed', () => {
  expect(leaderRuns('季羡林傅斯年出席', [shi, li]).map((run) => run.person)).toEqual(['b', 'a', null])
})

it('gives a line that names nobody as it is', () => {
  expect(leaderRuns('各县出席', [shi])).toEqual([{ start: 0, end: 4, person: null }])
})
