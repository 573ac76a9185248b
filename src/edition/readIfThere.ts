import { readFileSync } from 'node:fs'

/** The bytes of a file, undefined when there is none. */
export function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch (error) {
    const absent =
      error instanceof Error && 'code' in error && /^(?:ENOENT|ENOTDIR)$/u.test(String(error.code))
    if (absent) return undefined
    throw error
  }
}
