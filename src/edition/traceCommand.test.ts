import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as v from 'valibot'
import { temporaryFolder } from './testArchive.ts'

const Traced = v.object({
  old: v.array(v.object({ id: v.string(), text: v.string() })),
  new: v.array(v.object({ id: v.string(), text: v.string() })),
  fates: v.array(v.object({ id: v.string(), fate: v.string(), to: v.array(v.string()) })),
})
const lines = [
  '老街铺石板',
  '本周，光岳楼下的老街重新铺了石板，两侧的店铺陆续开门迎客。',
  '住在街口的老人说，小时候这里逢集就摆满了摊子，卖的多是自家种的菜。',
  '修缮用的青砖从三个县里收来，工匠一块一块比对尺寸，再按旧样码好。',
  '街道办介绍，夜间照明和排水也一并做了更换，雨天不再积水。',
]
const old = lines.join('\n')

test('every old id has a fate, and leads to ids of the new text', async () => {
  const next = [lines[0], lines[1], `${lines[2]}${lines[3]}`].join('\n')
  const { code, stdout } = await trace([JSON.stringify({ old, new: next })])
  expect(code).toBe(0)
  const traced = v.parse(Traced, JSON.parse(stdout))
  expect(traced.old.map(({ text }) => text)).toEqual(lines.slice(1))
  expect(traced.fates.map(({ id }) => id)).toEqual(traced.old.map(({ id }) => id))
  expect(traced.fates.map(({ fate }) => fate)).toEqual(['same', 'merged', 'merged', 'removed'])
  const [first, merged] = traced.new.map(({ id }) => id)
  expect(traced.fates.map(({ to }) => to)).toEqual([[first], [merged], [merged], []])
})

test('a line that cannot be read is named with its file and number, also in its place, and the rest goes on', async () => {
  const good = JSON.stringify({ old, new: old })
  const { code, stdout, stderr, file } = await trace([
    good,
    '{"old":',
    '',
    '{"old":"一"}',
    '{"old":"","new":"一"}',
    good,
  ])
  expect(code).toBe(1)
  const printed = stdout
    .trim()
    .split('\n')
    .map((each): unknown => JSON.parse(each))
  const problem = (line: number): unknown => ({ error: { line, message: expect.any(String) } })
  expect(printed).toEqual([printed[0], problem(2), problem(4), problem(5), printed[0]])
  expect(v.is(Traced, printed[0])).toBe(true)
  expect(stderr).toContain(`${file}:2: `)
  expect(stderr).toContain(`${file}:4: new: `)
  expect(stderr).toContain(`${file}:5: "old": `)
})

test('a file that is not there is bad usage', async () => {
  const { code, stderr } = await run(['trace', '--pairs', join(temporaryFolder(), 'none.ndjson')])
  expect(code).toBe(2)
  expect(stderr).toContain('none.ndjson')
})

async function trace(content: readonly string[]) {
  const file = join(temporaryFolder(), 'pairs.ndjson')
  writeFileSync(file, content.join('\n'))
  return { file, ...(await run(['trace', '--pairs', file])) }
}

function run(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const cli = join(import.meta.dirname, '../cli.ts')
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })
}
