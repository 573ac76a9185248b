import { describe, expect, it } from 'vitest'
import { decodeModel, encodeModel } from './modelFile.ts'
import { guessNames } from './guessNames.ts'
import { judgeSize, type NameModel } from './nameModel.ts'
import { shippedModel } from './shippedModel.ts'

const likely = (text: string): string[] =>
  guessNames(text, shippedModel())
    .filter(({ likelihood }) => likelihood > 0.5)
    .map(({ start, end }) => text.slice(start, end))

describe('the shipped model', () => {
  it('was trained with the features that this project has', () => {
    expect(() => shippedModel()).not.toThrow()
  })

  it.each([
    ['县委书记孙国栋指出，要抓好落实。', ['孙国栋']],
    ['记者王秀兰、李强报道', ['王秀兰', '李强']],
    ['今天下午，大家一起种树。', []],
  ])('reads %s', (text, names) => {
    expect(likely(text)).toEqual(names)
  })

  it('reads the same in half and full width', () => {
    expect(likely('（记者王秀兰）')).toEqual(likely('(记者王秀兰)'))
  })

  it('guesses lie within the text and may be names by their length', () => {
    const text = '阿'.repeat(5_000)
    for (const { start, end } of guessNames(text, shippedModel())) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(text.length)
      expect(end - start).toBeLessThanOrEqual(40)
    }
  })

  it('knows nothing of an empty text', () => {
    expect(guessNames('', shippedModel())).toEqual([])
  })
})

describe('a model file', () => {
  const model: NameModel = {
    weights: Int8Array.from({ length: 4096 }, (_, place) => (place % 1031 === 0 ? -7 : 0)),
    scale: 0.5,
    gate: -0.25,
    transitions: Float32Array.from({ length: 25 }, (_, pair) => pair),
    filter: { bits: Uint8Array.of(1, 2, 3) },
    judge: Float32Array.from({ length: judgeSize }, (_, at) => at / 4),
  }

  it('is the same after it was written and read', () => {
    expect(decodeModel(encodeModel(model, 1), 1)).toEqual(model)
  })

  it('does not fit features that have changed', () => {
    expect(() => decodeModel(encodeModel(model, 1), 2)).toThrow(/train:names/u)
  })

  it('is no other file', () => {
    expect(() => decodeModel(new Uint8Array(64), 1)).toThrow(/no name model/u)
  })
})
