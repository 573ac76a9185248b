import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { LineWriter } from './lineWriter.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** Reads what is written a turn later, as a slow reader of a pipe does. */
function readLate(): { text: () => string; times: () => number } {
  const read: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((bytes, _encoding, done) => {
    setImmediate(() => {
      read.push(String(bytes))
      done?.()
    })
    return false
  })
  return { text: () => read.join(''), times: () => read.length }
}

it('writes every line once and in order, whatever its length', async () => {
  const reader = readLate()
  const lines = [
    '河',
    'x'.repeat(70_000),
    '渡口'.repeat(300_000),
    '',
    '钟𠮷',
    ...Array.from({ length: 9000 }, String),
  ]
  const writer = new LineWriter()
  for (const line of lines) await writer.add(line)
  await writer.flush()
  expect(reader.text()).toBe(lines.map((line) => `${line}\n`).join(''))
})

it('gathers short lines, and writes nothing where there is nothing', async () => {
  const reader = readLate()
  const writer = new LineWriter()
  await writer.flush()
  for (let count = 0; count < 1000; count += 1) await writer.add('一行')
  expect(reader.times()).toBe(0)
  await writer.flush()
  await writer.flush()
  expect(reader.times()).toBe(1)
})

it('lets the command end quietly when nobody reads on', async () => {
  const cli = join(import.meta.dirname, '../cli.ts')
  const file = join(import.meta.dirname, '../ingest/fixtures/careers/source.txt')
  const child = spawn(process.execPath, [cli, 'parse', ...Array.from({ length: 300 }, () => file)])
  let said = ''
  child.stderr.on('data', (bytes) => {
    said += String(bytes)
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect({ code, said }).toEqual({ code: 141, said: '' })
})
