import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignmentCentres, capacityOf, lastVersion, sideOf } from './capacity.ts'
import { encodeQr } from './encodeQr.ts'
import { errorCorrection, multiply } from './errorCorrection.ts'
import { masks } from './masks.ts'
import { dataPlaces, type Modules, patternsOf } from './modules.ts'

/** Reads a code back, as a camera does once it has found it; every block must be free of errors. */
function decodeQr({ size, dark }: Modules): string {
  const version = (size - 17) / 4
  const module = (x: number, y: number): number => dark[y * size + x] ?? 0
  // The format along the upper left finder, highest bit first (figure 25).
  const path = [0, 1, 2, 3, 4, 5, 7].map((x) => module(x, 8))
  const format = [...path, module(8, 8), ...[7, 5, 4, 3, 2, 1, 0].map((y) => module(8, y))]
  const bits = Number.parseInt(format.join(''), 2) ^ 0x5412
  expect(bits >> 13).toBe(0)
  const mask = masks[(bits >> 10) & 7]
  const read: number[] = []
  for (const at of dataPlaces(patternsOf(version))) {
    const turned = mask?.(at % size, Math.floor(at / size)) === true ? 1 : 0
    read.push((dark[at] ?? 0) ^ turned)
  }
  const { total, data, blocks, correctionPerBlock } = capacityOf(version)
  expect(read.length).toBeGreaterThanOrEqual(8 * total)
  expect(read.length).toBeLessThan(8 * (total + 1))
  const codewords = Array.from({ length: total }, (_, at) =>
    Number.parseInt(read.slice(8 * at, 8 * at + 8).join(''), 2),
  )
  const bytes = blocksOf(codewords, { data, blocks, correctionPerBlock })
  return textOf(bytes, version)
}

function blocksOf(
  codewords: readonly number[],
  { data, blocks, correctionPerBlock }: { data: number; blocks: number; correctionPerBlock: number },
): number[] {
  const parts: number[][] = Array.from({ length: blocks }, () => [])
  const short = Math.floor(data / blocks)
  let at = 0
  const deal = (to: readonly number[][]): void => {
    for (const part of to) part.push(codewords[at++] ?? -1)
  }
  for (let round = 0; round < short; round += 1) deal(parts)
  deal(parts.slice(blocks - (data % blocks)))
  const said = parts.map((part) => [...part])
  for (let round = 0; round < correctionPerBlock; round += 1) deal(parts)
  for (const part of parts)
    expect(syndromes(part, correctionPerBlock)).toEqual(Array(correctionPerBlock).fill(0))
  return said.flat()
}

/** The polynomial of a block at 2⁰, 2¹ …: all 0 where nothing is wrong. */
function syndromes(block: readonly number[], count: number): number[] {
  let root = 1
  return Array.from({ length: count }, () => {
    const value = block.reduce((sum, codeword) => multiply(sum, root) ^ codeword, 0)
    root = multiply(root, 2)
    return value
  })
}

function textOf(bytes: readonly number[], version: number): string {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('')
  expect(bits.slice(0, 4)).toBe('0100')
  const header = 4 + (version < 10 ? 8 : 16)
  const length = Number.parseInt(bits.slice(4, header), 2)
  const said = Array.from({ length }, (_, at) =>
    Number.parseInt(bits.slice(header + 8 * at, header + 8 * at + 8), 2),
  )
  return new TextDecoder().decode(Uint8Array.from(said))
}

test('the correction of the example in annex I is the one printed there', () => {
  // 「01234567」 in version 1-M.
  const data = Uint8Array.of(
    0x10,
    0x20,
    0x0c,
    0x56,
    0x61,
    0x80,
    0xec,
    0x11,
    0xec,
    0x11,
    0xec,
    0x11,
    0xec,
    0x11,
    0xec,
    0x11,
  )
  expect([...errorCorrection(data, 10)]).toEqual([0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55])
})

test('versions hold what the tables of the standard say', () => {
  // Codewords in all, and of data at level M (tables 1 and 7).
  const known = [
    [1, 26, 16],
    [2, 44, 28],
    [3, 70, 44],
    [6, 172, 108],
    [7, 196, 124],
    [10, 346, 216],
    [14, 581, 365],
    [20, 1085, 669],
  ] as const
  for (const [version, total, data] of known) expect(capacityOf(version)).toMatchObject({ total, data })
  expect(alignmentCentres(7)).toEqual([6, 22, 38])
  expect(alignmentCentres(16)).toEqual([6, 26, 50, 74])
  expect(alignmentCentres(20)).toEqual([6, 34, 62, 90])
})

test('a link is read back from its code, and so is any text, in every version', () => {
  const link = 'https://guli.example/a/k7m2xqd?p=k7m2.212-9~x9#k7m2'
  expect(decodeQr(encodeQr(link))).toBe(link)
  const sizes = new Set<number>()
  for (let length = 0; length <= 666; length += 34) {
    const text = '守闸人住在岸边 gate '.repeat(60).slice(0, Math.floor(length / 2.2))
    const code = encodeQr(text)
    sizes.add(code.size)
    expect(decodeQr(code)).toBe(text)
  }
  expect(sizes).toContain(sideOf(1))
  expect(Math.max(...sizes)).toBeGreaterThan(sideOf(lastVersion - 5))
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (text) => {
      fc.pre(text.isWellFormed())
      expect(decodeQr(encodeQr(text))).toBe(text)
    }),
    { numRuns: 15 },
  )
})

test('the corners hold finders, and no text is too short or, without a word, too long', () => {
  const { size, dark } = encodeQr('')
  const row = (y: number, from: number) => dark.slice(y * size + from, y * size + from + 7).join('')
  for (const [x, y] of [
    [0, 0],
    [size - 7, 0],
    [0, size - 7],
  ] as const) {
    expect([0, 1, 2, 3, 4, 5, 6].map((line) => row(y + line, x))).toEqual([
      '1111111',
      '1000001',
      '1011101',
      '1011101',
      '1011101',
      '1000001',
      '1111111',
    ])
  }
  expect(size).toBe(21)
  expect(encodeQr('x'.repeat(666)).size).toBe(97)
  expect(() => encodeQr('x'.repeat(667))).toThrow(RangeError)
})
