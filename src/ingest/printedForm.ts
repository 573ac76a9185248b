import { simplify } from '../text/simplify.ts'

/** From words of a simplified text to the same words as the text prints them. */
export type PrintedForm = (words: string) => string

/**
 * Finds words of the simplified form of `text`, which has the same offsets, as `text` prints them: where they stand
 * first, or piece by piece where spaces were put in or left out.
 */
export function printedForm(text: string): PrintedForm {
  const simple = simplify(text)
  const closeText = withoutSpace(text)
  const closeSimple = withoutSpace(simple)
  const find = (words: string): string | null =>
    sliceAt(text, simple.indexOf(words), words) ??
    sliceAt(closeText, closeSimple.indexOf(withoutSpace(words)), withoutSpace(words))
  return (words) =>
    find(words) ??
    words
      .split(' ')
      .map((piece) => find(piece) ?? piece)
      .join(' ')
}

/** The same for the stretches of a text in their order. */
export function printedInOrder(text: string, stretches: readonly string[]): string[] {
  const simple = simplify(text)
  let from = 0
  return stretches.map((stretch) => {
    const next = simple.indexOf(stretch, from)
    const at = next < 0 ? simple.indexOf(stretch) : next
    if (at < 0) return stretch
    from = at + stretch.length
    return text.slice(at, from)
  })
}

function sliceAt(text: string, at: number, words: string): string | null {
  return at < 0 ? null : text.slice(at, at + words.length)
}

function withoutSpace(text: string): string {
  return text.replace(/[\s\u3000]+/gu, '')
}
