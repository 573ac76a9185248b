import { join } from 'node:path'
import { isWorthCompressing, writeCompressed } from './compressFile.ts'
import { replaceFile } from './replaceFile.ts'

/** What is to be written: a path of the site, and what goes there. */
export type NewFile = readonly [path: string, content: string]

/** Writes a file of the site in `dir`, and its compressed forms if it is worth it. */
export function writeNew(dir: string, [path, content]: NewFile): void {
  const bytes = Buffer.from(content)
  const file = join(dir, path)
  replaceFile(file, bytes)
  if (isWorthCompressing(path, bytes.length)) writeCompressed(file, bytes)
}
