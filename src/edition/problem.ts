import * as v from 'valibot'
import { printable } from './printable.ts'

/**
 * What is wrong with one raw file; the rest of the archive is built all the same. `file` is its path from the archive,
 * `line` its line, from 1, null when it is the file as a whole.
 */
export const Problem = v.object({ file: v.string(), line: v.nullable(v.number()), message: v.string() })
export type Problem = v.InferOutput<typeof Problem>

/** 「gaotang/x.txt:3: …」, as compilers say it, so that editors can jump there. */
export function formatProblem({ file, line, message }: Problem): string {
  return printable(`${line === null ? file : `${file}:${line}`}: ${message}`)
}
