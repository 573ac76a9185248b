import type { Alignment } from './alignParagraphs.ts'

/**
 * Where a line of nothing but punctuation went: it stands at the edge of the paragraph that continues its neighbour,
 * which had no such edge before. Null for one that is gone.
 */
export function mergedMarks(
  o: number,
  { before, after }: { before: readonly string[]; after: readonly string[] },
  fates: Alignment['fates'],
): number | null {
  const marks = (before[o] ?? '').trim()
  if (marks === '') return null
  const last = fates[o - 1]?.to.at(-1)
  if (last !== undefined && gained(before[o - 1], after[last], (text) => text.endsWith(marks))) return last
  const next = fates[o + 1]?.to[0]
  return next !== undefined && gained(before[o + 1], after[next], (text) => text.startsWith(marks))
    ? next
    : null
}

function gained(was = '', is = '', has: (text: string) => boolean): boolean {
  return has(is.trim()) && !has(was.trim())
}
