import { textRuns } from './textRuns.ts'

/** Marks whose ink stands in the right half of their square; where the browser halves the square, the left is left out. */
const opening = new Set('“‘「『（《〈【〔')

/**
 * Paints an element onto a canvas as the browser has set it: its own text and that of what is in it, at the places where
 * the characters stand on the page, and every ground that has a colour. The element may be hidden, but must be laid
 * out. What there is of breaking lines, balancing, justifying and spacing is the browser's, and the style's.
 *
 * @param context has the element's upper left corner at 0, 0 and CSS pixels for units.
 */
export function paintElement(context: CanvasRenderingContext2D, element: Element): void {
  const origin = element.getBoundingClientRect()
  context.textBaseline = 'alphabetic'
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let node: Node | null = element; node !== null; node = walker.nextNode()) {
    if (node instanceof Element) paintGround(context, node, origin)
    else if (node instanceof Text) paintText(context, node, origin)
  }
}

function paintGround(context: CanvasRenderingContext2D, element: Element, origin: DOMRect): void {
  const { left, top, width, height } = element.getBoundingClientRect()
  context.fillStyle = getComputedStyle(element).backgroundColor
  context.fillRect(left - origin.left, top - origin.top, width, height)
}

function paintText(context: CanvasRenderingContext2D, node: Text, origin: DOMRect): void {
  if (node.parentElement === null) return
  const { color, fontStyle, fontWeight, fontSize, fontFamily, letterSpacing } = getComputedStyle(
    node.parentElement,
  )
  context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
  context.fillStyle = color
  // Within a word of Latin letters; each Han character has a place of its own.
  context.letterSpacing = letterSpacing === 'normal' ? '0px' : letterSpacing
  const em = Number.parseFloat(fontSize)
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('国')
  for (const { text, box } of textRuns(node)) {
    const isHalved = opening.has(text) && box.width < em * 0.75
    const left = isHalved ? box.right - em : box.left
    // What a range measures is as tall as the face, around the same middle.
    const baseline = (box.top + box.bottom + fontBoundingBoxAscent - fontBoundingBoxDescent) / 2
    context.fillText(text, left - origin.left, baseline - origin.top)
  }
}
