import type { ArticleCard } from '../article/edition.ts'
import { articlePath, channelPath, feedPath, frontPath } from '../article/links.ts'
import type { Catalogue } from './catalogue/buildCatalogue.ts'
import type { Entry } from './catalogue/readEntry.ts'
import { escapeXml } from './escapeXml.ts'
import { instantOf } from './instantOf.ts'
import type { Paper } from './paper.ts'
import { uriOf } from './uriOf.ts'

const newest = 40

/**
 * The newest dated articles as Atom, and as JSON Feed 1.1 (jsonfeed.org): the whole paper, and one of each for each
 * channel. Without a base URL the links of Atom are relative, which it allows, and there is no JSON Feed, which does not.
 */
export function* feeds(
  paper: Paper,
  catalogue: Catalogue,
  baseUrl: string | null,
): Generator<{ path: string; content: string }> {
  const all = { title: paper.name, page: frontPath, channel: null, entries: catalogue.entries }
  const channels = catalogue.channels.map(({ summary, entries }) => ({
    title: channelFeedTitle(paper.name, summary.name),
    page: channelPath(summary.id),
    channel: summary.id,
    entries,
  }))
  for (const { title, page, channel, entries } of [all, ...channels]) {
    const feed = { title, page, channel, items: itemsOf(entries) }
    yield { path: feedPath(channel, 'xml'), content: atom(feed, paper, baseUrl) }
    if (baseUrl !== null) yield { path: feedPath(channel, 'json'), content: jsonFeed(feed, paper, baseUrl) }
  }
}

export function channelFeedTitle(paper: string, channel: string): string {
  return `${paper} · ${channel}`
}

interface Feed {
  title: string
  page: string
  /** The channel's id; null for the whole paper. */
  channel: string | null
  items: readonly Item[]
}

/** `instant` as RFC 3339. */
interface Item {
  card: ArticleCard
  instant: string
}

/** The newest that are dated. */
function itemsOf(entries: readonly Entry[]): Item[] {
  const items: Item[] = []
  for (const { card, moment } of entries) {
    if (items.length === newest || moment === null) break
    items.push({ card, instant: instantOf(moment) })
  }
  return items
}

function jsonFeed({ title, page, channel, items }: Feed, paper: Paper, baseUrl: string): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: baseUrl + page,
    feed_url: baseUrl + feedPath(channel, 'json'),
    language: paper.language,
    icon: `${baseUrl}/icons/icon-512.png`,
    authors: [{ name: paper.name, url: baseUrl + frontPath }],
    items: items.map(({ card, instant }) => ({
      id: baseUrl + articlePath(card.id),
      url: baseUrl + articlePath(card.id),
      title: card.headline,
      // An item must have a text: its beginning, as the card shows it.
      content_text: card.summary,
      date_published: instant,
      tags: [card.channel.name],
    })),
  })
}

function atom(feed: Feed, paper: Paper, baseUrl: string | null): string {
  const url = (path: string): string => escapeXml((baseUrl ?? '') + path)
  // An id must be absolute, and stay the same wherever the feed lies.
  const id = (path: string): string => escapeXml(uriOf(path, baseUrl))
  const self = feedPath(feed.channel, 'xml')
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${paper.language}">
<title>${escapeXml(feed.title)}</title>
<id>${id(self)}</id>
<link rel="self" type="application/atom+xml" href="${url(self)}"/>
<link rel="alternate" type="text/html" href="${url(feed.page)}"/>
<updated>${feed.items[0]?.instant ?? instantOf('1970-01-01')}</updated>
<author><name>${escapeXml(paper.name)}</name></author>
${feed.items
  .map(
    ({ card, instant }) => `<entry>
<title>${escapeXml(card.headline)}</title>
<id>${id(articlePath(card.id))}</id>
<link rel="alternate" type="text/html" href="${url(articlePath(card.id))}"/>
<updated>${instant}</updated>
<category term="${escapeXml(card.channel.id)}" label="${escapeXml(card.channel.name)}"/>
<summary>${escapeXml(card.summary)}</summary>
</entry>
`,
  )
  .join('')}</feed>
`
}
