import { printable } from './printable.ts'

/** What is wrong with one raw file; the rest of the archive is built all the same. */
export interface Problem {
  /** Path of the raw file from the archive. */
  file: string
  /** Line of the raw file, from 1; null when it is the file as a whole. */
  line: number | null
  message: string
}

/** 「gaotang/x.txt:3: …」, as compilers say it, so that editors can jump there. */
export function formatProblem({ file, line, message }: Problem): string {
  return printable(`${line === null ? file : `${file}:${line}`}: ${message}`)
}
