import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { first } from '../published.ts'
import type { BuiltSite } from '../setup/sites.ts'
import { attributeOf, type Element, readMarkup, textOf } from './markup.ts'

/** What a published page says to others, and what it is made of. */
export interface ReadPage {
  title: string
  /** By `name`, `property` and `itemprop`. */
  meta: Map<string, string[]>
  /** Addresses by relation. */
  links: Map<string, string[]>
  state: unknown
  jsonLd: unknown
  elements: Element[]
}

export function readPage({ directory }: BuiltSite, path: string): ReadPage {
  const { elements } = readMarkup(readFileSync(join(directory, path, 'index.html'), 'utf8'))
  const meta = new Map<string, string[]>()
  const links = new Map<string, string[]>()
  const add = (to: Map<string, string[]>, key: string | null, value: string | null): void => {
    if (key !== null) to.set(key, [...(to.get(key) ?? []), value ?? ''])
  }
  for (const element of elements) {
    if (element.tagName === 'link') add(links, attributeOf(element, 'rel'), attributeOf(element, 'href'))
    if (element.tagName !== 'meta') continue
    for (const name of ['name', 'property', 'itemprop'])
      add(meta, attributeOf(element, name), attributeOf(element, 'content'))
  }
  const block = (type: string): unknown => {
    const found = elements.find(
      (element) => element.tagName === 'script' && attributeOf(element, 'type') === type,
    )
    const value: unknown = found === undefined ? null : JSON.parse(textOf(found))
    return value
  }
  return {
    title: textOf(first(elements.filter(({ tagName }) => tagName === 'title'))),
    meta,
    links,
    state: block('application/json'),
    jsonLd: block('application/ld+json'),
    elements,
  }
}
