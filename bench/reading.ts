import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { reported, type Figure } from './figure.ts'
import { root, shared } from './workbench.ts'

const run = promisify(execFile)

const Score = v.object({ P: v.number(), R: v.number(), F1: v.number() })
const Scores = v.object({
  documents: v.number(),
  failed: v.number(),
  headlineExact: v.string(),
  lossless: v.string(),
  tailOut: v.string(),
  people: Score,
  offices: Score,
  acts: Score,
  reporters: Score,
  outline: Score,
  points: Score,
})

/** How well whole articles are read, against labels made by hand: the worked example, then all labelled ones. */
export async function reading(): Promise<Figure[]> {
  return [
    ...(await scored('worked example', 'seed/gold.jsonl', 'seed')),
    ...(await scored('labelled articles', 'corpus/gold/gold.jsonl', 'corpus/gold')),
  ]
}

async function scored(name: string, gold: string, texts: string): Promise<Figure[]> {
  const tool = join(shared, 'tools/score-gold.mjs')
  if (!existsSync(tool)) return [reported(name, 'not measured: no ../shared/tools/score-gold.mjs')]
  const { stdout } = await run(process.execPath, [tool, root, join(shared, gold), join(shared, texts)], {
    maxBuffer: 1 << 26,
  })
  const scores = v.parse(Scores, JSON.parse(stdout))
  const { documents, failed, headlineExact, lossless, tailOut } = scores
  const f1 = (['reporters', 'people', 'offices', 'acts', 'outline', 'points'] as const).map(
    (kind) => `${kind} ${scores[kind].F1}`,
  )
  return [
    reported(
      `${name}: ${documents} read, ${failed} failed`,
      `headline exact ${headlineExact}, lossless ${lossless}, tail out ${tailOut}`,
    ),
    reported(`${name}: F1`, f1.join(', ')),
  ]
}
