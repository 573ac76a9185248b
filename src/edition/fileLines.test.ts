import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fileLines } from './fileLines.ts'

test('lines are told one by one, also those that are longer than what is read at once', () => {
  const lines = ['版本', '', '江'.repeat(3_000_000), 'x'.repeat(2 ** 22), '末行']
  expect([...fileLines(written(`${lines.join('\n')}\n`))]).toEqual(lines)
})

test('a last line without its end is told, as a file has it whose writing was cut off', () => {
  expect([...fileLines(written('一\n{"half'))]).toEqual(['一', '{"half'])
  expect([...fileLines(written(''))]).toEqual([])
})

test('a file that is not there is an error', () => {
  expect(() => [...fileLines(`${written('')}.none`)]).toThrow('ENOENT')
})

function written(text: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'guli-lines-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const file = join(dir, 'x.ndjson')
  writeFileSync(file, text)
  return file
}
