import { expect, it } from 'vitest'
import { addWord, emptyFilter, markListed } from './wordFilter.ts'
import { markWords, mixCode, wordTable } from './wordTable.ts'

const codes = (text: string): Uint16Array => Uint16Array.from(text, (character) => character.charCodeAt(0))
const hash = (word: string): number => codes(word).reduce((sum, code) => mixCode(sum, code), 0)

it('cue words are marked where they begin and where they end, each with its kinds', () => {
  const table = wordTable(
    [
      ['书记 市委书记', 1],
      ['书记', 2],
    ],
    (unit) => unit,
  )
  const starts = new Uint8Array(7)
  const ends = new Uint8Array(7)
  markWords(table, codes('市委书记说'), starts, ends)
  expect(Array.from(starts).slice(0, 5)).toEqual([1, 0, 3, 0, 0])
  expect(Array.from(ends).slice(0, 5)).toEqual([0, 0, 0, 0, 3])
})

it('listed words are told from others', () => {
  const filter = emptyFilter(1024)
  addWord(filter, hash('高度'))
  addWord(filter, hash('重视'))
  const starts = new Uint8Array(9)
  const ends = new Uint8Array(9)
  markListed(filter, codes('高度的重视'), starts, ends)
  expect(Array.from(starts).slice(0, 5)).toEqual([1, 0, 0, 1, 0])
  expect(Array.from(ends).slice(0, 6)).toEqual([0, 0, 1, 0, 0, 1])
})
