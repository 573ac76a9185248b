import { copyFileSync, existsSync, linkSync } from 'node:fs'

/** Gives a file a second name; a copy where the file system has no links. False where there is nothing to link to. */
export function linkFile(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    if (!existsSync(from)) return false
    // A file system without links.
    copyFileSync(from, to)
    return true
  }
}
