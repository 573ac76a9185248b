import type { SourceLine } from '../splitLines.ts'
import { type Element, isLeftOut, type Node } from './elements.ts'

const blocks = new Set(
  'address article blockquote br center dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td th thead tr ul'.split(
    ' ',
  ),
)

/** The text of an element, a line for each block; `number` is the line of the file on which the text begins. */
export function collectLines(container: Element): SourceLine[] {
  const lines: SourceLine[] = []
  let text = ''
  let number = 1
  const flush = (): void => {
    if (text.trim() !== '') lines.push({ number, text })
    text = ''
  }
  const waiting: (Node | 'end of block')[] = [container]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === 'end of block') flush()
    else if (node.nodeName === '#text' && 'value' in node) {
      if (text === '') number = node.sourceCodeLocation?.startLine ?? number
      text += node.value
    } else if ('tagName' in node && !(isLeftOut(node) && node !== container)) {
      if (blocks.has(node.tagName)) {
        flush()
        waiting.push('end of block')
      }
      for (const child of node.childNodes.toReversed()) waiting.push(child)
    }
  }
  flush()
  return lines
}
