import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { IngestError } from '../ingest/ingestError.ts'
import { parseArticle } from '../ingest/parseArticle.ts'
import type { Fate } from '../ledger/ledger.ts'
import { tracePair } from '../ledger/tracePair.ts'
import { UsageError } from './options.ts'

const Pair = v.object({ old: v.string(), new: v.string() })

/**
 * `trace --pairs FILE`: what becomes of every paragraph id of an article that is edited. Reads NDJSON,
 * `{"old":"raw text","new":"raw text"}` a line; prints a line for each, in order:
 * `{"old":[{"id","text"}],"new":[{"id","text"}],"fates":[{"id","fate","to":["id"]}]}`. A line that cannot be read is
 * named on stderr with its file and number, and the rest goes on.
 * @returns the exit code: 1 if any line could not be read.
 */
export async function traceCommand(args: string[]): Promise<number> {
  const file = pairsFile(args)
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
      } else await print(JSON.stringify(traced))
    }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    throw new UsageError(`--pairs ${file}: ${error.message}`, { cause: error })
  }
  return code
}

function pairsFile(args: string[]): string {
  const { pairs } = readArguments(args)
  if (pairs === undefined || pairs.trim() === '') throw new UsageError('--pairs FILE is missing')
  return pairs
}

function readArguments(args: string[]): { pairs?: string | undefined } {
  try {
    return parseArgs({ args, options: { pairs: { type: 'string' } }, strict: true }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
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
    const { paragraphs } = parseArticle({
      fileName: 'pair.txt',
      place: 'pairs/pair',
      bytes: new TextEncoder().encode(text),
      channel: { id: 'pairs', name: 'pairs' },
    })
    return paragraphs.map((paragraph) => paragraph.text)
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

/** Waits for whoever reads the output, so that ten thousand lines into a pipe do not pile up. */
async function print(line: string): Promise<void> {
  const flushed = process.stdout.write(`${line}\n`)
  if (!flushed) await new Promise((resolve) => process.stdout.once('drain', resolve))
}
