import type { Place } from './lookUp.ts'

/** Words that a link quotes, and those that are being read aloud. */
type Name = 'quoted' | 'spoken'

/** As `mark` in prose.css; the tool that puts the stylesheet together knows no such element yet. */
const rules = `
  ::highlight(quoted), ::highlight(spoken) { background: var(--color-quote); color: var(--color-ink) }
  @media (forced-colors: active) { ::highlight(quoted), ::highlight(spoken) { background: Mark; color: MarkText } }`

let sheet: CSSStyleSheet | null = null

/**
 * Marks a stretch of a paragraph on the page without an element around it; returns what takes the mark away. Where
 * the browser cannot, Body.tsx puts a `mark` there.
 */
export function highlightPlace(place: Place, name: Name = 'quoted'): () => void {
  const range = rangeOf(place)
  if (range === null || !('highlights' in CSS)) return () => {}
  if (sheet === null) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets.push(sheet)
  }
  CSS.highlights.set(name, new Highlight(range))
  return () => CSS.highlights.delete(name)
}

/** The stretch in the document; shown text is as long as the source's, unit for unit. Null when it is not shown. */
export function rangeOf({ paragraph, start, end }: Place): Range | null {
  const shown = document.querySelector(`[data-text="${CSS.escape(paragraph)}"]`)
  if (shown === null) return null
  const [first, last] = [pointAt(shown, start), pointAt(shown, end)]
  if (first === null || last === null) return null
  const range = document.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset)
  return range
}

function pointAt(element: Element, offset: number): { node: Node; offset: number } | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let before = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node.textContent ?? ''
    if (offset <= before + length) return { node, offset: offset - before }
    before += length
  }
  return null
}
