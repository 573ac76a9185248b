import { expect, test } from 'vitest'
import { pageSize, readSearchParams, writeSearchParams, type SearchParams } from './searchParams.ts'

test('what is written into the address is read back from it', () => {
  const params: SearchParams = {
    query: '营商环境 G105&=?',
    limit: 60,
    order: 'best',
    unfolded: ['k7m2xqd', 'p3xx'],
  }
  expect(readSearchParams(new URLSearchParams(writeSearchParams(params)))).toEqual(params)
})

test('a plain query has a plain address, and the bare page none', () => {
  expect(writeSearchParams({ query: 'a', limit: pageSize, order: 'newest', unfolded: [] })).toBe('?q=a')
  expect(writeSearchParams({ query: '', limit: pageSize, order: 'newest', unfolded: [] })).toBe('')
})

test('nonsense in the address is as if it were not there', () => {
  const bare: SearchParams = { query: '', limit: pageSize, order: 'newest', unfolded: [] }
  for (const text of ['', '?n=-1&all=', '?q=%20&n=1e9', '?n=99999999', '?all=...'])
    expect(readSearchParams(new URLSearchParams(text))).toEqual(bare)
})
