import { isIsoDate, type Metadata, noMetadata } from '../readFrontMatter.ts'
import { attributeOf, type Element, isLeftOut, type Node } from './elements.ts'

/** What a page says of its article: JSON-LD first, then meta tags, then the title. '' when it has no headline. */
export function readPageMetadata(elements: readonly Element[]): { headline: string; metadata: Metadata } {
  const linked = readJsonLd(elements)
  const meta = readMeta(elements)
  const heading = elements.find((element) => element.tagName === 'h1' && !isLeftOut(element))
  const title = elements.find(({ tagName }) => tagName === 'title')
  const headline = [
    heading && plainText(heading),
    linked.get('headline'),
    meta.get('og:title'),
    title && withoutSite(plainText(title)),
  ]
  const published = [
    linked.get('datePublished'),
    meta.get('article:published_time'),
    meta.get('publishdate'),
    meta.get('pubdate'),
    meta.get('date'),
  ]
  const canonical = elements.find(
    (element) => element.tagName === 'link' && attributeOf(element, 'rel') === 'canonical',
  )
  const url = [meta.get('og:url'), canonical && attributeOf(canonical, 'href')].find((link) =>
    /^https?:\/\/\S+$/u.test(link ?? ''),
  )
  const outlet = linked.get('publisher') ?? meta.get('og:site_name') ?? meta.get('source')
  return {
    headline: headline.find((text) => text !== undefined && text !== '') ?? '',
    metadata: {
      ...noMetadata,
      published: published.map((text) => isoDay(text ?? '')).find((day) => day !== null) ?? null,
      source: outlet === undefined || outlet === '' ? null : outlet,
      url: url ?? null,
    },
  }
}

/** The day of a date in a page, 「2026-01-05 08:00:00」 or ISO; null when it is none. */
function isoDay(text: string): string | null {
  const parts = /^\s*(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})/u.exec(text)
  const [, year, month, day] = parts ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(iso) ? iso : null
}

function readMeta(elements: readonly Element[]): Map<string, string> {
  const meta = new Map<string, string>()
  for (const element of elements) {
    if (element.tagName !== 'meta') continue
    const name =
      attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? attributeOf(element, 'itemprop')
    const content = attributeOf(element, 'content')?.trim()
    if (name !== null && content !== undefined && !meta.has(name.toLowerCase()))
      meta.set(name.toLowerCase(), content)
  }
  return meta
}

/** headline, datePublished and the publisher's name of the page's JSON-LD; broken JSON is passed over. */
function readJsonLd(elements: readonly Element[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const element of elements) {
    if (element.tagName !== 'script' || attributeOf(element, 'type') !== 'application/ld+json') continue
    for (const entry of entriesOf(parseJson(plainText(element)))) {
      for (const key of ['headline', 'datePublished']) addText(found, key, entry[key])
      const publisher = entry['publisher']
      addText(found, 'publisher', isRecord(publisher) ? publisher['name'] : publisher)
    }
  }
  return found
}

function addText(found: Map<string, string>, key: string, value: unknown): void {
  if (typeof value === 'string' && value.trim() !== '' && !found.has(key)) found.set(key, value.trim())
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
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

function plainText(element: Element): string {
  let text = ''
  const waiting: Node[] = [element]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) waiting.push(child)
  }
  return text.replace(/\s+/gu, ' ').trim()
}

/** 「标题_某某网」 「标题 - 某某日报」 -> 标题 */
function withoutSite(title: string): string {
  return /^(.{6,}?)\s*[_|｜-]\s*[^_|｜-]{2,30}$/u.exec(title)?.[1] ?? title
}
