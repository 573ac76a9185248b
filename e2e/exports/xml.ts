import type { Page } from '@playwright/test'

export interface XmlElement {
  name: string
  namespace: string | null
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

/** A document as the browser's XML parser reads it, which refuses what is not well-formed. Throws what it says then. */
export async function readXml(page: Page, xml: string): Promise<XmlElement> {
  const read = await page.evaluate((xml) => {
    const tree = (element: Element): XmlElement => ({
      name: element.localName,
      namespace: element.namespaceURI,
      attributes: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
      children: Array.from(element.children, tree),
      text: element.textContent,
    })
    const { documentElement } = new DOMParser().parseFromString(xml, 'application/xml')
    const error = documentElement.querySelector('parsererror') ?? documentElement.closest('parsererror')
    return error === null ? tree(documentElement) : error.textContent
  }, xml)
  if (typeof read === 'string') throw new Error(read)
  return read
}

/** The children of that name. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name)
}

/** The one child of that name; there must be exactly one. */
export function one(element: XmlElement, name: string): XmlElement {
  const [child, second] = all(element, name)
  if (child === undefined || second !== undefined)
    throw new Error(`<${element.name}> has ${child === undefined ? 'no' : 'several'} <${name}>`)
  return child
}

/** The addresses of the `<link>`s of that relation. */
export function linked(element: XmlElement, rel: string): string[] {
  return all(element, 'link')
    .filter(({ attributes }) => attributes['rel'] === rel)
    .map(({ attributes }) => attributes['href'] ?? '')
}
