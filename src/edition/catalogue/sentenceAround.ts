/**
 * The sentence of `text` around a range, and the range within it. A sentence ends at 。！？； with the closing
 * quotes after them; one that is very long is cut to about 60 characters on each side.
 */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { sentence: string; start: number; end: number } {
  let from = start
  while (from > 0 && start - from < reach && !ends(text, from)) from -= 1
  let to = end
  while (to < text.length && to - end < reach && !ends(text, to)) to += 1
  // Never half of a surrogate pair, and no quote left over from the sentence before.
  while (from < start && /[\s\uDC00-\uDFFF”’」』）)]/u.test(text.charAt(from))) from += 1
  while (to > end && /[\uD800-\uDBFF]/u.test(text.charAt(to - 1))) to -= 1
  return { sentence: text.slice(from, to), start: start - from, end: end - from }
}

const reach = 60

/** Whether a sentence ends just before `at`. */
function ends(text: string, at: number): boolean {
  if (/[”’」』）)]/u.test(text.charAt(at))) return false
  let last = at - 1
  while (last > 0 && /[”’」』）)]/u.test(text.charAt(last))) last -= 1
  return /[。！？；!?;\n]/u.test(text.charAt(last))
}
