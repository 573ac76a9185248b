import type { Article } from '../article/article.ts'

/**
 * UTF-16 units of an article in which people, their offices and acts, what they say and what is due are looked for. The
 * longest article that a paper prints has a third of it. The text behind is shown, searched and linked like any other.
 */
export const mostRead = 100_000

/** Each text as far as the first `mostRead` units of all of them go; none of those behind. */
export function readAtMost(texts: readonly string[]): string[] {
  const read: string[] = []
  let left = mostRead
  for (const text of texts) {
    if (left <= 0) break
    const part = text.slice(0, left)
    left -= part.length
    read.push(part)
  }
  return read
}

/** What to tell whoever publishes an article that was read in part; null for all others. */
export function partlyRead({ paragraphs }: Article): string | null {
  const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0)
  return length <= mostRead
    ? null
    : `${length} characters: people, speeches and tasks were looked for in the first ${mostRead} only`
}
