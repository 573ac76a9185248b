import { spanWithin } from './spanWithin.ts'

/**
 * What a selection inside an article says in the source's own characters. Shown text differs from the source
 * in the width of its punctuation only, unit for unit, so the offsets of the selection hold in the source.
 * Elements with `data-text` are text; what stands between them (¶, marginalia) is not copied.
 * Null when the selection touches no text, and the browser should copy as it would.
 *
 * @param rawOf the source text of an element, by its `data-text`; undefined keeps the text as shown.
 */
export function copyRaw(
  root: Element,
  selection: Selection,
  rawOf: (key: string) => string | undefined,
): string | null {
  if (selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const pieces = [...root.querySelectorAll('[data-text]')]
    .filter((element) => range.intersectsNode(element))
    .map((element) => pieceOf(element, range, rawOf(element.getAttribute('data-text') ?? '')))
    .filter((piece) => piece !== '')
  return pieces.length === 0 ? null : pieces.join('\n')
}

function pieceOf(element: Element, range: Range, raw: string | undefined): string {
  const { start, end } = spanWithin(element, range)
  return (raw ?? element.textContent).slice(start, end)
}
