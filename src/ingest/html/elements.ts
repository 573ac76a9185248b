import type { DefaultTreeAdapterTypes } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.Node

/** Every element under a node in document order, without recursion: pages may nest ten thousand deep. */
export function elementsOf(root: Node): Element[] {
  const elements: Element[] = []
  const waiting: Node[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('tagName' in node) elements.push(node)
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) waiting.push(child)
  }
  return elements
}

export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null
}

const left = new Set(
  'script style noscript template nav aside footer form iframe svg button select textarea head object audio video'.split(
    ' ',
  ),
)
const leftClass =
  /(?:^|[\s_-])(?:nav|menu|sidebar|aside|footer|foot|share|comment|related|recommend|breadcrumb|crumb|copyright|advert|banner|toolbar|pagination|hot|rank)(?:$|[\s_-])/iu

/** Is this part of a page left out with all it holds? */
export function isLeftOut(element: Element): boolean {
  if (left.has(element.tagName)) return true
  if (attributeOf(element, 'hidden') !== null || attributeOf(element, 'aria-hidden') === 'true') return true
  if (/display\s*:\s*none/iu.test(attributeOf(element, 'style') ?? '')) return true
  return leftClass.test(`${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`)
}
