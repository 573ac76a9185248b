import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import * as v from 'valibot'
import { IngestError } from '../ingest/ingestError.ts'
import { readParagraphs } from '../ingest/parseArticle.ts'
import type { Fate } from '../ledger/ledger.ts'
import { tracePair } from '../ledger/tracePair.ts'
import { readOptions, UsageError } from './options.ts'
import { printLine } from './printLine.ts'

const Pair = v.object({ old: v.string(), new: v.string() })

/**
 * `trace --pairs FILE`: what becomes of every paragraph id of an article that is edited. Reads NDJSON,
 * `{"old":"raw text","new":"raw text"}` a line; prints a line for each, in order:
 * `{"old":[{"id","text"}],"new":[{"id","text"}],"fates":[{"id","fate","to":["id"]}]}`. A line that cannot be read is
 * named on stderr with its file and number, gets `{"error":{"message","line"}}` in its place, and the rest goes on.
 * @returns the exit code: 1 if any line could not be read.
 */
export async function traceCommand(args: string[]): Promise<number> {
  const { pairs: file } = readOptions(args, ['pairs'])
  if (file === undefined) throw new UsageError('--pairs FILE is missing')
  const lines = createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  let code = 0
  let number = 0
  try {
    for await (const line of lines) {
      number += 1
      if (line.trim() === '') continue
      const traced = traceLine(line.replace(/^\uFEFF/u, ''))
      if ('problem' in traced) {
        code = 1
        console.error(`${file}:${number}: ${traced.problem}`)
        await printLine(JSON.stringify({ error: { message: traced.problem, line: number } }))
      } else await printLine(JSON.stringify(traced))
    }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    throw new UsageError(`--pairs ${file}: ${error.message}`, { cause: error })
  }
  return code
}

interface Traced {
  old: Paragraph[]
  new: Paragraph[]
  fates: { id: string; fate: Fate; to: string[] }[]
}

interface Paragraph {
  id: string
  text: string
}

function traceLine(line: string): Traced | { problem: string } {
  try {
    const pair = v.parse(Pair, JSON.parse(line))
    return tracePair(paragraphsOf('old', pair.old), paragraphsOf('new', pair.new))
  } catch (error) {
    return { problem: describe(error) }
  }
}

function paragraphsOf(side: 'old' | 'new', text: string): string[] {
  try {
    return readParagraphs({
      fileName: 'pair.txt',
      bytes: new TextEncoder().encode(text),
      channel: { id: 'pairs', name: 'pairs' },
    })
  } catch (error) {
    if (!(error instanceof IngestError)) throw error
    throw new Error(`"${side}": ${error.message}`, { cause: error })
  }
}

function describe(error: unknown): string {
  if (error instanceof v.ValiError) {
    const [issue] = error.issues
    return `${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`
  }
  return error instanceof Error ? error.message : String(error)
}
