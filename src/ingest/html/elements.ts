import type { DefaultTreeAdapterTypes } from 'parse5'
import { dropInvisible } from '../splitLines.ts'

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.Node

/** Every element under a node in document order, without recursion. */
export function elementsOf(root: Node): Element[] {
  const elements: Element[] = []
  const waiting: Node[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('tagName' in node) elements.push(node)
    if ('childNodes' in node) pushChildren(node.childNodes, waiting)
  }
  return elements
}

/** The children on the stack of a walk, so that the first comes off first. */
export function pushChildren(children: readonly Node[], waiting: Node[]): void {
  for (let at = children.length - 1; at >= 0; at -= 1) {
    const child = children[at]
    if (child !== undefined) waiting.push(child)
  }
}

/** The value of an attribute, without what is never seen; null when the element has none of that name. */
export function attributeOf(element: Element, name: string): string | null {
  const value = element.attrs.find((attribute) => attribute.name === name)?.value
  return value === undefined ? null : dropInvisible(value)
}

const mostNodes = 2000

/** The text of an element on one line; of a large one only the beginning. */
export function plainText(element: Element): string {
  let text = ''
  let seen = 0
  const waiting: Node[] = [element]
  for (let node = waiting.pop(); node !== undefined && seen < mostNodes; node = waiting.pop()) {
    seen += 1
    if (node.nodeName === '#text' && 'value' in node) text += node.value
    if ('childNodes' in node) pushChildren(node.childNodes, waiting)
  }
  return dropInvisible(text).replace(/\s+/gu, ' ').trim()
}

/** class and id of an element as small words: `J_hotList side-bar` -> j, hot, list, side, bar. */
export function namesOf(element: Element): string[] {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`
  return names.length > 400
    ? []
    : (names.match(/[A-Z]?[a-z]+|[A-Z]+/gu) ?? []).map((name) => name.toLowerCase())
}
