import { expect, test } from 'vitest'
import { FileTable } from './fileTable.ts'

const page = { hash: '00f3a9c1ffffffff', size: 52_000, isFormer: false, isChanged: true }
const shard = { hash: '8000000000000001', size: 4_000_000_000, isFormer: true, isChanged: false }

test('what is known of a file is given back as it was set last', () => {
  const files = new FileTable()
  files.set('/index.html', page)
  files.set('/data/search/x/0.bin', shard)
  files.set('/index.html', { ...page, size: 1 })
  expect(entriesOf(files)).toEqual([
    ['/index.html', { ...page, size: 1 }],
    ['/data/search/x/0.bin', shard],
  ])
  expect(files.get('/none')).toBe(undefined)
})

test('a file that is taken from another table is unchanged, and former only if it is said to be', () => {
  const [one, other] = [new FileTable(), new FileTable()]
  other.set('/a', page)
  one.take('/a', other, true)
  expect(one.get('/a')).toEqual({ ...page, isFormer: true, isChanged: false })
  expect([one.isFormer('/a'), one.isChanged('/a'), one.sizeOf('/a')]).toEqual([true, false, page.size])
  expect([one.hasHash('/a', page.hash), one.hasHash('/a', shard.hash)]).toEqual([true, false])
  expect([other.isChanged('/a'), other.isChanged('/none'), other.hasHash('/none', page.hash)]).toEqual([
    true,
    false,
    false,
  ])
})

test('a table of very many files, some of them deleted, is made again from its paths and cells', () => {
  const files = new FileTable()
  for (let number = 0; number < 5000; number += 1) files.set(`/${number}`, { ...page, size: number })
  for (let number = 0; number < 5000; number += 3) files.delete(`/${number}`)
  const cells = files.cells()
  expect(cells.byteLength).toBe(files.size * FileTable.bytesOfFile)
  const again = new FileTable([...files.keys()], new Uint8Array(cells.buffer))
  expect(entriesOf(again)).toEqual(entriesOf(files))
  expect(again.get('/4999')?.size).toBe(4999)
})

test('a file is the same in two tables by its content, changed or not, but not where it is former in one', () => {
  const [one, other] = [new FileTable(), new FileTable()]
  one.set('/a', page)
  expect(one.isSame('/a', other)).toBe(false)
  other.set('/b', shard)
  other.set('/a', { ...page, isChanged: false })
  expect(one.isSame('/a', other)).toBe(true)
  other.set('/a', { ...page, hash: '00f3a9c1fffffffe' })
  expect(one.isSame('/a', other)).toBe(false)
  other.set('/a', { ...page, isFormer: true })
  expect(one.isSame('/a', other)).toBe(false)
})

function entriesOf(files: FileTable): unknown[] {
  return Array.from(files.keys(), (path) => [path, files.get(path)])
}
