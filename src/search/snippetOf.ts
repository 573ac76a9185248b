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

/** The part of `text` to show for a hit: the whole when it is short, else where most of the highlights are. */
export function snippetOf(text: string, ranges: readonly TextRange[]): Snippet {
  const anchor = densest(text, ranges)
  const first = anchor?.start ?? 0
  let start = 0
  let end = text.length
  if (text.length > longest) {
    start = first <= before ? 0 : clauseStart(text, first - before, first)
    end = Math.max(Math.min(start + longest, text.length), anchor?.end ?? 0)
    if (text.length - end < 8) end = text.length
    if (splitsPair(text, end)) end += 1
  }
  return { start, end, ranges: clip(ranges, start, end) }
}

/** The range that begins the stretch with the most different words, then the most words, to highlight. */
function densest(text: string, ranges: readonly TextRange[]): TextRange | undefined {
  let best: TextRange | undefined
  let most = 0
  for (const [index, range] of ranges.entries()) {
    const different = new Set<string>()
    let all = 0
    for (const { start, end } of ranges.slice(index)) {
      if (end > range.start + longest - before) break
      different.add(text.slice(start, end))
      all += 1
    }
    const count = different.size * 1000 + all
    if (best === undefined || count > most) {
      best = range
      most = count
    }
  }
  return best
}

function clip(ranges: readonly TextRange[], from: number, to: number): TextRange[] {
  return ranges.flatMap(({ start, end }) =>
    end > from && start < to ? [{ start: Math.max(start, from), end: Math.min(end, to) }] : [],
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
