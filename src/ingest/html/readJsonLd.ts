import { dropInvisible } from '../splitLines.ts'
import { attributeOf, type Element, type Node } from './elements.ts'

/** What a page's JSON-LD says of its article. */
export interface LinkedData {
  headline: string[]
  published: string[]
  publisher: string[]
  author: string[]
  url: string[]
}

const keys: Readonly<Record<keyof LinkedData, readonly string[]>> = {
  headline: ['headline', 'title'],
  published: ['datePublished', 'pubDate', 'dateCreated', 'uploadDate'],
  publisher: ['sourceOrganization', 'publisher'],
  author: ['author', 'creator'],
  url: ['mainEntityOfPage', 'url'],
}

/** Only what describes an article or a page: a BreadcrumbList or Organization also has names and addresses. */
const others =
  /^(?:BreadcrumbList|Organization|WebSite|Person|ImageObject|ItemList|SiteNavigationElement|Comment|VideoObject)$/u

/** Reads all JSON-LD of a page; what is broken or of another kind is passed over. Values are text, trimmed. */
export function readJsonLd(elements: readonly Element[]): LinkedData {
  const data: LinkedData = {
    headline: [],
    published: [],
    publisher: [],
    author: [],
    url: [],
  }
  for (const element of elements) {
    if (element.tagName !== 'script' || !/ld\+json/iu.test(attributeOf(element, 'type') ?? '')) continue
    for (const entry of entriesOf(parseJson(scriptText(element)))) readEntry(entry, data)
  }
  return data
}

function readEntry(entry: Record<string, unknown>, data: LinkedData): void {
  const type = entry['@type']
  if (typeof type === 'string' && others.test(type)) return
  for (const [key, names] of Object.entries(keys)) {
    if (!isKey(key)) continue
    for (const name of names) data[key].push(...textsOf(entry[name]))
  }
}

function isKey(key: string): key is keyof LinkedData {
  return key in keys
}

/** A text, the name or @id of a thing, or those of a list. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value))
    return value.slice(0, 20).flatMap((one: unknown) => (Array.isArray(one) ? [] : textsOf(one)))
  const text = isRecord(value) ? (value['name'] ?? value['@id']) : value
  if (typeof text !== 'string') return []
  const seen = dropInvisible(text).trim()
  return seen === '' ? [] : [seen]
}

/** Line ends inside texts are no JSON, yet common. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/[\r\n\t]+/gu, ' '))
  } catch {
    return null
  }
}

function entriesOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.filter(isRecord)
  if (!isRecord(value)) return []
  const graph = value['@graph']
  return Array.isArray(graph) ? graph.filter(isRecord) : [value]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function scriptText(element: Element): string {
  return element.childNodes.map((node: Node) => ('value' in node ? node.value : '')).join('')
}
