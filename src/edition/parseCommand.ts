import { readFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { ChannelRef } from '../article/article.ts'
import { channelId } from '../article/mintId.ts'
import { IngestError } from '../ingest/ingestError.ts'
import { parseArticle } from '../ingest/parseArticle.ts'
import { partlyRead } from '../ingest/readAtMost.ts'
import './nativeDigest.ts'
import { UsageError } from './options.ts'
import { printLine } from './printLine.ts'
import { formatProblem } from './problem.ts'

/**
 * `parse FILE…`: one line of JSON a file on stdout, in order: `{"file","article"}` or
 * `{"file","error":{"message","line"}}`. The channel is the file's folder. What was read in part is noted on stderr.
 * @returns the exit code: 1 if any file failed.
 */
export async function parseCommand(files: string[]): Promise<number> {
  if (files.length === 0) throw new UsageError('no file is named')
  setFlagsFromString(lateCompiling)
  let code = 0
  let waiting: string[] = []
  let units = 0
  for (const [index, file] of files.entries()) {
    const { line, failed } = parseFile(file)
    if (failed) code = 1
    waiting.push(line)
    units += line.length
    if (units < atOnce && index < files.length - 1) continue
    await printLine(waiting.join('\n'))
    waiting = []
    units = 0
  }
  return code
}

/**
 * V8 compiles a function once more, and best, after so many uses instead of 3,000: of the flat work of reading that pays
 * back late, and costs a processor that has nothing else beside it (012).
 */
const lateCompiling = '--invocation-count-for-turbofan=100000'

/** Lines are written some at a time, since each writing is a question to the system. */
const atOnce = 1 << 16

/** Reads at once: nothing else could be done while a file is waited for. */
function parseFile(file: string): { line: string; failed: boolean } {
  try {
    const bytes = readFileSync(file)
    const folder = basename(dirname(file))
    const channel: ChannelRef = { id: channelId(folder), name: folder }
    const place = join(folder, basename(file, extname(file)))
    const article = parseArticle({ fileName: basename(file), place, bytes, channel })
    const note = partlyRead(article)
    if (note !== null) console.error(formatProblem({ file, line: null, message: note }))
    return { line: JSON.stringify({ file, article }), failed: false }
  } catch (error) {
    return { line: JSON.stringify({ file, error: describe(error) }), failed: true }
  }
}

/** An unreadable file is named by the system's own words. */
function describe(error: unknown): { message: string; line: number | null } {
  if (error instanceof IngestError) return { message: error.message, line: error.line }
  if (error instanceof Error && 'code' in error) return { message: error.message, line: null }
  throw error
}
