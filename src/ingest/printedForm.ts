/** From words of a text as it was read to the same words as the text prints them. */
export type PrintedForm = (words: string) => string

/**
 * Finds words of `form`, the text as it was read (`readingForm`), as `text` prints them: where they stand first, or piece
 * by piece where spaces were put in or left out.
 */
export function printedForm(text: string, form: string): PrintedForm {
  const closeText = withoutSpace(text)
  const closeForm = withoutSpace(form)
  const find = (words: string): string | null => {
    const printed = sliceAt(text, form.indexOf(words), words)
    if (printed !== null) return printed
    const close = withoutSpace(words)
    const closePrinted = sliceAt(closeText, closeForm.indexOf(close), close)
    return closePrinted === null ? null : spacedLike(words, closePrinted)
  }
  return (words) =>
    find(words) ??
    words
      .split(' ')
      .map((piece) => find(piece) ?? piece)
      .join(' ')
}

/** The same for the stretches of a text in their order. */
export function printedInOrder(text: string, form: string, stretches: readonly string[]): string[] {
  let from = 0
  return stretches.map((stretch) => {
    const next = form.indexOf(stretch, from)
    const at = next < 0 ? form.indexOf(stretch) : next
    if (at < 0) return stretch
    from = at + stretch.length
    return text.slice(at, from)
  })
}

function sliceAt(text: string, at: number, words: string): string | null {
  return at < 0 ? null : text.slice(at, at + words.length)
}

/** `printed` with white space where `words` have it. */
function spacedLike(words: string, printed: string): string {
  let at = 0
  return Array.from({ length: words.length }, (_, unit) => {
    const own = words.charAt(unit)
    return space.test(own) ? own : printed.charAt(at++)
  }).join('')
}

function withoutSpace(text: string): string {
  return text.replace(spaces, '')
}

const space = /\s/u
const spaces = /\s+/gu
