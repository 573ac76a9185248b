/** The platform's own Chinese word list (ICU), which every Node with full ICU carries. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const remembered = new Map<string, readonly string[]>()

/**
 * The words of a short window of text, as ICU cuts them. A name that is not in its list comes out in single
 * characters, which is what makes it useful here: 「孙/爱/军/出席」. Windows are cut to `longest` characters so that
 * each costs about the same.
 */
export function wordsOf(window: string, longest = 12): readonly string[] {
  const text = window.slice(0, longest)
  const known = remembered.get(text)
  if (known !== undefined) return known
  const words = Array.from(segmenter.segment(text), ({ segment }) => segment)
  if (remembered.size > 50_000) remembered.clear()
  remembered.set(text, words)
  return words
}

/** Length of the word that begins at `at`, read with what follows it. */
export function wordLengthAt(text: string, at: number): number {
  return wordsOf(text.slice(at, at + 6))[0]?.length ?? 0
}

/** Does the dictionary see a word edge at `at`, reading from up to five characters before? */
export function isWordEdge(text: string, at: number): boolean {
  const from = Math.max(0, at - 5)
  let edge = from
  for (const word of wordsOf(text.slice(from, at + 6))) {
    if (edge >= at) break
    edge += word.length
  }
  return edge === at
}

/** Is the whole of it one word of the dictionary? */
export function isDictionaryWord(text: string): boolean {
  return wordsOf(text).length === 1
}
