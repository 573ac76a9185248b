import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { atMost, type Figure } from './figure.ts'
import { guliWords } from './guliWords.ts'
import { root } from './workbench.ts'

/** Processor seconds that any one of them may take. */
const bar = 1

const Line = v.object({ name: v.string(), seconds: v.number(), outcome: v.string() })

/** Processor seconds of each hostile input (all threads), with what became of it, read as `guli parse` reads. */
export async function hostile(): Promise<Figure[]> {
  const flags = guliWords().filter((word) => word.startsWith('--'))
  const script = join(root, 'bench/hostileInputs.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, script])
  return stdout
    .trim()
    .split('\n')
    .map((line) => v.parse(Line, JSON.parse(line)))
    .map(({ name, seconds, outcome }) => atMost(`${name} (${outcome})`, seconds, bar, 's', 2))
}
