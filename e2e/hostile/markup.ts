import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element

/** A page as a browser understands it. */
export interface Markup {
  elements: Element[]
  comments: string[]
}

export function readMarkup(html: string): Markup {
  const markup: Markup = { elements: [], comments: [] }
  const waiting: Node[] = [parse(html)]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('tagName' in node) markup.elements.push(node)
    if (node.nodeName === '#comment' && 'data' in node) markup.comments.push(node.data)
    if (node.nodeName === 'template' && 'content' in node) waiting.push(node.content)
    if ('childNodes' in node) waiting.push(...[...node.childNodes].reverse())
  }
  return markup
}

/** Each kind of element with each name of an attribute it has, and each comment: all that a template writes, as words. */
export function vocabularyOf({ elements, comments }: Markup): Set<string> {
  return new Set([
    ...elements.flatMap(({ tagName, attrs }) => [
      `<${tagName}>`,
      ...attrs.map(({ name, prefix }) => `<${tagName} ${prefix === undefined ? '' : `${prefix}:`}${name}>`),
    ]),
    ...comments.map((comment) => `<!--${comment}-->`),
  ])
}

export function textOf(element: Element): string {
  return element.childNodes
    .map((node) => ('tagName' in node ? textOf(node) : 'value' in node ? node.value : ''))
    .join('')
}

export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null
}
