import { statSync } from 'node:fs'

/** Milliseconds within which a file system may give two changes the same time. */
const tick = 2000

/**
 * Tells a file from what it was without reading it: its size, when it was changed, and which file it is. Null for one
 * that is not there. One that was changed just before `now` (milliseconds) might be changed once more and keep its time:
 * of such a file only reading can tell, and null says so, too.
 */
export function stampOf(path: string, now: number = Number.POSITIVE_INFINITY): string | null {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined || stat.ctimeMs > now - tick) return null
  return `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`
}
