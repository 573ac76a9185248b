import { type Element, type Node, pushChildren } from './elements.ts'

const longestCell = 60
const mostNodes = 300
const tags = new Set(['table', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'form', 'script', 'iframe', 'img'])

/** Is this table row a row of data, to be read as one line: two cells or more, each with a few words at most? */
export function isDataRow(row: Element): boolean {
  let filled = 0
  let seen = 0
  for (const cell of row.childNodes) {
    if (!('tagName' in cell)) continue
    const length = cellLength(cell, mostNodes - seen)
    if (length === null || length > longestCell) return false
    seen += 1
    if (length > 0) filled += 1
    if (seen > 40) return false
  }
  return filled >= 2
}

/** Characters in a cell; null when it holds more than words, or is a link's. */
function cellLength(cell: Element, most: number): number | null {
  let length = 0
  let seen = 0
  let paragraphs = 0
  const waiting: Node[] = [cell]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    seen += 1
    if (seen > most) return null
    if (node.nodeName === '#text' && 'value' in node) length += node.value.trim().length
    if ('tagName' in node) {
      if (tags.has(node.tagName)) return null
      if (node.tagName === 'p' || node.tagName === 'div') paragraphs += 1
      if (paragraphs > 2) return null
    }
    if ('childNodes' in node) pushChildren(node.childNodes, waiting)
  }
  return length
}
