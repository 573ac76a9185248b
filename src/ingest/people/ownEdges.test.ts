import { expect, test } from 'vitest'
import { withOwnEdges } from './ownEdges.ts'

function edged(text: string, ...names: string[]): string[] {
  const chosen = names.map((name) => {
    const start = text.indexOf(name)
    return { text: 0, name, start, end: start + name.length }
  })
  return withOwnEdges(chosen, [text]).map(({ name }) => name)
}

test('何某 ends before the next word', () => {
  expect(edged('何某因迟到受罚。', '何某因')).toEqual(['何某'])
  expect(edged('何某东迟到。', '何某东')).toEqual(['何某东'])
})

test('a dotted name begins where its word does', () => {
  expect(edged('球队后卫艾尔·海德受伤。', '卫艾尔·海德')).toEqual(['艾尔·海德'])
  expect(edged('名将雨果·海德夺冠。', '果·海德')).toEqual(['雨果·海德'])
  expect(edged('合伙人马库斯·海德说。', '马库斯·海德')).toEqual(['马库斯·海德'])
})

test('a dotted name ends where its last part does by itself', () => {
  expect(edged('魏德尔·罗默正筹划。罗默说。', '魏德尔·罗默正', '罗默')).toEqual(['魏德尔·罗默', '罗默'])
  expect(edged('魏德尔·罗默正筹划。', '魏德尔·罗默正')).toEqual(['魏德尔·罗默正'])
})
