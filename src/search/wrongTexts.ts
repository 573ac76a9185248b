/**
 * What was read of articles that proved wrong. They had everything the lists said, and not what was asked for: they
 * show which list would have kept them away, and so which one is worth reading before the next texts are.
 */
export class WrongTexts {
  /** Of each article its searchable texts, folded. */
  readonly #articles: (readonly string[])[] = []

  add(texts: readonly string[]): void {
    this.#articles.push(texts)
  }

  /** How many of them hold all of `parts` in one place: lists that tell places would let them pass. */
  passing(parts: readonly string[]): number {
    return this.#articles.filter((texts) => texts.some((text) => parts.every((part) => text.includes(part))))
      .length
  }
}

/**
 * How many texts need not be read once of the wrong ones only `then` pass, not `now`: of `pending` candidates, while
 * `missing` are looked for and `right` have been found.
 */
export function textsSaved(
  { pending, missing, right }: { pending: number; missing: number; right: number },
  now: number,
  then: number,
): number {
  const found = Math.max(right, 0.5)
  const needed = Math.min(pending, (missing * (found + now)) / found)
  return (needed * (now - then)) / (found + now)
}
