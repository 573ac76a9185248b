import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { parseCommand } from './parseCommand.ts'

const folder = mkdtempSync(join(tmpdir(), 'guli-parse-'))
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

it('gives one line a file in order, and fails if any failed', async () => {
  const printed: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((bytes, _encoding, done) => {
    printed.push(String(bytes))
    done?.()
    return true
  })
  const good = join(folder, 'good.txt')
  const bad = join(folder, 'bad.txt')
  const missing = join(folder, 'missing.txt')
  writeFileSync(good, '渡口的钟\n钟响了。')
  writeFileSync(bad, '---\nauthor: x\n---\n题')
  expect(await parseCommand([bad, good, missing])).toBe(1)
  const lines: unknown[] = printed
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toMatchObject([
    { file: bad, error: { line: 2 } },
    { file: good, article: { schema: 'guli/article@1', headline: { main: '渡口的钟' } } },
    { file: missing, error: { line: null } },
  ])
})
