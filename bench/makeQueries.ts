import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { idOf } from './composedArchive.ts'
import type { TrueQuery } from './peers/comparePeers.ts'
import { shared } from './workbench.ts'

/** Queries of each of the five kinds; GULI_BENCH_QUERIES names fewer, for a large archive in little time. */
const queriesOfKind = process.env['GULI_BENCH_QUERIES'] ?? '40'
/** What the queries are drawn by; GULI_BENCH_SEED names another, for queries that nobody has seen. */
const seed = process.env['GULI_BENCH_SEED'] ?? '23'

/** Queries of five kinds out of the archive in `folder`, with the articles that hold them literally. */
export function makeQueries(folder: string): Omit<TrueQuery, 'folded'>[] {
  const file = join(folder, 'queries.ndjson')
  execFileSync(process.execPath, [
    join(shared, 'tools/make-queries.mjs'),
    join(folder, 'archive'),
    file,
    queriesOfKind,
    seed,
  ])
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const { kind, query, files } = v.parse(Query, JSON.parse(line))
    return { kind, query, literal: new Set(files.map(idOf)) }
  })
}

const Query = v.object({ kind: v.string(), query: v.string(), files: v.array(v.string()) })
