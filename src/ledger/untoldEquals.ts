/**
 * New paragraphs of which nobody can tell which of several equal ones they are: they stand side by side, and did not
 * before. One that alone is to the letter what an old one was is told from the others by that.
 * @param from as in Unchanged. `texts` are the new paragraphs as they are recognised.
 */
export function untoldEquals(
  from: readonly (number | null)[],
  texts: readonly string[],
  isVerbatim: (o: number, n: number) => boolean,
): number[] {
  const untold: number[] = []
  for (let start = 0; start < texts.length; start += 1) {
    let end = start + 1
    while (end < texts.length && texts[end] === texts[start]) end += 1
    const run = Array.from({ length: end - start }, (_, index) => start + index)
    if (run.length > 1 && run.length <= mostCompared && !isAsBefore(run, from))
      untold.push(...run.filter((n) => !isOnlyOne(n, run, from[n] ?? null, isVerbatim)))
    start = end - 1
  }
  return untold.filter((n) => from[n] !== null)
}

/** More equal lines in a row are a pattern, which nobody links to one by one. */
const mostCompared = 16

function isAsBefore(run: readonly number[], from: readonly (number | null)[]): boolean {
  const first = from[run[0] ?? 0] ?? null
  return first !== null && run.every((n, index) => from[n] === first + index)
}

function isOnlyOne(
  n: number,
  run: readonly number[],
  o: number | null,
  isVerbatim: (o: number, n: number) => boolean,
): boolean {
  return o !== null && isVerbatim(o, n) && run.every((other) => other === n || !isVerbatim(o, other))
}
