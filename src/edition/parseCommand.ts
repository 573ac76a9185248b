import { readFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { ChannelRef } from '../article/article.ts'
import { channelId } from '../article/mintId.ts'
import { IngestError } from '../ingest/ingestError.ts'
import { parseArticle } from '../ingest/parseArticle.ts'
import { partlyRead } from '../ingest/readAtMost.ts'
import './nativeDigest.ts'
import { LineWriter } from './lineWriter.ts'
import { UsageError } from './options.ts'
import { formatProblem } from './problem.ts'

/**
 * `parse FILE…`: one line of JSON a file on stdout, in order: `{"file","article"}` or
 * `{"file","error":{"message","line"}}`. The channel is the file's folder. What was read in part is noted on stderr.
 * @returns the exit code: 1 if any file failed.
 */
export async function parseCommand(files: string[]): Promise<number> {
  if (files.length === 0) throw new UsageError('no file is named')
  compileLate()
  let code = 0
  const lines = new LineWriter()
  for (const file of files) {
    const { line, failed } = parseFile(file)
    if (failed) code = 1
    await lines.add(line)
  }
  await lines.flush()
  return code
}

/**
 * V8 compiles a function once more, and best, after so many uses instead of 3,000: of the flat work of reading that pays
 * back late, and costs a processor that has nothing else beside it (012).
 */
export function compileLate(): void {
  setFlagsFromString('--invocation-count-for-turbofan=100000')
}

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
