import { expect, it } from 'vitest'
import { choosePlaces, gatherCandidates } from './chooseNames.ts'

it('a name guessed once is a candidate everywhere its letters stand', () => {
  const candidates = gatherCandidates(
    ['孙拟名来了', '看见孙拟名'],
    [[{ start: 0, end: 3, likelihood: 0.9 }], []],
    [],
  )
  expect(candidates).toEqual([
    {
      name: '孙拟名',
      likelihood: 0,
      occurrences: [
        { text: 0, start: 0, end: 3, likelihood: 0.9, rival: 0 },
        { text: 1, start: 2, end: 5, likelihood: 0, rival: 0 },
      ],
    },
  ])
})

it('where two names overlap the likelier one stands', () => {
  const place = (start: number, end: number, likelihood: number) => ({
    text: 0,
    start,
    end,
    likelihood,
    rival: 0,
  })
  expect(
    choosePlaces([
      { name: '司马义', likelihood: 0.6, occurrences: [place(0, 3, 0.4)] },
      { name: '司马义·买买提', likelihood: 0.9, occurrences: [place(0, 7, 0.9)] },
    ]).map(({ name }) => name),
  ).toEqual(['司马义·买买提'])
})
