import { attributeOf, type Element, plainText } from './elements.ts'
import { readDay } from './readDay.ts'
import { readJsonLd } from './readJsonLd.ts'

/** What a page says of its article in words for machines. Texts as given, the most trusted first. */
export interface Declared {
  titles: string[]
  /** ISO day. */
  published: string | null
  outlet: string | null
  /** The site's own name. */
  site: string | null
  author: string | null
  url: string | null
}

/**
 * Reads JSON-LD, meta (Open Graph, Dublin Core, and the names that Chinese government and press sites use:
 * ArticleTitle, PubDate, ContentSource), microdata, <time>, <title> and the canonical address.
 */
export function readDeclared(elements: readonly Element[]): Declared {
  const linked = readJsonLd(elements)
  const meta = readMeta(elements)
  const props = readProps(elements)
  const title = elements.find(({ tagName }) => tagName === 'title')
  const pick = (names: readonly string[]): string[] =>
    names.flatMap((name) => [meta.get(name) ?? '', props.get(name) ?? ''])
  return {
    titles: [
      ...pick(['articletitle', 'headline', 'dc.title', 'og:title', 'twitter:title']),
      ...linked.headline,
      title === undefined ? '' : plainText(title),
    ].filter((text) => text !== ''),
    published: firstDay([...linked.published, ...pick(published), ...otherDates(meta), ...timesOf(elements)]),
    outlet: first([
      ...pick([
        'contentsource',
        'source',
        'mediaid',
        'og:article:source',
        'article:source',
        'dc.source',
        'sourceorganization',
      ]),
      ...linked.publisher,
      ...pick(['publisher', 'dc.publisher']),
    ]),
    site: first(pick(['sitename', 'og:site_name', 'application-name'])),
    author:
      [
        ...linked.author,
        ...pick(['author', 'article:author', 'og:article:author', 'dc.creator', 'byl', 'reporter']),
      ].find(isAuthor) ?? null,
    url:
      [canonicalOf(elements) ?? '', ...pick(['og:url', 'url', 'mainentityofpage']), ...linked.url].find(
        (link) => /^https?:\/\/\S{3,1000}$/u.test(link),
      ) ?? null,
  }
}

const published = [
  'article:published_time',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish_date',
  'og:published_time',
  'publicationdate',
  'og:release_date',
  'og:time',
  'apub:time',
  'bytedance:published_time',
  'weibo:article:create_at',
  'parsely-pub-date',
  'dcterms.created',
  'dcterms.issued',
  'dc.date',
  'dc.date.issued',
  'date',
]

function first(texts: readonly string[]): string | null {
  return texts.find((text) => text.length >= 2 && text.length <= 60) ?? null
}

function firstDay(texts: readonly string[]): string | null {
  for (const text of texts) {
    const day = readDay(text)
    if (day !== null) return day
  }
  return null
}

/** Names of meta that speak of publishing without being listed: pub_date, release-time, createDate … */
function otherDates(meta: ReadonlyMap<string, string>): string[] {
  return [...meta]
    .filter(([name]) => /(?:pub|release|creat|issue)\w{0,12}[-_:.]?(?:date|time)/u.test(name))
    .map(([, content]) => content)
}

function timesOf(elements: readonly Element[]): string[] {
  return elements
    .filter(
      (element) =>
        element.tagName === 'time' &&
        (attributeOf(element, 'pubdate') !== null || attributeOf(element, 'itemprop') === 'datePublished'),
    )
    .map((element) => attributeOf(element, 'datetime') ?? plainText(element))
}

/** 「张三」 「某报记者 张三」; no address, no placeholder, no long text. */
function isAuthor(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && text.length <= 30 && !/[@。，,]|https?:|版权|网站|admin/iu.test(text)
}

/** The first content of each name, in small letters; a name may also stand in `property`. */
function readMeta(elements: readonly Element[]): Map<string, string> {
  const meta = new Map<string, string>()
  for (const element of elements) {
    if (element.tagName !== 'meta') continue
    const name =
      attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? attributeOf(element, 'itemprop')
    const key = name?.toLowerCase().replace(/\s+/gu, '') ?? ''
    const content = attributeOf(element, 'content')?.replace(/\s+/gu, ' ').trim() ?? ''
    if (key !== '' && content !== '' && !meta.has(key)) meta.set(key, content)
  }
  return meta
}

/** Microdata: the first text of each property that is not the whole article. */
function readProps(elements: readonly Element[]): Map<string, string> {
  const props = new Map<string, string>()
  for (const element of elements) {
    const name = attributeOf(element, 'itemprop')?.toLowerCase()
    if (name === undefined || element.tagName === 'meta' || name === 'articlebody' || props.has(name))
      continue
    const text = attributeOf(element, 'datetime') ?? attributeOf(element, 'content') ?? plainText(element)
    if (text !== '') props.set(name, text)
  }
  return props
}

function canonicalOf(elements: readonly Element[]): string | null {
  const link = elements.find(
    (element) => element.tagName === 'link' && attributeOf(element, 'rel')?.toLowerCase() === 'canonical',
  )
  return link === undefined ? null : attributeOf(link, 'href')
}
