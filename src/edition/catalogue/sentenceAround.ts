import { sentences } from '../../text/sentences.ts'

/**
 * The sentence of `text` that a range stands in, and the range within it. A very long sentence is cut to 60
 * characters on each side of the range.
 */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { sentence: string; start: number; end: number } {
  const around = sentences(text).filter((span) => span.start < end && span.end > start)
  let from = Math.max(around[0]?.start ?? start, start - reach)
  let to = Math.min(around.at(-1)?.end ?? end, end + reach)
  // No white space at the ends, and never half of a surrogate pair.
  while (from < start && /[\s\uDC00-\uDFFF]/u.test(text.charAt(from))) from += 1
  while (to > end && /[\s\uD800-\uDBFF]/u.test(text.charAt(to - 1))) to -= 1
  return { sentence: text.slice(from, to), start: start - from, end: end - from }
}

const reach = 60
