import { expect, test } from 'vitest'
import { ReadError } from '../library/errors.ts'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansSearch } from '../ui/zhHansSearch.ts'
import { describeSearchFailure } from './describeSearchFailure.ts'

test('without a line it is said that the index of these words was not kept, and may be asked for again', () => {
  const { title, body, way } = describeSearchFailure(
    new ReadError('offline', '/data/search/x.bin', 'no answer'),
  )
  expect([title, body, way]).toEqual([zhHans.errors.offline, zhHansSearch.offlineBody, 'retry'])
})

test('a host that fails is described as anywhere', () => {
  const { title, body } = describeSearchFailure(new ReadError('host', '/data/search/x.bin', '503'))
  expect([title, body]).toEqual([zhHans.errors.host, zhHans.errors.hostBody])
})
