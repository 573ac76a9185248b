import { rmdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** Removes a folder that holds nothing, and those around it that hold nothing else, up to `root`, which stays. */
export function removeEmpty(folder: string, root: string): void {
  // Asking what a folder holds would take long where it holds much.
  for (let at = folder; at !== root && removeIfEmpty(at); at = dirname(at)) continue
}

function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder)
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (/^(?:ENOTEMPTY|EEXIST)$/u.test(code)) return false
    // With another file of it before.
    if (code === 'ENOENT') return true
    throw error
  }
}
