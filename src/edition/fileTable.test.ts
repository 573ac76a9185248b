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
  expect([files.size, files.bytes(), [...files.changed()]]).toEqual([
    2,
    4_000_000_001,
    [{ path: '/index.html', size: 1 }],
  ])
  expect([files.get('/none'), files.rowOf('/none'), files.has('/none'), files.isChangedAt(-1)]).toEqual([
    undefined,
    -1,
    false,
    false,
  ])
  expect([files.hasHash('/index.html', page.hash), files.hasHash('/index.html', shard.hash)]).toEqual([
    true,
    false,
  ])
  expect(files.hasHash('/none', page.hash)).toBe(false)
})

test('a file that is taken from the table beside is unchanged, and former only if it is said to be', () => {
  const { one, other } = besideEachOther()
  other.set('/a', page)
  const row = one.rowOf('/a')
  expect([one.has('/a'), one.size, [...other.without(one)]]).toEqual([false, 0, ['/a']])
  one.takeAt(row, other, true)
  expect(one.get('/a')).toEqual({ ...page, isFormer: true, isChanged: false })
  expect([one.isFormerAt(row), one.isChangedAt(row), other.isChangedAt(row)]).toEqual([true, false, true])
  expect([one.size, [...other.without(one)]]).toEqual([1, []])
  one.delete('/a')
  expect([one.has('/a'), one.size, other.has('/a')]).toEqual([false, 0, true])
  one.set('/b', page)
  one.takeAt(one.rowOf('/b'), other, false)
  expect([one.get('/b'), other.has('/b')]).toEqual([page, false])
})

test('a table of very many files, some of them deleted, is made again from its paths and cells', () => {
  const files = new FileTable()
  for (let number = 0; number < 5000; number += 1) files.set(`/${number}`, { ...page, size: number })
  for (let number = 0; number < 5000; number += 3) files.delete(`/${number}`)
  const cells = files.cells()
  expect(cells.byteLength).toBe(files.size * FileTable.bytesOfFile)
  const again = new FileTable({ paths: [...files.keys()], cells: new Uint8Array(cells.buffer) })
  expect(entriesOf(again)).toEqual(entriesOf(files))
  expect([again.size, again.get('/4999')?.size]).toEqual([files.size, 4999])
})

test('a file is the same in two tables by its content, changed or not, but not where it is former in one', () => {
  const { one, other } = besideEachOther()
  const isSame = (): boolean[] => [
    one.isSameAt(one.rowOf('/a'), other),
    ![...one.unlike(other)].includes('/a'),
  ]
  one.set('/a', page)
  expect(isSame()).toEqual([false, false])
  other.set('/b', shard)
  other.set('/a', { ...page, isChanged: false })
  expect([isSame(), [...other.unlike(one)]]).toEqual([[true, true], ['/b']])
  other.set('/a', { ...page, hash: '00f3a9c1fffffffe' })
  expect(isSame()).toEqual([false, false])
  other.set('/a', { ...page, isFormer: true })
  expect(isSame()).toEqual([false, false])
})

function besideEachOther(): { one: FileTable; other: FileTable } {
  const other = new FileTable()
  return { one: new FileTable({ beside: other }), other }
}

function entriesOf(files: FileTable): unknown[] {
  return Array.from(files.keys(), (path) => [path, files.get(path)])
}
