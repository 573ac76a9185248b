import { expect, test } from 'vitest'
import { pageSize, readSearchParams, writeSearchParams } from './searchParams.ts'

test('what is written into the address is read back from it', () => {
  const params = { query: '营商环境 G105&=?', limit: 60, unfolded: ['k7m2xqd', 'p3xx'] }
  expect(readSearchParams(new URLSearchParams(writeSearchParams(params)))).toEqual(params)
})

test('a plain query has a plain address, and the bare page none', () => {
  expect(writeSearchParams({ query: 'a', limit: pageSize, unfolded: [] })).toBe('?q=a')
  expect(writeSearchParams({ query: '', limit: pageSize, unfolded: [] })).toBe('')
})

test('nonsense in the address is as if it were not there', () => {
  const bare = { query: '', limit: pageSize, unfolded: [] }
  for (const text of ['', '?n=-1&all=', '?q=%20&n=1e9', '?n=99999999', '?all=...'])
    expect(readSearchParams(new URLSearchParams(text))).toEqual(bare)
})
