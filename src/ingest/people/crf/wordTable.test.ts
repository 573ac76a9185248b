import { expect, it } from 'vitest'
import { addWord, emptyFilter, markListed } from './wordFilter.ts'
import { hashPair, markWords, mixCode, wordTable } from './wordTable.ts'

const codes = (text: string): Uint16Array => Uint16Array.from(text, (character) => character.charCodeAt(0))
const hash = (word: string): number => codes(word).reduce((sum, code) => mixCode(sum, code), 0)

it('cue words are marked where they begin and where they end, each with its kinds', () => {
  const table = wordTable(
    [
      ['书记 市委书记', 1],
      ['书记', 2],
      ['说', 4],
    ],
    (unit) => unit,
  )
  const text = codes('市委书记说\0\0')
  const pairs = Int32Array.from(text, (code, at) => hashPair(code, text[at + 1] ?? 0))
  const [cueStarts, cueEnds] = [new Uint8Array(8), new Uint8Array(8)]
  markWords(table, { codes: text, pairs, cueStarts, cueEnds }, 7)
  expect([...cueStarts]).toEqual([1, 0, 3, 0, 4, 0, 0, 0])
  expect([...cueEnds]).toEqual([0, 0, 0, 0, 3, 4, 0, 0])
})

it('listed words are told from others', () => {
  const filter = emptyFilter(1024)
  addWord(filter, hash('高度'))
  addWord(filter, hash('重视'))
  const margin = '\0'.repeat(4)
  const [wordStarts, wordEnds] = [new Uint8Array(13), new Uint8Array(13)]
  markListed(filter, { codes: codes(`${margin}高度的重视${margin}`), wordStarts, wordEnds }, 13)
  expect([...wordStarts]).toEqual([0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0])
  expect([...wordEnds]).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0])
})
