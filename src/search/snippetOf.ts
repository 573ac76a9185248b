import type { TextRange } from './searchResult.ts'

/** A stretch of a paragraph, cut where reading it begins well. */
export interface Snippet extends TextRange {
  /** The ranges to highlight that lie in it, in units of the whole paragraph. */
  ranges: TextRange[]
}

/** About five lines on a phone. */
const longest = 96
/** How much stands before the first highlight at most. */
const before = 28

/** The part of `text` to show for a hit: the whole when it is short, else what surrounds the first highlight. */
export function snippetOf(text: string, ranges: readonly TextRange[]): Snippet {
  const first = ranges[0]?.start ?? 0
  let start = 0
  let end = text.length
  if (text.length > longest) {
    start = first <= before ? 0 : clauseStart(text, first - before, first)
    end = Math.max(Math.min(start + longest, text.length), ranges[0]?.end ?? 0)
    if (text.length - end < 8) end = text.length
    if (splitsPair(text, end)) end += 1
  }
  return { start, end, ranges: clip(ranges, end) }
}

function clip(ranges: readonly TextRange[], end: number): TextRange[] {
  return ranges.flatMap((range) =>
    range.start < end ? [{ start: range.start, end: Math.min(range.end, end) }] : [],
  )
}

/** The first place after `from` where a sentence or clause begins, else `from` itself. */
function clauseStart(text: string, from: number, to: number): number {
  for (const points of ['。！？!?;；', '，,：:、'])
    for (let at = from; at < to - 4; at += 1) if (points.includes(text.charAt(at))) return at + 1
  return splitsPair(text, from) ? from - 1 : from
}

function splitsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff
}
