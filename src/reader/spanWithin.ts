import type { Span } from '../text/sentences.ts'

/** Which stretch of an element's text lies in `range`, in UTF-16 units; the range must touch the element. */
export function spanWithin(element: Element, range: Range): Span {
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
  let end = element.textContent.length
  if (endsInside) {
    before.selectNodeContents(element)
    before.setEnd(range.endContainer, range.endOffset)
    end = before.toString().length
  }
  return { start, end }
}
