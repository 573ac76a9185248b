import { expect, test } from 'vitest'
import { fittingStrips } from './fittingStrips.ts'

test('as many strips stand at the foot as there is room for', () => {
  const heights = new Map([
    ['news', 90],
    ['listen', 98],
    ['share', 152],
  ] as const)
  expect([...fittingStrips(heights, 400)]).toEqual(['share', 'listen', 'news'])
  expect([...fittingStrips(heights, 300)]).toEqual(['share', 'listen'])
})

test('what was just asked for is shown even where there is room for nothing', () => {
  const heights = new Map([
    ['listen', 142],
    ['share', 152],
  ] as const)
  expect([...fittingStrips(heights, 100)]).toEqual(['share'])
})

test('a low strip may stand where one that claims more is too high', () => {
  const heights = new Map([
    ['share', 100],
    ['listen', 142],
    ['resume', 53],
  ] as const)
  expect([...fittingStrips(heights, 160)]).toEqual(['share', 'resume'])
})
