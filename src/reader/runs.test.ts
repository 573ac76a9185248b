import { describe, expect, it } from 'vitest'
import { leadLength, runsOf } from './runs.ts'
import type { Span } from './runs.ts'

const person = (start: number, end: number): Span => ({ start, end, kind: 'person', ref: 'abc1234' })
const point = (start: number, end: number): Span => ({ start, end, kind: 'point', ref: null })

describe('runsOf', () => {
  it('gives a text without spans as one run', () => {
    expect(runsOf(5, [])).toEqual([{ start: 0, end: 5, person: null, lead: false, point: false, hit: false }])
  })

  it('gives an empty text no run', () => {
    expect(runsOf(0, [person(0, 0)])).toEqual([])
  })

  it('cuts where a person stands inside a point, and keeps both', () => {
    const runs = runsOf(10, [point(0, 8), person(2, 4)])
    expect(runs.map((run) => [run.start, run.end, run.person, run.point])).toEqual([
      [0, 2, null, true],
      [2, 4, 'abc1234', true],
      [4, 8, null, true],
      [8, 10, null, false],
    ])
  })

  it('covers the text without gaps whatever the order of the spans, and never runs past its end', () => {
    const runs = runsOf(6, [person(4, 9), point(5, 2), point(1, 3)])
    expect(runs.map((run) => [run.start, run.end])).toEqual([
      [0, 1],
      [1, 3],
      [3, 4],
      [4, 6],
    ])
    expect(runs.at(-1)?.person).toBe('abc1234')
  })
})

describe('leadLength', () => {
  it('takes the counting words of a point', () => {
    expect(leadLength('一要狠抓现有企业膨胀')).toBe(2)
    expect(leadLength('第三,把桥修好')).toBe(2)
    expect(leadLength('(二)把路修好')).toBe(3)
    expect(leadLength('首先把路修好')).toBe(2)
  })

  it('leaves a point that does not count alone', () => {
    expect(leadLength('要有一股韧劲')).toBe(0)
  })
})
