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
  const shown = element.textContent
  const before = element.ownerDocument.createRange()
  before.selectNodeContents(element)
  const whole = before.cloneRange()
  const startsInside = whole.isPointInRange(range.startContainer, range.startOffset)
  const endsInside = whole.isPointInRange(range.endContainer, range.endOffset)
  let start = 0
  if (startsInside) {
    before.setEnd(range.startContainer, range.startOffset)
    start = before.toString().length
  }
  let end = shown.length
  if (endsInside) {
    before.selectNodeContents(element)
    before.setEnd(range.endContainer, range.endOffset)
    end = before.toString().length
  }
  return (raw ?? shown).slice(start, end)
}
